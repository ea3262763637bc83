"""What a scene is, and what it knows of the time: ``@scene("2.1")`` and ``Moment``."""

from collections.abc import Callable
from dataclasses import dataclass

from videos.studio import ease
from videos.studio.palette import Ground
from videos.studio.script import ScriptChapter
from videos.studio.stage import Stage
from videos.studio.timing import PassageTiming


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of a passage: ``t`` seconds since it began, and when its words are said.

    ``t`` may be below 0: then the wipe that opens the passage is still under way.
    """

    t: float
    passage: PassageTiming
    chapter: ScriptChapter

    @property
    def length(self) -> float:
        """Return how many seconds the passage takes."""
        return (self.passage.end - self.passage.start) / 1000

    def at(self, phrase: str, nth: int = 1) -> float:
        """Return the second of the passage in which ``phrase`` begins to be said the ``nth`` time.

        Raises KeyError when it is not said: a scene that waits for a word which was cut must not pass unseen.
        """
        return (self.passage.said(phrase, nth) - self.passage.start) / 1000

    def since(self, when: str | float, nth: int = 1, lead: float = 0.3) -> float:
        """Return the seconds since a movement began that leads its word by ``lead``; before it, below 0.

        ``when`` is a phrase, or a second of the passage, which is taken as it is.
        """
        return self.t - (when if isinstance(when, float | int) else self.at(when, nth) - lead)

    def travel(self, when: str | float, takes: float = 0.9, nth: int = 1, lead: float = 0.3) -> float:
        """Return the share done (0 to 1, cubic in-out) of a movement that begins as ``since`` says."""
        return ease.travel(ease.progress(self.since(when, nth, lead), 0, takes))


Scene = Callable[[Stage, Moment], None]

SCENES: dict[str, tuple[Ground, Scene]] = {}
"""The ground and the scene of each passage, by its id."""


def scene(passage_id: str, ground: Ground = "paper") -> Callable[[Scene], Scene]:
    """Register a function as the picture of a passage: a pure function of the moment, drawn on ``ground``.

    Raises ValueError when the passage has one already.
    """

    def register(draw: Scene) -> Scene:
        if passage_id in SCENES:
            raise ValueError(f"passage {passage_id} has two scenes")
        SCENES[passage_id] = (ground, draw)
        return draw

    return register
