"""Small things, each in a box of 100 × 100 round the origin: put them with ``stage.placed`` or ``popped``."""

from videos.studio.ease import between
from videos.studio.palette import ACCENT, FAINT, SURFACE, WHITE, Colour
from videos.studio.stage import Stage


def phone(stage: Stage, colour: Colour, screen: Colour = SURFACE) -> None:
    """Draw a mobile phone; another ``screen`` lights it."""
    stage.box((0, 0), (54, 98), colour, 12)
    stage.box((0, -5), (42, 72), screen, 4)
    stage.disc((0, 40), 4.5, screen)


def house(stage: Stage, colour: Colour, window: Colour = SURFACE) -> None:
    """Draw a house with one window."""
    stage.box((0, 20), (72, 60), colour, 3)
    stage.shape(((-46, -8), (0, -46), (46, -8)), colour, rounded=7)
    stage.box((0, 16), (26, 26), window, 2)


def hospital(stage: Stage, colour: Colour) -> None:
    """Draw a broad building with a cross over its door and two rows of windows."""
    stage.box((0, 14), (100, 70), colour, 3)
    stage.box((0, -18), (46, 60), colour, 4)
    stage.box((0, -24), (28, 9), WHITE, 1)
    stage.box((0, -24), (9, 28), WHITE, 1)
    for x in (-37, 37):
        for y in (4, 26):
            stage.box((x, y), (11, 11), SURFACE, 1)
    stage.box((0, 36), (18, 26), SURFACE, 1)


def moon(stage: Stage, colour: Colour) -> None:
    """Draw a crescent."""
    stage.blob(
        (10, -46),
        (
            ((-62, -40), (-62, 40), (10, 46)),
            ((24, 46), (36, 40), (44, 30)),
            ((-14, 34), (-30, -28), (10, -46)),
        ),
        colour,
    )


def coin(stage: Stage, colour: Colour) -> None:
    """Draw a coin with a rim."""
    stage.disc((0, 0), 48, colour)
    stage.arc((0, 0), 36, SURFACE, 4)
    stage.box((0, 0), (9, 34), SURFACE, 3)


def bubble(stage: Stage, colour: Colour) -> None:
    """Draw a speech bubble with three lines of talk; its tip is at the lower left."""
    empty_bubble(stage, colour)
    for y, width in ((-24, 60), (-8, 60), (8, 36)):
        stage.box((width / 2 - 30, y), (width, 7), WHITE, 3.5)


def empty_bubble(stage: Stage, colour: Colour) -> None:
    """Draw a speech bubble with nothing in it."""
    stage.box((0, -8), (96, 68), colour, 18)
    stage.shape(((-30, 22), (-34, 46), (-6, 22)), colour, rounded=3)


def scribbled_bubble(stage: Stage, colour: Colour) -> None:
    """Draw a speech bubble with a scribble in it, for what is better not printed."""
    empty_bubble(stage, colour)
    stage.line([(-32 + 9 * step, -8 + (-1) ** step * (10 + step * 5 % 7)) for step in range(8)], WHITE, 5)


def crate(stage: Stage, colour: Colour, opened: float = 1.0) -> None:
    """Draw a box whose two flaps open to the sides."""
    lift = between(0, -26, opened)
    for side in (-1, 1):
        tip = (side * between(2, 50, opened), -16 + lift * 0.6)
        stage.shape(
            ((side * 40, -16), tip, (tip[0] - side * 4, tip[1] - 6), (side * 34, -22)), colour, rounded=4
        )
    stage.box((0, 14), (80, 60), colour, 4)
    stage.box((0, 14), (30, 8), SURFACE, 4)


def notebook(stage: Stage, colour: Colour) -> None:
    """Draw a notebook with lines and rings."""
    stage.box((4, 0), (72, 92), colour, 8)
    for y in (-26, -10, 6, 22):
        stage.box((10, y), (42, 5), WHITE, 2.5)
        stage.box((-32, y), (18, 6), colour, 3)


def sheet(stage: Stage, colour: Colour, lines: int = 4) -> None:
    """Draw a sheet of paper with ``lines`` lines of writing."""
    stage.box((0, 0), (70, 94), colour, 5)
    stage.box((0, 0), (63, 87), WHITE, 3)
    for place in range(lines):
        stage.box(
            (0 if place < lines - 1 else -9, -28 + place * 17),
            (46 if place < lines - 1 else 28, 6),
            colour,
            3,
        )


def fax(stage: Stage, colour: Colour, printed: float = 1.0) -> None:
    """Draw a fax machine; its paper comes out from the top as far as ``printed``."""
    height = between(0, 62, printed)
    stage.box((10, -12 - height / 2), (54, height + 4), colour, 3)
    stage.box((10, -12 - height / 2), (48, height), WHITE, 2)
    for place in range(int(height / 14)):
        stage.box((10, -height + place * 14), (34, 4.5), colour, 2)
    stage.box((0, 18), (100, 62), colour, 8)
    stage.box((10, -8), (62, 6), SURFACE, 3)
    stage.box((-34, 22), (16, 40), SURFACE, 6)
    for x in (-2, 16, 34):
        for y in (12, 26):
            stage.box((x, y), (11, 8), SURFACE, 2)


def gift(stage: Stage, colour: Colour, opened: float = 0.0, ribbon: Colour = ACCENT) -> None:
    """Draw a gift box; ``opened`` (0 to 1) lifts its lid."""
    lift = between(0, -22, opened)
    stage.box((0, 22), (78, 52), colour, 4)
    stage.box((0, 22), (12, 52), ribbon)
    with stage.placed((0, lift - 14), turn=opened * -0.02):
        stage.box((0, 0), (92, 22), colour, 4)
        stage.box((0, 0), (12, 22), ribbon)
        for side in (-1, 1):
            stage.shape(((0, -11), (side * 26, -30), (side * 30, -14)), ribbon, rounded=4)


def drop(stage: Stage, colour: Colour) -> None:
    """Draw a drop."""
    curves = (
        ((12, -22), (36, -4), (36, 16)),
        ((36, 56), (-36, 56), (-36, 16)),
        ((-36, -4), (-12, -22), (0, -48)),
    )
    stage.blob((0, -48), curves, colour)


def price_tag(stage: Stage, colour: Colour) -> None:
    """Draw a tag with a hole at its pointed left end."""
    stage.shape(((-46, 0), (-22, -26), (46, -26), (46, 26), (-22, 26)), colour, rounded=6)
    stage.disc((-24, 0), 7, SURFACE)
    for y in (-8, 8):
        stage.box((18, y), (36, 6), SURFACE, 3)


def heart(stage: Stage, colour: Colour) -> None:
    """Draw a heart."""
    curves = (
        ((-20, 28), (-50, 8), (-50, -18)),
        ((-50, -52), (-10, -54), (0, -22)),
        ((10, -54), (50, -52), (50, -18)),
        ((50, 8), (20, 28), (0, 44)),
    )
    stage.blob((0, 44), curves, colour)


def shield(stage: Stage, colour: Colour) -> None:
    """Draw a shield."""
    stage.blob(
        (0, -48),
        (
            ((12, -36), (26, -34), (42, -34)),
            ((44, 8), (30, 36), (0, 48)),
            ((-30, 36), (-44, 8), (-42, -34)),
            ((-26, -34), (-12, -36), (0, -48)),
        ),
        colour,
    )


def target(stage: Stage, colour: Colour) -> None:
    """Draw a target of rings."""
    for radius, fill in ((48, colour), (35, WHITE), (22, colour), (9, WHITE)):
        stage.disc((0, 0), radius, fill)


def flag(stage: Stage, colour: Colour) -> None:
    """Draw a flag on its pole."""
    stage.line(((-30, 48), (-30, -46)), colour, 7)
    stage.shape(((-26, -42), (40, -26), (-26, -6)), colour, rounded=4)


def tick(stage: Stage, colour: Colour, share: float = 1.0) -> None:
    """Draw a tick, as far as ``share``."""
    stage.line(((-34, 4), (-10, 28), (36, -26)), colour, 14, share)


def padlock(stage: Stage, colour: Colour) -> None:
    """Draw a closed padlock."""
    stage.arc((0, -14), 22, colour, 10, (-0.25, 0.25))
    stage.line(((-22, -14), (-22, 0)), colour, 10)
    stage.line(((22, -14), (22, 0)), colour, 10)
    stage.box((0, 20), (74, 54), colour, 8)
    stage.disc((0, 18), 8, SURFACE)


def crown(stage: Stage, colour: Colour) -> None:
    """Draw a crown with three points."""
    peaks = ((-48, -20), (0, -36), (48, -20))
    stage.shape(((-38, 30), peaks[0], (-20, 4), peaks[1], (20, 4), peaks[2], (38, 30)), colour, rounded=4)
    for peak in peaks:
        stage.disc(peak, 8, colour)
    stage.box((0, 40), (80, 8), colour, 3)


def snapshot(stage: Stage, colour: Colour, sun: Colour) -> None:
    """Draw a holiday picture: the sun over a hill and the sea."""
    stage.box((0, 0), (100, 78), colour, 6)
    stage.box((0, 0), (88, 66), WHITE, 2)
    stage.disc((-18, -10), 12, sun)
    stage.shape(((2, 16), (24, -14), (42, 16)), colour, rounded=2)
    stage.box((0, 25), (88, 16), colour)


def place_mark(stage: Stage, colour: Colour = FAINT) -> None:
    """Draw the patch of ground something stands on."""
    stage.box((0, 50), (120, 6), colour, 3)
