"""Large things that come back in several chapters: the pyramid, the map of bars, sliders, lit windows."""

from collections.abc import Sequence
from functools import cache

from videos.studio.ease import STANDING, between, progress, settle, travel
from videos.studio.letters import LABEL
from videos.studio.palette import ACCENT, BLUE, DUSK, FAINT, INK, SURFACE, TEAL, WHITE, Colour
from videos.studio.people import Community
from videos.studio.stage import Point, Stage

ROWS, COLUMNS = 6, 4
OPPORTUNITIES = ((1, 2), (2, 3), (3, 3), (4, 4))
"""The crossings of the map that light up: row and column, counted from 1."""


@cache
def pyramid(rows: int, gap: Point) -> Community:
    """Lay the boxes of a pyramid round (0, 0), top first; each is joined to the two below it."""
    places: list[Point] = []
    pairs: list[tuple[int, int]] = []
    for row in range(rows):
        first = row * (row + 1) // 2
        for place in range(row + 1):
            places.append(((place - row / 2) * gap[0], (row - (rows - 1) / 2) * gap[1]))
            if row < rows - 1:
                pairs += [(first + place, first + row + 1 + place), (first + place, first + row + 2 + place)]
    return Community(tuple(places), tuple(pairs))


def boxes(stage: Stage, group: Community, size: Point, colour: Colour = INK, since: float = STANDING) -> None:
    """Draw the boxes of a pyramid, from the top down, each hanging on lines from those above."""
    for a, b in group.links:
        share = travel(progress(since, 0.25 + a * 0.08, 0.3))
        stage.line((group.people[a], group.people[b]), colour, 3, share)
    for number, place in enumerate(group.people):
        with stage.popped(place, since - number * 0.08):
            stage.box((0, 0), size, colour, 6)


def slider(stage: Stage, length: float, value: float, colour: Colour, knob: float = 16) -> None:
    """Draw an upright slider round (0, 0) whose knob stands at ``value`` (0 below, 1 above)."""
    stage.box((0, 0), (10, length), FAINT, 5)
    height = between(length / 2, -length / 2, value)
    stage.box((0, (height + length / 2) / 2), (10, length / 2 - height), colour, 5)
    stage.disc((0, height), knob, colour)
    stage.disc((0, height), knob * 0.4, WHITE)


def tied_sliders(stage: Stage, levels: Sequence[float], colours: Sequence[Colour]) -> None:
    """Draw sliders side by side from round (0, 0) on, their knobs tied by one cord."""
    stage.line([(place * 214, 260 * (0.5 - level)) for place, level in enumerate(levels)], INK, 4)
    for place, (level, colour) in enumerate(zip(levels, colours, strict=True)):
        with stage.placed((place * 214, 0)):
            slider(stage, 260, level, colour, 24)


def window(stage: Stage, at: Point, size: float, lit: Colour = ACCENT, since: float = STANDING) -> None:
    """Draw a lit window with its bars."""
    with stage.popped(at, since, size / 100):
        stage.box((0, 0), (88, 100), lit, 8)
        stage.box((0, -4), (88, 8), SURFACE)
        stage.box((0, 0), (8, 100), SURFACE)


def crossing(row: int, column: int) -> Point:
    """Return where a row and a column of the map meet (counted from 1)."""
    return 440.0 + (column - 1) * 190, 160.0 + (row - 1) * 68


def map_bars(stage: Stage, across: float = STANDING, down: float = STANDING) -> None:
    """Draw the map: six bars that slide in from the left, four that drop across them (seconds since each)."""
    for row in range(ROWS):
        share = settle(progress(across, row * 0.12, 0.7))
        y = crossing(row + 1, 1)[1]
        stage.line(((250, y), (1130, y)), TEAL, 14, share)
    for column in range(COLUMNS):
        share = settle(progress(down, column * 0.15, 0.7))
        x = crossing(1, column + 1)[0]
        stage.line(((x, 118), (x, 542)), BLUE, 14, share)


def lit_crossing(stage: Stage, place: tuple[int, int], since: float = STANDING, size: float = 44) -> None:
    """Light the crossing at ``place`` (row, column)."""
    with stage.popped(crossing(*place), since):
        square(stage, size, ACCENT)


def square(stage: Stage, size: float, colour: Colour) -> None:
    """Draw the square round (0, 0) that stands where two bars cross, set off from both."""
    stage.box((0, 0), (size * 1.3, size * 1.3), SURFACE, size * 0.25)
    stage.box((0, 0), (size, size), colour, size * 0.17)


def fence(stage: Stage, left: Point, posts: int, since: float = STANDING) -> None:
    """Draw a low fence of ``posts`` from ``left`` on, 30 apart, that rises post after post."""
    x, y = left
    stage.line(((x, y), (x + 30 * (posts - 1), y)), DUSK, 5, settle(progress(since, 0, 0.8)))
    for post in range(posts):
        with stage.popped((x + 30 * post, y), since - post * 0.04):
            stage.box((0, 0), (9, 40), DUSK, 4)


def bridge(stage: Stage, length: float, colour: Colour) -> None:
    """Draw a bridge on two piers whose deck lies round (0, 0)."""
    stage.box((0, 0), (length, 16), colour, 8)
    for side in (-1, 1):
        x = side * length * 0.34
        stage.box((x, 40), (18, 80), colour, 4)
        stage.line(((x, 50), (x - side * length * 0.2, 4)), colour, 9)
        stage.line(((x, 50), (side * length * 0.48, 4)), colour, 9)


def week(stage: Stage, colours: Sequence[Colour], since: float = STANDING, tuesday: float = 0.0) -> None:
    """Draw the seven days as columns that stand on (0, 0), 76 apart; ``tuesday`` leans by so many turns."""
    for day, (letter, colour) in enumerate(zip("MTWTFSS", colours, strict=True)):
        with stage.placed(((day - 3) * 76, 0), turn=tuesday * (day == 1)):
            stage.box((0, -100), (60, 200), FAINT, 8)
            with stage.popped((0, -100), since - day * 0.1):
                stage.box((0, 0), (60, 200), colour, 8)
                stage.words(letter, (0, -62), LABEL.middle.coloured(WHITE))
