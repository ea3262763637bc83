"""Communities that divide: a ring that fills up and parts in two, and small rings that double three times."""

from collections.abc import Sequence
from functools import cache
from itertools import product
from math import atan2, dist

from videos.studio.people import Community, community, ring
from videos.studio.stage import Point, between_points

LAST_OLD = 7
"""The last seat of the old group; those after it go with the new one. The woman has seat 0 in both."""
_NIGHT, _OLD, _NEW, _APART = (640.0, 320.0), (490.0, 320.0), (790.0, 320.0), (860.0, 320.0)


def forking(swollen: float, parted: float, joined: float) -> tuple[Point, ...]:
    """Return the fifteen seats of the night ring, the odd ones new, as far as each step (0 to 1) is taken."""
    group, *others = _stages()
    for share, other in zip((swollen, parted, joined), others, strict=True):
        group = group.toward(other, share)
    return group.people


def bonds(parted: float, joined: float) -> list[tuple[int, int, float]]:
    """Return who is joined to whom in the night ring, and how far (0 to 1)."""
    lasting = [(seat, seat + 1, 1.0) for seat in range(14) if seat != LAST_OLD]
    old = [(7, 8, 1 - parted * 2), (7, 0, parted)]
    new = [(8, 14, min(parted, 1 - joined)), (0, 14, max(1 - parted * 2, joined)), (8, 0, joined)]
    return [*lasting, *old, *new]


def hubs(parted: float, joined: float) -> tuple[Point, Point]:
    """Return the middles of the old and the new group."""
    new = between_points(between_points(_NIGHT, _APART, parted), _NEW, joined)
    return between_points(_NIGHT, _OLD, parted), new


@cache
def _stages() -> tuple[Community, ...]:
    """Lay the night ring small, swollen, parted, and with the woman in both halves."""
    few, many = ring(8, 165, 0.5).at(_NIGHT).people, ring(15, 196, 0.5).at(_NIGHT)
    small = tuple(between_points(few[seat // 2], few[(seat + 1) // 2 % 8], 0.5) for seat in range(15))
    old, new = ring(8, 150, 0.25).at(_OLD).people, ring(8, 150, 0.75).at(_NEW).people
    apart = ring(7, 135, 0.75 + 1 / 14).at(_APART).people
    layouts = (small, many.people, (*old, *apart), (*old, *new[1:]))
    return tuple(Community(people, many.links) for people in layouts)


_CLUSTERS = (
    ((755, 335), (620, 335), (650, 345), (635, 248)),
    ((755, 335), (620, 335), (650, 345), (672, 476)),
    ((755, 335), (620, 335), (435, 345), (430, 272)),
    ((755, 335), (620, 335), (435, 345), (472, 486)),
    ((755, 335), (890, 335), (870, 345), (885, 248)),
    ((755, 335), (890, 335), (870, 345), (895, 480)),
    ((755, 335), (890, 335), (1090, 345), (1095, 272)),
    ((755, 335), (890, 335), (1090, 345), (1100, 482)),
)
"""Where each small ring stands at first, and after everybody has divided once, twice and three times."""


def clusters(divided: Sequence[float], size: float) -> list[Community]:
    """Return the eight small rings as far as each division has happened; before it, they coincide."""
    groups, (once, twice, thrice) = [], divided
    for number, (first, second, third, last) in enumerate(_CLUSTERS):
        at = between_points(between_points(first, second, once), third, twice)
        groups.append(_cluster(number).at(between_points(at, last, thrice), size))
    return groups


def born(number: int) -> int:
    """Return in which division (0 to 2) a ring comes into being."""
    return 3 - (number & -number).bit_length()


@cache
def _cluster(number: int) -> Community:
    """Lay one of the small rings; the first has the woman in it, at its right."""
    return ring(6, 64) if number else ring(7, 66, 0.25)


@cache
def ties() -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
    """Return which members, as (ring, seat), tie each ring to its neighbour: those nearest to each other."""
    groups = [_cluster(number).at(stops[-1]).people for number, stops in enumerate(_CLUSTERS)]
    ties = []
    for a, b in ((0, 4), (0, 2), (4, 6), (0, 1), (2, 3), (4, 5), (6, 7)):
        pairs = product(range(len(groups[a])), range(len(groups[b])))
        seat, other = min(pairs, key=lambda pair: dist(groups[a][pair[0]], groups[b][pair[1]]))
        ties.append(((a, seat), (b, other)))
    return tuple(ties)


@cache
def strangers(centre: Point) -> tuple[Point, ...]:
    """Scatter seven people round ``centre``, in the order of the seats of a ring that begins at the left."""
    found = community(7, (500, 340), 3).at(centre).people
    return tuple(sorted(found, key=lambda at: atan2(at[1] - centre[1], at[0] - centre[0])))
