"""The nearest known spelling of a word that nobody said or wrote."""

from collections.abc import Mapping

_ONE_EDIT, _TWO_EDITS = 3, 6
"""Letters that a word must have before one edit, or two, leave it the same word."""


def nearest(word: str, vocabulary: Mapping[str, int]) -> str | None:
    """Return the known word that is fewest edits away, the more frequent one of equals, or None.

    Edits are letters added, left out, replaced, or swapped with their neighbour. ``vocabulary`` counts each
    known word.
    """
    most = 2 if len(word) >= _TWO_EDITS else 1 if len(word) >= _ONE_EDIT else 0
    letters = set(word)
    near = [
        (edits, known[:1] != word[:1], -count, known)
        for known, count in vocabulary.items()
        if abs(len(known) - len(word)) <= most
        and len(letters.symmetric_difference(known)) <= 2 * most  # an edit changes two letters at most
        and (edits := distance(word, known)) <= most
    ]
    return min(near)[-1] if near else None


def distance(first: str, second: str) -> int:
    """Return the number of edits between two words (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first):
        before, last, row = row, before, [i + 1]
        for j, other in enumerate(second):
            edits = min(before[j] + (letter != other), before[j + 1] + 1, row[j] + 1)
            if i and j and letter == second[j - 1] and other == first[i - 1]:
                edits = min(edits, last[j - 1] + 1)
            row.append(edits)
    return row[-1]
