"""The making of everything that is drawn: the film, a still of each passage, the poster."""

from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from videos.media import Mark, Notes, Shape, join, write_picture
from videos.studio.errors import StudioError
from videos.studio.records import file_digest, record
from videos.studio.script import Script
from videos.studio.segments import DRAFT, FINE, Quality, draw_segments, paint, segments
from videos.studio.tables import still
from videos.studio.timing import PassageTiming, Timing
from videos.studio.wording import read_timed
from videos.studio.workshop import Workshop

_STILL, _POSTER = Shape(640, 360), Shape(1280, 720)
_TELLING = 0.7  # how far into a passage its picture says what it has to say, where the script names no phrase
_SETTLED, _WIPED = 1600, 600  # ms: what a phrase moves has come to rest; the next passage is not yet wiped in


def make_film(workshop: Workshop) -> None:
    """Draw what has changed and write the film. Raises LibraryError, StudioError or MediaError."""
    path = workshop.video / "film.mp4"
    script = _join(workshop, FINE, path)
    facts = {"script": script.digest, "timing": file_digest(workshop.timing), "sha256": file_digest(path)}
    record(workshop.made, "film", facts)


def make_draft(workshop: Workshop, passages: Sequence[str] = (), quality: Quality = DRAFT) -> Path:
    """Write a small film, whole or of some passages in a row, into the work folder; return its path.

    Raises LibraryError, StudioError or MediaError.
    """
    path = workshop.work / f"{'-'.join(passages) or 'draft'}.mp4"
    _join(workshop, quality, path, passages)
    return path


def make_stills(workshop: Workshop) -> None:
    """Write a picture of each passage, and the poster. Raises LibraryError, StudioError or MediaError."""
    script, timing = read_timed(workshop)
    for passage in tqdm(script.passages, desc="stills", unit="picture"):
        at = _telling(timing.passage(passage.id), passage.still)
        _picture(script, timing, at, _STILL, workshop.video / still(passage.id))
    _picture(script, timing, _telling(timing.passages[0]), _POSTER, workshop.video / "poster.jpg")


def preview(workshop: Workshop, at: int, path: Path) -> None:
    """Write the frame at ``at`` (ms) as a picture. Raises LibraryError, StudioError or MediaError."""
    script, timing = read_timed(workshop)
    _picture(script, timing, at, _POSTER, path)


def _join(workshop: Workshop, quality: Quality, path: Path, only: Sequence[str] = ()) -> Script:
    script, timing = read_timed(workshop)
    wanted = segments(script, timing, quality, workshop.work, only)
    if not wanted:
        raise StudioError(f"the script has no passage {', '.join(only)}")
    draw_segments(wanted)
    start, end = wanted[0].passage.start, wanted[-1].passage.end
    notes = Notes(script.title, start, end, () if only else _marks(script, timing))
    join([segment.path for segment in wanted], workshop.narration, notes, path)
    return script


def _marks(script: Script, timing: Timing) -> list[Mark]:
    spans = [
        (timing.passage(c.passages[0].id).start, timing.passage(c.passages[-1].id).end)
        for c in script.chapters
    ]
    return [Mark(chapter.title, *span) for chapter, span in zip(script.chapters, spans, strict=True)]


def _picture(script: Script, timing: Timing, at: int, shape: Shape, path: Path) -> None:
    write_picture(paint(script, timing, at, shape), shape, path)


def _telling(passage: PassageTiming, phrase: str = "") -> int:
    """Return the moment (ms) at which a passage's picture says what it has to say."""
    if not phrase:
        return round(passage.start + (passage.end - passage.start) * _TELLING)
    return min(passage.said(phrase) + _SETTLED, passage.end - _WIPED)
