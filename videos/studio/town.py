"""The town of the last night: two large houses below a hill with small ones, their windows in one round."""

from videos.studio.ease import between
from videos.studio.icons import house
from videos.studio.palette import ACCENT, DUSK, FAINT, SURFACE
from videos.studio.stage import Point, Stage, between_points

_HOUSES: tuple[tuple[Point, float], ...] = (
    ((262, 382), 3.4),
    ((446, 262), 1.0),
    ((540, 193), 1.0),
    ((640, 166), 1.0),
    ((740, 193), 1.0),
    ((834, 262), 1.0),
    ((1018, 382), 3.4),
)
"""Where they are and how large: the woman's, five on the hill, and last the newcomer's."""
WINDOWS: tuple[Point, ...] = tuple((x, y + 16 * size) for (x, y), size in _HOUSES)


def town(stage: Stage, woken: float) -> None:
    """Draw hill and houses, all dark; the last one's window lights as far as ``woken`` (0 to 1)."""
    slopes = (((250, 430), (420, 213), (640, 213)), ((860, 213), (1030, 430), (1230, 552)))
    stage.blob((50, 552), slopes, FAINT.toward(SURFACE, 0.5))
    *others, (last, size) = _HOUSES
    for number, (at, scale) in enumerate(others):
        with stage.placed(at, scale):
            house(stage, FAINT.toward(DUSK, 0.4) if number else DUSK)
    with stage.placed(last, size):
        house(stage, FAINT, DUSK.toward(ACCENT, woken))


def lit_window(stage: Stage, number: int, start: Point, arrived: float) -> None:
    """Draw a lit crossing of the map on its way (0 to 1) from ``start`` into a house as its window."""
    _, size = _HOUSES[number]
    width, corner = between(44, 26 * size, arrived), between(8, 2 * size, arrived)
    stage.box(between_points(start, WINDOWS[number], arrived), (width, width), ACCENT, corner)
