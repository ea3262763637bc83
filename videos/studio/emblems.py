"""The film's answers as small pictures for the crossings of the map, each 124 × 56 round the origin."""

from videos.studio.gifts import present
from videos.studio.palette import ACCENT, BLUE, INK, OCHRE, SURFACE, TEAL, VIOLET
from videos.studio.people import gathering, person, ring, woman
from videos.studio.stage import Stage
from videos.studio.street import STREET, home


def tile(stage: Stage) -> None:
    """Draw the lit frame that an emblem stands in."""
    stage.box((0, 0), (138, 68), SURFACE, 14)
    stage.frame((0, 0), (128, 60), ACCENT, 9, 4)


def broker(stage: Stage) -> None:
    """Draw somebody who holds a line to each side."""
    stage.line(((-47, 0), (47, 0)), VIOLET, 4)
    person(stage, (-47, 0), 13, TEAL)
    person(stage, (0, 0), 19, VIOLET)
    person(stage, (47, 0), 13, BLUE)


def funded_gift(stage: Stage) -> None:
    """Draw a gift on level ground of coins."""
    with stage.placed((0, -4), 0.44):
        present(stage)
    for place in range(5):
        stage.box(((place - 2) * 22, 21), (20, 6), BLUE, 3)


def fork(stage: Stage) -> None:
    """Draw two rings that share the woman."""
    old, new = ring(6, 19, 0.25).at((-19, 0)), ring(6, 19, 0.75).at((19, 0))
    gathering(stage, old, 7, (TEAL,))
    gathering(stage, new, 7, (OCHRE,))
    woman(stage, (0, 0), 9)


def thread(stage: Stage) -> None:
    """Draw two rings tied to each other by one thread, the woman at its left end."""
    left, right = ring(6, 18, 0.25).at((-35, 0)), ring(6, 18, 0.75).at((35, 0))
    stage.line((left.people[0], right.people[0]), INK, 3)
    gathering(stage, left, 7, (TEAL,))
    gathering(stage, right, 7, (BLUE,))
    woman(stage, left.people[0], 8)


def small_street(stage: Stage) -> None:
    """Draw the street of unlike houses from afar."""
    with stage.placed((-80, 21), 0.123):
        for house in STREET[1:5]:
            with stage.placed((house.x, 0)):
                home(stage, house)
