"""What a word is, for every engine: how text is cut into words and which words count as the same."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

LONGEST = 64
"""Letters of a word that count; more are no language's."""

Stem = Callable[[str], str]

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f]|['’](?=[^\W_]))*")
_POSSESSIVE = ("'s", "’s")
_AMERICAN = (  # British spelling to American, so that either finds both
    (re.compile(r"(?<=[iy])s(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)"), "z"),
    (re.compile(r"(?<=\w{3}o)u(?=r(?:s|ed|er|ers|ing|able|al|ally|ful|less)?$)"), ""),
    (re.compile(r"(?<=\w{3}t)re(?=s?$)"), "er"),
)


class Word(NamedTuple):
    """A word in a text: where it stands (``text[start:end]``), how it is written, and what it is found by."""

    start: int
    end: int
    surface: str
    stem: str


def words(text: str, stem: Stem) -> Iterator[Word]:
    """Yield the words of a text in order; the parts of a hyphenated word are words.

    Case, accents, apostrophes, a possessive s, British or American spelling make no difference to the stem.
    """
    for match in _WORD.finditer(text):
        surface = match[0][:LONGEST].casefold()
        if surface.endswith(_POSSESSIVE):
            surface = surface[:-2]
        yield Word(match.start(), match.end(), surface, stem(_plain(surface)))


@lru_cache(maxsize=100_000)  # a language has fewer words in use than that
def _plain(surface: str) -> str:
    letters = unicodedata.normalize("NFKD", surface)
    word = "".join(letter for letter in letters if letter.isalnum())[:LONGEST]
    if word.isdecimal():
        return word.lstrip("0") or "0"  # "Barrier 05" is found by "barrier 5"
    for british, american in _AMERICAN:
        word = british.sub(american, word)
    return word
