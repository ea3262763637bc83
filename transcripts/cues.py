"""A cue and a transcript: words with their times."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["captions", "descriptions", "chapters", "metadata"]


@dataclass(frozen=True, slots=True)
class Cue:
    r"""A stretch of text shown from ``start`` to ``end`` (integer milliseconds of the film).

    ``text`` is plain: markup removed, character references decoded, lines parted by ``\n``.
    ``id`` is the permanent name of the moment ("" when the file gives none: reading invents no ids).
    """

    start: int
    end: int
    text: str
    id: str = ""
    voice: str = ""

    @property
    def line(self) -> str:
        """Return the text on one line."""
        return " ".join(self.text.split())


@dataclass(frozen=True, slots=True)
class Transcript:
    """The cues of one track in one language, ordered by start."""

    language: str
    kind: Kind
    cues: tuple[Cue, ...]

    def between(self, start: int, end: int) -> tuple[Cue, ...]:
        """Return the cues that begin at or after ``start`` and before ``end`` (milliseconds)."""
        return tuple(cue for cue in self.cues if start <= cue.start < end)

    def find(self, cue_id: str) -> Cue | None:
        """Return the cue of that id, or None."""
        return next((cue for cue in self.cues if cue.id == cue_id), None)

    def __iter__(self) -> Iterator[Cue]:
        return iter(self.cues)
