"""Things to work and to rule with, each in 100 × 100 round the origin like the icons."""

from videos.studio.palette import GREY, INK, OCHRE, SURFACE, TEAL, WHITE, Colour
from videos.studio.stage import Stage


def carrot(stage: Stage, colour: Colour = OCHRE, leaves: Colour = TEAL) -> None:
    """Draw a carrot that hangs by its leaves, its point down."""
    for x in (-16, 0, 16):
        stage.line(((0, -20), (x, -46)), leaves, 9)
    curves = (((16, -26), (24, -14), (18, 0)), ((12, 20), (4, 40), (0, 50)), ((-4, 40), (-12, 20), (-18, 0)))
    stage.blob((0, -24), (*curves, ((-24, -14), (-16, -26), (0, -24))), colour)
    for y, left, right in ((-8, -18, -6), (6, 4, 15), (20, -10, 0)):
        stage.line(((left, y), (right, y)), SURFACE, 3)


def club(stage: Stage, colour: Colour) -> None:
    """Draw a stick to hit with: thick above, with a grip below."""
    stage.shape(((-4, 48), (-10, -42), (10, -42), (4, 48)), colour, rounded=8)
    for y in (20, 30):
        stage.box((0, y), (18, 4), SURFACE)


def pen(stage: Stage, colour: Colour) -> None:
    """Draw a pen that writes at the origin; it stands up to the right."""
    with stage.placed((0, 0), turn=0.11):
        stage.shape(((0, 0), (-9, -20), (9, -20)), GREY, rounded=2)
        stage.box((0, -56), (20, 68), colour, 4)
        stage.box((0, -74), (20, 6), SURFACE)


def desk(stage: Stage, colour: Colour) -> None:
    """Draw a desk with a screen on it."""
    stage.box((0, 12), (100, 9), colour, 3)
    for x in (-40, 40):
        stage.box((x, 32), (9, 40), colour, 3)
    stage.box((0, -18), (58, 40), colour, 5)
    stage.box((0, -18), (47, 29), WHITE, 2)
    stage.box((0, 5), (12, 12), colour)


def toolbox(stage: Stage, colour: Colour = INK, opened: float = 1.0) -> None:
    """Draw a toolbox whose lid turns up as far as ``opened``, and one sees that it is empty."""
    with stage.placed((-46, -6), turn=-0.11 * opened):
        stage.frame((46, -16), (30, 16), colour, 6, width=6)
        stage.box((46, -5), (92, 12), colour, 3)
    stage.box((0, 20), (92, 54), colour, 5)
    stage.box((0, 15), (74, 48 * opened), SURFACE, 2)
