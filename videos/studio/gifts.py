"""Gifts and money: gift boxes in hands or with price tags, forms, coins in a tower or laid flat."""

from collections.abc import Sequence

from videos.studio.ease import STANDING, progress, travel
from videos.studio.icons import gift, price_tag
from videos.studio.palette import BLUE, CORAL, GREY, VIOLET, WHITE, Colour
from videos.studio.people import Community, ring
from videos.studio.stage import Point, Stage, between_points

WIDE_RING = Community(
    tuple((640 + x * 1.75, 322 + y) for x, y in ring(8, 180, 0.25).people), ring(8, 180).links
)
"""Eight people in an oval: the first at the right, the fifth at the left."""
_LINE = 56
"""How far apart the lines of a form are."""
_COINS = 11


def in_hands(place: float) -> Point:
    """Return where a gift is held at a place of the wide ring, or on its way to the next."""
    first = int(place)
    x, y = between_points(WIDE_RING.people[first % 8], WIDE_RING.people[(first + 1) % 8], place - first)
    return x + 46, y + 32


def present(stage: Stage, opened: float = 0.0, colour: Colour = VIOLET) -> None:
    """Draw a gift box with a pale ribbon, so that the woman stays alone in her colour."""
    gift(stage, colour, opened, VIOLET.toward(WHITE, 0.7))


def tagged_gift(stage: Stage, since: float = STANDING, spoilt: float = 0.0) -> None:
    """Draw an open gift box that a price tag lands on and shuts; ``spoilt`` (0 to 1) greys both."""
    present(stage, 1 - travel(progress(since, 0.2, 0.4)), VIOLET.toward(GREY, spoilt))
    with stage.popped((20, 26), since, 0.85):
        price_tag(stage, BLUE.toward(GREY, spoilt))


def form(stage: Stage, dropped: Sequence[float]) -> None:
    """Draw a form round (0, 0), as long as its lines; each that drops is gone in the end."""
    height = (len(dropped) - sum(dropped)) * _LINE
    stage.box((0, 0), (364, height + 32), GREY, 12)
    stage.box((0, 0), (356, height + 24), WHITE, 9)
    for number, share in enumerate(dropped):
        y = (number + 0.5) * _LINE - height / 2 + 60 * share
        with stage.faded(1 - share):
            stage.box((-118, y), (76, 12), GREY, 6)
            stage.frame((54, y), (212, 36), GREY, 6)


def leaking_data(stage: Stage, filled: float, leaked: float) -> None:
    """Fill in the woman's lines of a form of seven, then let them wander off to three places beside it."""
    for line in range(7):
        share = travel(progress(leaked, line * 0.09, 0.9))
        at = between_points((40, (line - 3) * _LINE), (260, (line % 3 - 1) * 150), share)
        with stage.popped(at, filled - line * 0.1, 1 - 0.5 * share):
            stage.box((0, 0), (130, 12), CORAL, 6)


def coins(stage: Stage, foot: Point, grown: float, since_laid: float) -> None:
    """Draw a tower that has ``grown`` (0 to 1) out of the ground, then lay its coins side by side."""
    order = sorted(range(_COINS), key=lambda place: abs(place - _COINS // 2))
    for number, place in enumerate(order):
        piled = (foot[0], foot[1] - 10 - 21 * (_COINS * grown - 1 - number))
        laid = (foot[0] + (place - _COINS // 2) * 103, foot[1] - 10)
        at = between_points(piled, laid, travel(progress(since_laid, number * 0.05, 1.0)))
        if at[1] < foot[1]:
            stage.box(at, (98, 19), BLUE, 9)
            stage.box(at, (60, 4), WHITE, 2)
