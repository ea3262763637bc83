"""What befalls circles of people: they slump, are crowded; one of them climbs a hill, or is looked into."""

from collections.abc import Iterator
from contextlib import contextmanager

from videos.studio.ease import progress, travel
from videos.studio.icons import flag
from videos.studio.palette import GREY, SURFACE, VIOLET
from videos.studio.people import Community, community, person
from videos.studio.stage import Point, Stage, between_points


def slumped(group: Community, ground: float = 540) -> Community:
    """Return a ring as it lies on the ground: half as high, its upper half slipped aside."""
    (left, right), (top, foot) = ((min(ends), max(ends)) for ends in zip(*group.people, strict=True))
    middle, half = (left + right) / 2, (top + foot) / 2
    slipped = ((middle + (x - middle) * 1.1 + (50 if y < half else 0), y) for x, y in group.people)
    return Community(tuple((x, ground - (foot - y) * 0.5) for x, y in slipped), group.links)


def hill(stage: Stage, since: float) -> None:
    """Draw a hill whose foot is at (760, 540) and that climbs to a flag at the right."""
    stage.line(((680, 540), (810, 540), (1080, 255), (1200, 255)), GREY, 6, travel(progress(since, 0, 0.9)))
    with stage.popped((1150, 206), since - 0.6):
        flag(stage, GREY)


def crowd(stage: Stage, pressed: float) -> None:
    """Draw grey people who press in from both sides, leaving a circle in the middle free."""
    if pressed:
        for side in (-1, 1):
            for x, y in community(17, (380, 420), seed=3).people:
                person(stage, (640 + side * (380 + x + 600 * (1 - pressed)), 330 + y), 30, GREY)


@contextmanager
def glass(stage: Stage, at: Point, seen: Point, opened: float) -> Iterator[None]:
    """Draw round ``seen`` inside a round glass that opens (0 to 1) out of somebody at ``at``."""
    for side in (-1, 1):
        stage.line((at, (seen[0] - 40, seen[1] + side * 163)), VIOLET, 4, opened)
    with stage.placed(between_points(at, seen, opened), opened):
        stage.disc((0, 0), 170, SURFACE)
        stage.arc((0, 0), 170, VIOLET, 4)
        yield
