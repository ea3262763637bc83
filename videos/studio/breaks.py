"""What a break between two words costs a reader: nothing after a sentence, much after "the"."""

import re

from videos.studio.timing import Word

_AFTER_MARKS = {",": 5.0, ";": 3.0, ":": 3.0, "–": 3.0, "—": 3.0}
BEFORE_CONNECTIVE, BEFORE_OF = 9.0, 16.0
ANYWHERE, IN_A_NAME, AFTER_A_LINK = 26.0, 60.0, 70.0


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that lead on to the next: articles, prepositions, pronouns as subjects, auxiliaries, numbers.
_LINKS = _words("""
    a an the this these those each every any some no not nor neither never such my your his her its our their
    of to in on at by for from with without about into onto over under between among through against as than
    like and but or so because although while when where if that which who whose what how whether why meaning
    i he she we they you there is are was were be been being has have had having do does did will would can
    could may might must shall should more most very too just only also both three four
    five six seven eight nine ten twenty forty hundred thousand
""")
# Words that begin a new phrase: a break is welcome before them.
_CONNECTIVES = _words("""
    and but or so because although while when where if that which who whose whether why how than as meaning
    to in on at by for from with without about into onto over under between among through against until before
    after like unless
""")
_SENTENCE_END = re.compile(r"[.!?…][”’\"')]*$")


def ends_sentence(word: str) -> bool:
    """Return whether a written word is the last of its sentence."""
    return bool(_SENTENCE_END.search(word))


def break_price(before: Word, after: Word) -> float:
    """Return what a break between two neighbouring words costs; a pause of the voice makes it cheaper."""
    return max(_price(before.text, after.text) - min((after.start - before.end) / 20, 10.0), 0.0)


def _price(before: str, after: str) -> float:
    if ends_sentence(before):
        return 0.0
    if before[-1] in _AFTER_MARKS:
        return _AFTER_MARKS[before[-1]]
    if before.casefold() in _LINKS:
        return AFTER_A_LINK
    if before[0].isupper() and after[0].isupper():
        return IN_A_NAME
    if after.casefold() == "of":
        return BEFORE_OF
    return BEFORE_CONNECTIVE if after.casefold().rstrip(",") in _CONNECTIVES else ANYWHERE
