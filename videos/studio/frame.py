"""A frame of the film: which passages a moment falls in, their pictures, and the wipe between them."""

from dataclasses import dataclass, replace
from pathlib import Path

import cairo

from videos.studio.cards import credit, header, progress_mark
from videos.studio.ease import progress, travel
from videos.studio.moment import Moment, Scene
from videos.studio.palette import PEOPLE, SURFACE, Ground
from videos.studio.scenes import SCENES
from videos.studio.script import Script, ScriptChapter
from videos.studio.stage import HEIGHT, WIDTH, Stage
from videos.studio.timing import PassageTiming, Timing

WIPE = 0.5
"""Seconds a wipe takes. It ends when its passage begins, so that whoever jumps there sees the new picture."""
CREDIT_AFTER = 1.2
"""Seconds from the film's last word to its closing credit."""


def draw(timing: Timing, script: Script, t_ms: int, width: int = WIDTH, height: int = HEIGHT) -> bytes:
    """Return the frame at ``t_ms``: rows of pixels of blue, green, red and an unused byte (``bgr0``).

    A pure function: the same moment gives the same bytes. ``width`` and ``height`` are 16 to 9. Raises
    LookupError when a passage has no scene, KeyError when a scene waits for words that nobody says.
    """
    return bytes(_surface(timing, script, t_ms, width, height).get_data())


def draw_png(timing: Timing, script: Script, t_ms: int, path: Path, width: int = WIDTH) -> None:
    """Write the frame at ``t_ms`` as a picture, ``width`` pixels wide."""
    _surface(timing, script, t_ms, width, width * HEIGHT // WIDTH).write_to_png(str(path))


def _surface(timing: Timing, script: Script, t_ms: int, width: int, height: int) -> cairo.ImageSurface:
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, width, height)
    context = cairo.Context(surface)
    context.scale(width / WIDTH, height / HEIGHT)
    shots = _shots(timing, script)
    current = max((shot for shot in shots if shot.start <= t_ms / 1000), key=lambda shot: shot.start)
    current.draw(context, t_ms / 1000)
    following = next((shot for shot in shots if 0 < shot.start - t_ms / 1000 < WIPE), None)
    if following:
        _wipe(context, following, t_ms / 1000)
    surface.flush()
    return surface


@dataclass(frozen=True, slots=True)
class _Shot:
    """A passage or the closing credit; ``start`` in seconds of the film, ``done`` in chapters begun."""

    start: float
    passage: PassageTiming
    chapter: ScriptChapter
    done: float
    closing: bool = False

    def draw(self, context: "cairo.Context[cairo.ImageSurface]", t: float) -> None:
        """Draw ground, scene, header and progress mark at ``t`` seconds of the film."""
        ground, scene = ("navy", _credit) if self.closing else _scene(self.passage.id)
        stage = Stage(context, ground)
        stage.box((WIDTH / 2, HEIGHT / 2), (WIDTH, HEIGHT), SURFACE)
        scene(stage, Moment(t - self.start, self.passage, self.chapter))
        if self.passage.sentences and not self.closing:
            header(stage, self.chapter)
        progress_mark(stage, self.done)


def _shots(timing: Timing, script: Script) -> list[_Shot]:
    shots = [
        _Shot(timed.start / 1000, timed, chapter, chapter.number - 1 + (place + 1) / len(chapter.passages))
        for chapter in script.chapters
        for place, timed in enumerate(timing.passage(passage.id) for passage in chapter.passages)
    ]
    last = shots[-1]
    credit_at = last.passage.words[-1].end / 1000 + CREDIT_AFTER
    return [*shots, replace(last, start=credit_at, closing=True)]


def _scene(passage_id: str) -> tuple[Ground, Scene]:
    if passage_id not in SCENES:
        raise LookupError(f"passage {passage_id} has no scene: write one in videos/studio/scenes")
    return SCENES[passage_id]


def _credit(stage: Stage, now: Moment) -> None:
    credit(stage, now.since(0.2))


def _wipe(context: "cairo.Context[cairo.ImageSurface]", following: _Shot, t: float) -> None:
    """Let a band of the next chapter's colour run over the picture, and behind it the next picture."""
    share = 1 - (following.start - t) / WIPE
    front, back = (WIDTH * travel(progress(share, start, 0.88)) for start in (0.0, 0.12))
    colour = PEOPLE[following.chapter.number % len(PEOPLE)]
    Stage(context, "paper").box((front / 2, HEIGHT / 2), (front, HEIGHT), colour)
    with Stage(context, "paper").masked((back / 2, HEIGHT / 2), (back, HEIGHT)):
        following.draw(context, t)
