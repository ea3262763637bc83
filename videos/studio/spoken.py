"""From written words to spoken ones: "38 Degrees" is written in two words and said in three."""

import re
from collections.abc import Sequence
from itertools import pairwise

Say = Sequence[tuple[str, str]]

_JOINER = "\N{NO-BREAK SPACE}"


def written_words(sentence: str) -> tuple[str, ...]:
    """Split a sentence into words with their punctuation; a lone dash stays with the word before."""
    return tuple(re.findall(r"\S*\w\S*(?: [^\w\s]+(?= |$))*", sentence))


def spoken_words(sentence: str, say: Say) -> tuple[str, ...]:
    """Return what is said for each written word: one text each, its spoken words parted by spaces."""
    written = " ".join(word.replace(" ", _JOINER) for word in written_words(sentence))
    for form, spoken in sorted(say, key=lambda pair: -len(pair[0])):
        written = re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", _shared(spoken, len(form.split())), written)
    return tuple(word.replace(_JOINER, " ") for word in written.split(" "))


def _shared(spoken: str, places: int) -> str:
    """Deal the spoken words out to so many written ones; the first get the most, since numbers come first."""
    words = spoken.split()
    cuts = [-(-len(words) * place // places) for place in range(places + 1)]
    return " ".join(_JOINER.join(words[a:b]) for a, b in pairwise(cuts))
