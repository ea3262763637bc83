"""What a person typed into a search field, understood. Any text is a query; its only signs are quotes."""

import re
from dataclasses import dataclass
from itertools import islice

from transcripts.words import Stem, Word, words

MOST_WORDS = 40
"""Words of a query that are searched; what follows them is not read."""

_STOP_WORDS = """
a about an and any are as at be been but by can could did do does for from had has have he her his how i if
in into is it its me my no not of on or our she should so some than that the their them there these they this
those to us was we were what when where which who why will with would you your
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())

_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
_QUOTED = re.compile(r'"[^"]*"')
_HYPHENS = frozenset("-‐‑–")


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that is looked for: a word, or several words that follow each other.

    A word that says little by itself ("the") is ``loose``: beside others it need not be found.
    """

    words: tuple[Word, ...]
    loose: bool

    @property
    def stems(self) -> tuple[str, ...]:
        """Return what its words are found by."""
        return tuple(word.stem for word in self.words)


def parse(text: str, stem: Stem) -> tuple[Clause, ...]:
    """Return what a query asks for: its words, its "quoted words" and its hyphenated words as phrases."""
    text = text.translate(_QUOTES)
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    groups: list[list[Word]] = []
    for word in islice(words(text, stem), MOST_WORDS):
        if groups and _joined(text, quoted, groups[-1][-1], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return tuple(Clause(tuple(group), _loose(quoted, group)) for group in groups)


def required(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Return what must be found: each thing once, without loose words unless there is nothing else."""
    distinct = {clause.stems: clause for clause in reversed(clauses)}
    each = tuple(clause for clause in clauses if distinct[clause.stems] is clause)
    return tuple(clause for clause in each if not clause.loose) or each


def whole(clauses: tuple[Clause, ...]) -> Clause:
    """Return all words of a query as one phrase: where they follow each other is the best place."""
    return Clause(tuple(word for clause in clauses for word in clause.words), loose=True)


def _joined(text: str, quoted: list[tuple[int, int]], first: Word, second: Word) -> bool:
    return text[first.end : second.start] in _HYPHENS or _quoted(quoted, first.start, second.end)


def _loose(quoted: list[tuple[int, int]], group: list[Word]) -> bool:
    word, *others = group
    return not others and word.surface in STOP_WORDS and not _quoted(quoted, word.start, word.end)


def _quoted(quoted: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in quoted)
