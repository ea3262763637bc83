"""Where in a document a query is found, and the words around that place."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from transcripts.cues import Cue
from transcripts.query import Clause
from transcripts.search import Document, Excerpt
from transcripts.words import Stem, words

LENGTH = 200
"""Characters of an excerpt, a few more or less."""

_SLACK = 40
_BEFORE = 70
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+")

Span = tuple[int, int]


def full_text(document: Document) -> str:
    """Return the text of a document on one line: that of its cues, if it has any."""
    return " ".join(cue.line for cue in document.cues) if document.cues else " ".join(document.text.split())


def find(document: Document, clauses: Iterable[Clause], stem: Stem) -> tuple[Cue | None, Excerpt]:
    """Return the cue (or sentence) that holds most of the clauses, the first of equals, and the text around.

    A phrase is where it begins, though it may run on into the next cue.
    """
    text = full_text(document)
    places = list(_cue_starts(document.cues)) if document.cues else _sentences(text)
    spans = _spans(text, clauses, stem)
    best = _best_place(places, spans)
    anchor = next((span for span in sorted(_flat(spans)) if _place(places, span) == best), (0, 0))
    return document.cues[best] if document.cues else None, _excerpt(text, anchor, _flat(spans))


def _cue_starts(cues: Iterable[Cue]) -> Iterator[int]:
    start = 0
    for cue in cues:
        yield start
        start += len(cue.line) + 1


def _sentences(text: str) -> list[int]:
    return [0, *(match.end() for match in _SENTENCE_END.finditer(text))]


def _spans(text: str, clauses: Iterable[Clause], stem: Stem) -> list[list[Span]]:
    """Return, for each clause, the places in the text where it is found."""
    said = list(words(text, stem))
    at = defaultdict(list)
    for position, word in enumerate(said):
        at[word.stem].append(position)
    return [
        [
            (said[first].start, said[first + len(clause.stems) - 1].end)
            for first in at[clause.stems[0]]
            if all(first + step in at[wanted] for step, wanted in enumerate(clause.stems))
        ]
        for clause in clauses
    ]


def _flat(spans: list[list[Span]]) -> list[Span]:
    return [span for of_clause in spans for span in of_clause]


def _best_place(places: list[int], spans: list[list[Span]]) -> int:
    held: defaultdict[int, int] = defaultdict(int)
    for of_clause in spans:
        for place in {_place(places, span) for span in of_clause}:
            held[place] += 1
    return min(held, key=lambda place: (-held[place], place), default=0)


def _place(places: list[int], span: Span) -> int:
    return bisect_right(places, span[0]) - 1


def _excerpt(text: str, anchor: Span, spans: list[Span]) -> Excerpt:
    sentences = _sentences(text)
    start = _window_start(text, sentences, anchor[0])
    end = _window_end(text, sentences, start, anchor[1])
    marked = bytearray(len(text))
    for first, last in spans:
        if start <= first and last <= end:
            marked[first:last] = b"\1" * (last - first)
    runs = groupby(range(start, end), key=lambda at: marked[at])
    pairs = [("".join(text[at] for at in run), bool(mark)) for mark, run in runs]
    before = [] if start in sentences else [("… ", False)]
    after = [] if end == len(text) or end + 1 in sentences else [(" …", False)]
    return _merged(before + pairs + after)


def _merged(pairs: Iterable[tuple[str, bool]]) -> Excerpt:
    runs = groupby(pairs, key=lambda pair: pair[1])
    return tuple(("".join(text for text, _ in run), mark) for mark, run in runs)


def _window_start(text: str, sentences: list[int], anchor: int) -> int:
    start = sentences[bisect_right(sentences, anchor) - 1]
    if anchor - start > _BEFORE + _SLACK:
        space = text.find(" ", anchor - _BEFORE, anchor)
        start = anchor if space < 0 else space + 1
    filling = (sentence for sentence in sentences if sentence >= len(text) - LENGTH - _SLACK)
    return min(start, next(filling, start))  # near the end of the text there is room for what comes before


def _window_end(text: str, sentences: list[int], start: int, anchor_end: int) -> int:
    wanted = max(start + LENGTH, anchor_end)
    if len(text) <= wanted + _SLACK:
        return len(text)
    ends = [after - 1 for after in sentences if wanted - _SLACK <= after - 1 <= wanted + _SLACK]
    return max(ends, default=None) or max(text.rfind(" ", start, wanted + 1), anchor_end)
