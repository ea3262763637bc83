"""People (discs with head and shoulders) and the communities they form (people joined by lines)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from math import cos, dist, pi, sin
from random import Random

from videos.studio.ease import STANDING, progress, travel
from videos.studio.palette import CORAL, GREY, PEOPLE, SURFACE, WHITE, Colour
from videos.studio.stage import Point, Stage, between_points


@dataclass(frozen=True, slots=True)
class Community:
    """Where people are, and which of them (by their places in the row) are joined."""

    people: tuple[Point, ...]
    links: tuple[tuple[int, int], ...]

    def at(self, centre: Point, scale: float = 1.0) -> "Community":
        """Return the community round ``centre``, larger by ``scale``."""
        x, y = centre
        return Community(tuple((x + px * scale, y + py * scale) for px, py in self.people), self.links)

    def turned(self, turns: float) -> "Community":
        """Return the community turned clockwise round (0, 0); its people stay upright."""
        across, along = cos(turns * 2 * pi), sin(turns * 2 * pi)
        people = tuple((x * across - y * along, x * along + y * across) for x, y in self.people)
        return Community(people, self.links)

    def toward(self, other: "Community", share: float) -> "Community":
        """Return it at ``share`` of everybody's way to their place in ``other``, with ``other``'s links."""
        pairs = zip(self.people, other.people, strict=True)
        return Community(tuple(between_points(a, b, share) for a, b in pairs), other.links)


@cache
def ring(count: int, radius: float, turn: float = 0.0) -> Community:
    """Lay ``count`` people evenly round (0, 0), from the top plus ``turn`` on, joined to neighbours."""
    angles = [(place / count + turn - 0.25) * 2 * pi for place in range(count)]
    people = tuple((radius * cos(angle), radius * sin(angle)) for angle in angles)
    return Community(people, tuple((place, (place + 1) % count) for place in range(count)))


@cache
def row(count: int, gap: float) -> Community:
    """Lay ``count`` people side by side round (0, 0), joined to nobody."""
    return Community(tuple(((place - (count - 1) / 2) * gap, 0.0) for place in range(count)), ())


@cache
def community(count: int, size: Point, seed: int = 1) -> Community:
    """Lay ``count`` people loosely over an ellipse of ``size`` round (0, 0); a seed gives always the same.

    Two are joined when nobody stands in the circle between them (a Gabriel graph), so lines neither cross nor
    pass under a third person, and everybody is joined to somebody.
    """
    people = _spread(count, size, Random(seed))  # noqa: S311 a layout, not a secret
    pairs = combinations(range(count), 2)
    return Community(people, tuple((a, b) for a, b in pairs if _neighbours(people, a, b)))


def _spread(count: int, size: Point, random: Random) -> tuple[Point, ...]:
    """Place each where, of many tries, it is farthest from all before it."""
    people: list[Point] = []
    while len(people) < count:
        tries = [(random.uniform(-1, 1), random.uniform(-1, 1)) for _ in range(160)]
        inside = [(x * size[0] / 2, y * size[1] / 2) for x, y in tries if x * x + y * y <= 1]
        people.append(
            max(inside, key=lambda point: min((dist(point, other) for other in people), default=0.0))
        )
    return tuple(people)


def _neighbours(people: Sequence[Point], a: int, b: int) -> bool:
    middle, reach = between_points(people[a], people[b], 0.5), dist(people[a], people[b]) / 2
    return all(dist(other, middle) >= reach for place, other in enumerate(people) if place not in (a, b))


def person(stage: Stage, at: Point, radius: float, colour: Colour, since: float = STANDING) -> None:
    """Draw somebody, who pops up."""
    with stage.popped(at, since, radius / 100):
        stage.disc((0, 0), 112, SURFACE)
        stage.disc((0, 0), 100, colour)
        _head_and_shoulders(stage, WHITE)


def onlooker(stage: Stage, at: Point, radius: float, colour: Colour = GREY, since: float = STANDING) -> None:
    """Draw somebody who only looks on: hollow, in outline."""
    with stage.popped(at, since, radius / 100):
        stage.disc((0, 0), 100, colour)
        stage.disc((0, 0), 90, SURFACE)
        _head_and_shoulders(stage, colour)


def _head_and_shoulders(stage: Stage, colour: Colour) -> None:
    stage.disc((0, -24), 33, colour)
    left, right, rim = (-62, 66), (62, 66), 90
    curves = (
        ((-58, 38), (-34, 18), (0, 18)),
        ((34, 18), (58, 38), right),
        ((40, rim), (15, rim + 2), (0, rim + 2)),
        ((-15, rim + 2), (-40, rim), left),
    )
    stage.blob(left, curves, colour)


def woman(stage: Stage, at: Point, radius: float, since: float = STANDING) -> None:
    """Draw the woman of the story: the same coral in every chapter."""
    person(stage, at, radius, CORAL, since)


def vacancy(stage: Stage, at: Point, radius: float, colour: Colour = GREY, since: float = STANDING) -> None:
    """Draw an empty place: a dotted circle."""
    with stage.popped(at, since, radius / 100):
        for place in ring(14, 92).people:
            stage.disc(place, 9, colour)


def people(
    stage: Stage,
    places: Sequence[Point],
    radius: float,
    colours: Sequence[Colour] = PEOPLE,
    since: float = STANDING,
) -> None:
    """Draw people in turns of ``colours``, who pop up one after another."""
    for number, place in enumerate(places):
        person(stage, place, radius, colours[number % len(colours)], since - number * 0.06)


def links(
    stage: Stage, group: Community, colour: Colour = GREY, width: float = 3, since: float = STANDING
) -> None:
    """Draw who is joined to whom; the lines grow one after another, each from one person to the next."""
    for number, (a, b) in enumerate(group.links):
        share = travel(progress(since, number * 0.06, 0.5))
        stage.line((group.people[a], group.people[b]), colour, width, share)


def gathering(
    stage: Stage, group: Community, radius: float, colours: Sequence[Colour] = PEOPLE, since: float = STANDING
) -> None:
    """Draw a community: its people appear, then the lines between them."""
    links(stage, group, colours[0] if len(colours) == 1 else GREY, max(2.0, radius / 8), since - 0.3)
    people(stage, group.people, radius, colours, since)
