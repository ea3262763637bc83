"""Chapter 5, Where They Meet: small groups, linked, and the map of it all."""

from videos.studio.cards import title_card
from videos.studio.moment import Moment, scene
from videos.studio.palette import ACCENT, BLUE, SURFACE, TEAL
from videos.studio.stage import Stage


@scene("5.0", ground="navy")
def two_bars(stage: Stage, now: Moment) -> None:
    """Slide one bar across another, and light the place where they cross."""
    stage.line(((1208, 330), (700, 330)), TEAL, 18, now.travel(0.5, takes=1.0))
    stage.line(((954, 110), (954, 550)), BLUE, 18, now.travel(1.0, takes=1.0))
    with stage.popped((954, 330), now.since(2.1)):
        stage.box((0, 0), (110, 110), SURFACE, 18)
        stage.box((0, 0), (88, 88), ACCENT, 12)
    title_card(stage, now)
