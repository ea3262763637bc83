"""Segments: each passage drawn and encoded by itself, in parallel, and only when it has changed."""

import hashlib
import json
import multiprocessing
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from tqdm import tqdm

from videos.media import FRAME_RATE, Coding, Shape, video_arguments, video_writer
from videos.studio.errors import StudioError
from videos.studio.frame import draw
from videos.studio.scenes import SCENES
from videos.studio.script import Script
from videos.studio.sources import source_digest
from videos.studio.timing import PassageTiming, Timing

_FRAME_MS = 1000 // FRAME_RATE
_SLOWEST_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Quality:
    """How large and how fine the film is."""

    shape: Shape
    coding: Coding


FINE = Quality(Shape(1280, 720), Coding(27, "slow"))
DRAFT = Quality(Shape(640, 360), Coding(34, "veryfast"))


@dataclass(frozen=True, slots=True)
class Segment:
    """A passage to be encoded: ``path`` is named after all that its pictures depend on."""

    script: Script
    timing: Timing
    passage: PassageTiming
    quality: Quality
    path: Path

    @property
    def times(self) -> range:
        """Return the times of its frames, in milliseconds of the film."""
        return range(self.passage.start, self.passage.end, _FRAME_MS)


def paint(script: Script, timing: Timing, at: int, shape: Shape) -> bytes:
    """Return the frame at ``at`` (ms) as BGRA pixels. Raises StudioError when its scene cannot be drawn."""
    try:
        return draw(timing, script, at, shape.width, shape.height)
    except LookupError as error:
        raise StudioError(f"the picture at {at / 1000:.2f} s: {error.args[0]}") from error


def segments(
    script: Script, timing: Timing, quality: Quality, work: Path, only: Sequence[str] = ()
) -> list[Segment]:
    """Return a film's segments in order, or ``only`` those. StudioError: a passage has no scene."""
    following = [*timing.passages[1:], None]
    wanted = [pair for pair in zip(timing.passages, following, strict=True) if not only or pair[0].id in only]
    paths = [work / "segments" / f"{_key(script, pair, quality)}.mp4" for pair in wanted]
    return [
        Segment(script, timing, passage, quality, path)
        for (passage, _), path in zip(wanted, paths, strict=True)
    ]


def draw_segments(wanted: Sequence[Segment]) -> None:
    """Draw and encode those segments that are not there yet, on all cores. Raises StudioError, MediaError."""
    missing = [segment for segment in wanted if not segment.path.exists()]
    frames = sum(len(segment.times) for segment in missing)
    # A fresh process for each worker: forking one that runs ffmpeg and threads is not safe.
    with (
        tqdm(desc="film", total=frames, unit="frame", disable=not missing) as bar,
        ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as pool,
    ):
        work = {pool.submit(_draw, segment): len(segment.times) for segment in _longest_first(missing)}
        try:
            for done in as_completed(work):
                done.result()
                bar.update(work[done])
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _draw(segment: Segment) -> None:
    shape = segment.quality.shape
    with video_writer(segment.path, shape, segment.quality.coding, _SLOWEST_SECONDS) as take:
        for t in segment.times:
            take(paint(segment.script, segment.timing, t, shape))


def _longest_first(wanted: Iterable[Segment]) -> list[Segment]:
    return sorted(wanted, key=lambda segment: -len(segment.times))


def _key(script: Script, shown: Sequence[PassageTiming | None], quality: Quality) -> str:
    """Return the digest of all that a segment depends on: its passage, and the next, which is wiped in."""
    content = [_shown(script, passage) for passage in shown if passage]
    command = video_arguments(Path(), quality.shape, quality.coding)
    return hashlib.sha256(json.dumps([script.title, content, command]).encode()).hexdigest()[:24]


def _shown(script: Script, passage: PassageTiming) -> object:
    """Return a passage as if the film began with it: one that only moves in time is not drawn again."""
    words = [(word.text, word.start - passage.start, word.end - passage.start) for word in passage.words]
    chapter = script.chapter_of(passage.id)
    heads = [chapter.number, chapter.title, chapter.label, [other.id for other in chapter.passages]]
    return [passage.id, passage.end - passage.start, words, heads, _sources(passage.id)]


def _sources(passage_id: str) -> str:
    if passage_id not in SCENES:
        raise StudioError(f"passage {passage_id} has no scene: write one in videos/studio/scenes")
    _, scene = SCENES[passage_id]
    return source_digest(["videos.studio.frame", scene.__module__], beside="videos.studio.scenes")
