"""Chapter 2, Technology as a Leveller: households move first, and rank does not travel."""

from videos.studio.cards import title_card
from videos.studio.ease import between
from videos.studio.icons import house
from videos.studio.moment import Moment, scene
from videos.studio.palette import ACCENT, BLUE, DUSK, GREY
from videos.studio.stage import Stage
from videos.studio.things import boxes, pyramid


@scene("2.0", ground="navy")
def the_beam(stage: Stage, now: Moment) -> None:
    """Swing a beam level, a pyramid on one end and a small lit house on the other."""
    stage.shape(((960, 430), (910, 530), (1010, 530)), DUSK, rounded=6)
    with stage.placed((960, 420), turn=between(-0.045, 0, now.travel(0.8, takes=2.4))):
        stage.box((0, 0), (480, 14), GREY, 7)
        boxes(stage, pyramid(3, (50, 44)).at((-165, -68)), (40, 32), BLUE)
        with stage.placed((170, -56), 1.0):
            house(stage, DUSK, ACCENT)
    title_card(stage, now)
