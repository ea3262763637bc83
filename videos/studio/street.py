"""A street of houses, no two alike: each stands at (0, 0), grows upwards, and is open to look into."""

from dataclasses import dataclass
from math import cos, pi, sin

from videos.studio.palette import BLUE, DUSK, GREY, INK, OCHRE, SURFACE, TEAL, VIOLET, Colour
from videos.studio.stage import Point, Stage


@dataclass(frozen=True, slots=True)
class Home:
    """A house ``x`` along the street: walls (width, height), and a roof of ``_ROOFS`` that rises so high.

    ``opening`` is x, y, width and height of what one looks into, ``door`` x, width and height, ``arched`` the
    roundness of its top.
    """

    x: float
    walls: Point
    roof: str
    rise: float
    colour: Colour
    opening: tuple[float, float, float, float]
    door: tuple[float, float, float]
    arched: float = 0


_ROOFS: dict[str, tuple[Point, ...]] = {
    "gable": ((-1.06, 0), (0, 1), (1.06, 0)),
    "barn": ((-1.06, 0), (-0.74, 0.66), (0, 1), (0.74, 0.66), (1.06, 0)),
    "flat": ((-1.08, 0), (-1.08, 1), (1.08, 1), (1.08, 0)),
    "saw": ((-1, 0), (-1, 1), (0, 0.1), (0, 1), (1, 0.1), (1, 0)),
    "dome": tuple((-cos(turn * pi / 16), sin(turn * pi / 16)) for turn in range(17)),
}
"""Their outlines, in half widths of the walls across and in rises upwards."""

SHELTER = Home(790, (320, 182), "gable", 122, TEAL, (0, -83, 284, 142), (-154, 36, 112))
"""Where the night group lives; its door, in the left wall, stands open."""
CARERS = Home(318, (204, 168), "barn", 106, VIOLET, (24, -74, 140, 100), (-74, 34, 100))
STREET = (
    Home(138, (124, 150), "gable", 98, OCHRE, (0, -112, 62, 60), (0, 36, 60), 18),
    CARERS,
    Home(496, (92, 310), "flat", 20, INK, (0, -232, 58, 100), (0, 38, 74)),
    SHELTER,
    Home(1026, (116, 124), "dome", 66, GREY, (0, -120, 66, 66), (0, 38, 62), 8),
    Home(1150, (104, 232), "saw", 62, BLUE, (0, -172, 64, 84), (-20, 34, 78), 17),
)


def home(stage: Stage, house: Home) -> None:
    """Draw a house round its place on the ground."""
    (width, height), roof = house.walls, _ROOFS[house.roof]
    outline = [(x * width / 2, -height - y * house.rise) for x, y in roof]
    stage.shape(outline, house.colour, rounded=6)
    stage.box((0, -height / 2), (width, height), house.colour, 3)
    x, y, across, up = house.opening
    stage.box((x, y), (across, up), SURFACE, 4)
    foot, wide, tall = house.door
    stage.box((foot, -tall / 2), (wide, tall), SURFACE, house.arched)
    stage.box((foot, -tall / 4), (wide, tall / 2), SURFACE)


def chair(stage: Stage, colour: Colour = DUSK) -> None:
    """Draw a chair whose seat is at (0, 0)."""
    stage.box((0, 0), (50, 8), colour, 3)
    for side in (-1, 1):
        stage.box((side * 19, 11), (7, 22), colour, 2)
