"""What a break between two words costs a reader: nothing after a sentence, much after "the".

The guides of Netflix and the BBC ask for breaks after punctuation and between clauses and phrases, and for
none within what is read as one: article and noun, verb and particle, first and last name. Nothing is parsed
here: small classes of words and the place in the clause tell enough.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from videos.studio.timing import Word

_AFTER_MARKS = {",": 5.0, ";": 3.0, ":": 3.0, "–": 3.0, "—": 3.0}
_BEFORE_CLAUSE, _BEFORE_PHRASE, _BEFORE_OF, _BEFORE_VERB = 8.0, 9.0, 16.0, 22.0
_AFTER_BE, _ANYWHERE, _IN_THE_SUBJECT = 22.0, 34.0, 38.0
_AT_AN_ADVERB, _TIED, _AFTER_A_LINK = 60.0, 80.0, 90.0
_SUBJECT = 3  # words that a subject takes


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ARTICLES = _words("""
    a an the this these those each every any some no such my your his her its our their
    three four five six seven eight nine ten twenty forty
""")
_PREPOSITIONS = _words("""
    of to in on at by for from with without about into onto over under between among through against as than
    like inside outside across behind beyond around until before after
""")
_COORDINATORS = _words("and but or")
_RELATIVES = _words("that which who whose")
_SUBORDINATORS = _words("so because although while when where if what how whether why unless meaning")
_CONJUNCTIONS = _COORDINATORS | _RELATIVES | _SUBORDINATORS
_BE = _words("is are was were")
_VERBS = _BE | _words("""
    has have had do does did will would can could may might must shall should makes takes gives
""")
"""What a predicate begins with."""
_BEFORE_VERBS = _words("now often also still never then")
_OTHER_LINKS = _words("""
    i he she we they you there be been being having not nor neither never more most very too just only also
    both new other perhaps
""")
_LINKS = _ARTICLES | _PREPOSITIONS | _CONJUNCTIONS | _VERBS | _OTHER_LINKS
"""Words that lead on to the next."""
_PARTICLES = _words("up down off out away itself herself himself yourself ourselves themselves")
"""Words that lean on the one before them."""
_LEANING = _words("talk talked look ask open belong belongs meant paid")
"""Words that want the preposition after them."""
_BEFORE = (
    (_words("of"), _BEFORE_OF),
    (_CONJUNCTIONS, _BEFORE_CLAUSE),
    (_PREPOSITIONS, _BEFORE_PHRASE),
    (_VERBS | _BEFORE_VERBS, _BEFORE_VERB),
)
"""What a break costs before the first word of a phrase."""
_SENTENCE_END = re.compile(r"[.!?…][”’\"')]*$")
_POSSESSIVE = re.compile(r"['’]s$|s['’]$")


def ends_sentence(word: str) -> bool:
    """Return whether a written word is the last of its sentence."""
    return bool(_SENTENCE_END.search(word))


def break_prices(words: Sequence[Word]) -> tuple[float, ...]:
    """Return what a break before each word costs; a pause of the voice makes it cheaper."""
    prices = [0.0]
    clause: list[str] = []
    for (before, after), ahead in zip(pairwise(words), [*(word.text for word in words[2:]), ""], strict=True):
        clause.append(before.text.casefold())
        price = _price(before.text, after.text, ahead, clause)
        prices.append(max(price - min((after.start - before.end) / 20, 10.0), 0.0))
        if _after_mark(before.text) is not None:
            clause.clear()
    return tuple(prices)


def _price(before: str, after: str, ahead: str, clause: Sequence[str]) -> float:
    """Return the price between two words; ``clause`` is what stands before the break since the last mark."""
    marked = _after_mark(before)
    if marked is not None:
        return marked
    if before[0].isupper() and after[0].isupper() and before.casefold() not in _LINKS:
        return _TIED
    tied = _tied(before.casefold(), after.casefold(), ahead.casefold())
    return _before_phrase(_bare(after.casefold()), clause) if tied is None else tied


def _after_mark(before: str) -> float | None:
    return 0.0 if ends_sentence(before) else _AFTER_MARKS.get(before[-1])


def _tied(before: str, after: str, ahead: str) -> float | None:
    """Return the price where one of two words leans on the other, or None."""
    bare, leaning = _bare(after), before in _LEANING and after in _PREPOSITIONS
    if _is_stranded(before, after):
        return _BEFORE_PHRASE
    if leaning or bare in _PARTICLES or _is_stranded(after, ahead):
        return _TIED
    if before in _BE and after in _PREPOSITIONS:
        return _AFTER_BE
    if before in _LINKS or _POSSESSIVE.search(before):
        return _AFTER_A_LINK
    if after in _LEANING and ahead in _PREPOSITIONS:
        return _BEFORE_VERB
    return _AT_AN_ADVERB if before.endswith("ly") or "-" in before or bare.endswith("ly") else None


def _is_stranded(word: str, following: str) -> bool:
    """Return whether a preposition has nothing after it: "to talk to at three", "what the data is for"."""
    ends = word != _bare(word) or following in _PREPOSITIONS | _COORDINATORS | _VERBS
    return _bare(word) in _PREPOSITIONS and ends


def _before_phrase(after: str, clause: Sequence[str]) -> float:
    attached = after in _PREPOSITIONS | _COORDINATORS | _RELATIVES and _is_subject(clause)
    if attached or (after in _VERBS and len(clause) < _SUBJECT):
        return _IN_THE_SUBJECT
    return next((price for words, price in _BEFORE if after in words), _ANYWHERE)


def _is_subject(clause: Sequence[str]) -> bool:
    """Return whether the beginning of a clause is likely all subject: "seven in ten people", "the woman"."""
    return len(clause) <= _SUBJECT + (clause[0] in _ARTICLES) and _VERBS.isdisjoint(clause)


def _bare(word: str) -> str:
    return word.rstrip(".,:;?!")
