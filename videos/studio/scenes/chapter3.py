"""Chapter 3, Design for Internal Motivation: why people give, and what spoils it."""

from videos.studio.cards import title_card
from videos.studio.ease import between
from videos.studio.icons import gift
from videos.studio.moment import Moment, scene
from videos.studio.palette import ACCENT, VIOLET
from videos.studio.stage import Stage


@scene("3.0", ground="navy")
def the_lid(stage: Stage, now: Moment) -> None:
    """Lift the lid of a gift box by itself, and let a light out."""
    opened = now.travel(1.0, takes=1.6)
    stage.box((980, 354), (156, 50 * opened), ACCENT)
    for side in (-1, 1):
        for number, (x, y) in enumerate(((186, 346), (170, 306), (170, 386))):
            start = (980 + side * 116, between(346, y, 0.3))
            stage.line((start, (980 + side * x, y)), ACCENT, 8, now.travel(2.2 + number * 0.15, takes=0.6))
    with stage.placed((980, 380), 2.3):
        gift(stage, VIOLET, opened)
    title_card(stage, now)
