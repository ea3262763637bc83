"""Chapter 4, Changing the Change Story: from orders to ties."""

from videos.studio.cards import title_card
from videos.studio.moment import Moment, scene
from videos.studio.palette import DUSK, TEAL
from videos.studio.people import community, links, person
from videos.studio.stage import Stage, between_points
from videos.studio.things import pyramid


@scene("4.0", ground="navy")
def boxes_become_people(stage: Stage, now: Moment) -> None:
    """Loosen the boxes of a pyramid into people who drift into a web."""
    stiff, web = pyramid(4, (84, 84)).at((970, 330)), community(10, (400, 380), seed=4).at((970, 330))
    loose = now.travel(0.8, takes=1.8)
    order = sorted(range(10), key=lambda place: (web.people[place][1], web.people[place][0]))
    if not loose:
        links(stage, stiff, DUSK)
    links(stage, web, DUSK, since=now.since(2.5))
    for box, place in zip(stiff.people, order, strict=True):
        at = between_points(box, web.people[place], loose)
        stage.box(at, (56, 56), DUSK.toward(TEAL, loose), 6 + 22 * loose)
        person(stage, at, 28, TEAL, now.since(2.0))
    title_card(stage, now)
