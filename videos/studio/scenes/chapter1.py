"""Chapter 1, Introduction: a lit window, a group, and the map of what was found."""

from videos.studio.ease import between, progress
from videos.studio.icons import (
    bubble,
    coin,
    crate,
    empty_bubble,
    hospital,
    house,
    moon,
    notebook,
    phone,
    sheet,
)
from videos.studio.letters import HEADING, LABEL, TITLE
from videos.studio.moment import Moment, scene
from videos.studio.palette import ACCENT, BLUE, DUSK, FAINT, GREY, INK, SURFACE, TEAL, VIOLET, WHITE
from videos.studio.people import community, gathering, people, person, ring, row, woman
from videos.studio.stage import Point, Stage, between_points
from videos.studio.things import (
    OPPORTUNITIES,
    boxes,
    crossing,
    fence,
    lit_crossing,
    map_bars,
    pyramid,
    window,
)

_NIGHT = (
    (150, 330),
    (300, 160),
    (560, 120),
    (860, 140),
    (1120, 210),
    (1140, 420),
    (930, 540),
    (610, 555),
    (290, 520),
)


@scene("1.0", ground="navy")
def windows_at_night(stage: Stage, now: Moment) -> None:
    """Join lit windows far apart into one ring round the title."""
    stage.line([*_NIGHT, _NIGHT[0]], ACCENT, 2, now.travel(0.6, takes=4.6))
    for place in _NIGHT:
        stage.box(place, (54, 60), SURFACE)
        window(stage, place, 38)
    stage.words("Online Health", (640, 330), TITLE.middle)
    stage.words("Communities", (640, 406), TITLE.middle)


@scene("1.1", ground="navy")
def awake_at_night(stage: Stage, now: Moment) -> None:
    """Show a street with one lit window; out of the phone behind it, a ring of people opens."""
    held = (425.0, 438.0)
    dimmed, opened = now.travel("alone"), now.travel("finds a group", takes=1.2)
    for x, size in ((665, 1.9), (880, 2.4), (1095, 2.0)):
        with stage.placed((x, 548 - 50 * size), size):
            house(stage, FAINT.toward(SURFACE, max(dimmed * 0.5, opened)))
    with stage.placed((130, 175), 0.9):
        moon(stage, WHITE.toward(DUSK, dimmed))
    with stage.placed((350, 338), 4.4):
        house(stage, DUSK.toward(FAINT, dimmed), ACCENT.toward(DUSK, dimmed))
    woman(stage, (350, 408), 44, now.since("woman"))
    with stage.popped((275, 433 + 60 * dimmed), now.since("leaflet"), 0.6), stage.faded(1 - dimmed):
        sheet(stage, GREY)
    with stage.popped(held, now.since("phone", lead=0.6), 0.75):
        phone(stage, INK, ACCENT)
    if opened:
        group = ring(9, 165).at(between_points(held, (920, 330), opened), opened)
        gathering(stage, group, 37 * opened, (TEAL,))
    stage.dotted((460, 428), (722, 366), ACCENT, 5, now.travel("she stays"))


@scene("1.2")
def what_she_has_found(stage: Stage, now: Moment) -> None:
    """Gather ten people, seven of them grey, into one circle that others join; then show it among many."""
    gathered, shrunk = now.travel("gathers", takes=1.4), now.travel("small sites", takes=1.2)
    size = between(1, 0.42, shrunk)
    seats = ring(13, 190).at((640, 330), size)
    newcomers = {2: (VIOLET, "carers"), 7: (BLUE, "clinicians"), 11: (INK, "Researchers")}
    seated = {place: now.at(phrase) for place, (_, phrase) in newcomers.items()}
    for a, b in seats.links:
        joined = max(now.at("gathers") + 1, seated.get(a, 0), seated.get(b, 0))
        stage.line((seats.people[a], seats.people[b]), TEAL, 4, now.travel(joined, takes=0.5))
    grey = TEAL.toward(GREY, max(0, now.travel("seven in ten", takes=0.6) - gathered))
    free = (place for place in range(13) if place not in newcomers)
    ten = sorted(free, key=lambda place: seats.people[place][0])
    for start, place in zip(row(10, 112).at((640, 360)).people, ten, strict=True):
        at, radius = between_points(start, seats.people[place], gathered), between(40, 36, gathered) * size
        person(stage, at, radius, grey if place in ten[:7] else TEAL)
    for place, (colour, phrase) in newcomers.items():
        person(stage, seats.people[place], 36 * size, colour, now.since(phrase))
    with stage.faded(1 - gathered * 2):
        stage.words("7 in 10", (640, 220), HEADING.middle, now.since("Seven in ten"))
    _other_circles(stage, now.since("small sites") - 0.6)


def _other_circles(stage: Stage, since: float) -> None:
    places = (
        (190, 210),
        (420, 140),
        (900, 150),
        (1090, 230),
        (150, 430),
        (370, 490),
        (860, 500),
        (1110, 465),
    )
    for number, at in enumerate(places):
        circle = ring(4 + number * 5 % 4, 40 + number * 3 % 8 * 3, number * 0.07).at(at)
        gathering(stage, circle, 16, ((VIOLET, BLUE, TEAL, INK, TEAL)[number % 5],), since - number * 0.12)


@scene("1.3")
def outside_the_system(stage: Stage, now: Moment) -> None:
    """Let small rings spring up beyond the fence of a tall pyramid, and quick things shoot past it."""
    boxes(stage, pyramid(5, (84, 72)).at((300, 318)), (62, 46))
    fence(stage, (90, 520), 15)
    stage.tag("NHS", (300, 520), INK, now.since("NHS"))
    places = ((690, 200), (900, 160), (1110, 235), (790, 370), (970, 425), (620, 485), (1150, 490))
    for number, at in enumerate(places):
        group = ring(5 + number % 3, 46 + number % 3 * 6).at(at)
        gathering(stage, group, 17, (TEAL,), now.since("outside") - number * 0.25)
    things = (("Kickstarter", coin, BLUE), ("38 Degrees", bubble, VIOLET), ("OpenIDEO", crate, INK))
    for phrase, thing, colour in things:
        flight = progress(now.since(phrase), 0, 1.6)
        with stage.placed((between(-80, 1360, flight), 330 - 200 * flight), 0.9):
            thing(stage, colour)
    walker = between_points((1340, 350), (930, 295), now.travel("go and look", takes=1.4))
    _researcher(stage, walker, 36)


def _researcher(stage: Stage, at: Point, radius: float) -> None:
    person(stage, at, radius, INK)
    with stage.placed((at[0] + radius * 1.2, at[1] + radius * 0.4), radius / 85):
        notebook(stage, BLUE)


@scene("1.4")
def asking_around(stage: Stage, now: Moment) -> None:
    """Pile up what many people say on what others have published, and close it into one question."""
    asked, heap = row(15, 92).at((640, 490)).people, (700.0, 270.0)
    pile = pyramid(5, (78, 62)).at((700, 250)).people[::-1]
    closed = now.travel("provocation")
    _researcher(stage, (250, 250), 52)
    people(stage, asked, 36)
    with stage.faded(1 - closed):
        for number in range(3):
            x = between(1700, 700, now.travel(now.at("literature") - 0.3 + number * 0.15))
            stage.box((x, 408 + number * 10), (420 - number % 2 * 24, 7), GREY, 3)
    for number, place in enumerate(pile):
        speaker = asked[number * 4 % 15]
        said = now.travel(now.at("interviews") - 0.3 + number * 0.22, takes=0.8)
        at = between_points((speaker[0], speaker[1] - 60), place, said)
        if closed < 1:
            with stage.placed(between_points(at, heap, closed), 0.62 * min(1, said * 4)):
                bubble(stage, (TEAL, VIOLET, BLUE)[number % 3])
    with stage.popped(heap, now.since("provocation") - 0.6, 2.6):
        empty_bubble(stage, INK)
        stage.words("?", (0, 8), HEADING.middle.coloured(WHITE), now.since("provocation") - 0.9)


@scene("1.5", ground="navy")
def how_to_find_your_way(stage: Stage, now: Moment) -> None:
    """Line up a list, cross six bars with four, light four crossings, and find her window in one."""
    night, home = now.travel("three in the morning", takes=1.2), (640.0, 330.0)
    _list_of_findings(stage, now)
    with stage.faded(1 - night):
        map_bars(stage, now.since("Six"), now.since("Four are"))
        for number, place in enumerate(OPPORTUNITIES):
            lit_crossing(stage, place, now.since("intersect") - number * 0.3)
        stage.words("barriers", (72, 338), LABEL, now.since("barriers"))
        stage.words("principles", (725, 108), LABEL.middle, now.since("principles"))
        stage.words("opportunities", (725, 574), LABEL.middle.coloured(ACCENT), now.since("opportunities"))
    if night:
        window(stage, between_points(crossing(3, 3), home, night), between(44, 170, night))
        woman(stage, (640, 345), 56, now.since("three in the morning") - 0.9)
    gathering(stage, ring(11, 205).at(home), 34, (TEAL,), now.since("People who know"))
    with stage.popped((1060, 455), now.since("health service"), 1.9):
        hospital(stage, DUSK)


def _list_of_findings(stage: Stage, now: Moment) -> None:
    kinds = [(TEAL, (44, 12))] * 6 + [(BLUE, (12, 44))] * 4 + [(ACCENT, (36, 36))] * 4
    found = sorted(community(14, (900, 360), 2).at((640, 330)).people)
    with stage.faded(1 - now.travel("Six", takes=0.5)):
        for number, (colour, size) in enumerate(kinds):
            listed = now.travel(now.at("one list") - 0.4 + number * 0.03)
            at = between_points(found[number], (640 + (number - 6.5) * 66, 330), listed)
            stage.box(at, size, colour, 6)
