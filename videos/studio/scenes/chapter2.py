"""Chapter 2, Technology as a Leveller: households move first, and rank does not travel."""

from functools import cache
from math import cos, pi, sin

from videos.studio.cards import title_card
from videos.studio.ease import between, progress
from videos.studio.icons import (
    bubble,
    coin,
    crown,
    fax,
    flag,
    hospital,
    house,
    notebook,
    phone,
    sheet,
    snapshot,
)
from videos.studio.letters import HEADING, TITLE
from videos.studio.moment import Moment, scene
from videos.studio.palette import ACCENT, BLUE, DUSK, GREY, INK, MUTED, OCHRE, TEAL, VIOLET, WHITE, Colour
from videos.studio.people import Community, community, gathering, onlooker, person, ring, row, vacancy, woman
from videos.studio.stage import Point, Stage, between_points
from videos.studio.things import boxes, bridge, pyramid, slider, week


@scene("2.0", ground="navy")
def the_beam(stage: Stage, now: Moment) -> None:
    """Swing a beam level, a pyramid on one end and a small lit house on the other."""
    stage.shape(((960, 430), (910, 530), (1010, 530)), DUSK, rounded=6)
    with stage.placed((960, 420), turn=between(-0.045, 0, now.travel(0.8, takes=2.4))):
        stage.box((0, 0), (480, 14), GREY, 7)
        boxes(stage, pyramid(3, (50, 44)).at((-165, -68)), (40, 32), BLUE)
        with stage.placed((170, -56), 1.0):
            house(stage, DUSK, ACCENT)
    title_card(stage, now.chapter)


@scene("2.1")
def ten_to_one(stage: Stage, now: Moment) -> None:
    """Let a price sink and phones light in the houses first; then count ten coins there, one opposite."""
    homes, counted = row(5, 130).at((402, 480)).people, now.since("ten pounds")
    stage.line(((72, 542), (1208, 542)), DUSK, 4)
    for number, (x, y) in enumerate(homes):
        with stage.placed((x, y), 1.25):
            house(stage, TEAL)
        with stage.popped((x, y + 27), now.since("households get") - number * 0.15, 0.64):
            phone(stage, INK, WHITE)
        for level in range(2):
            with stage.popped((x, 378 - 58 * level), counted - (number + 5 * level) * 0.1, 0.52):
                coin(stage, OCHRE)
    tilt = -0.022 * sin(pi * now.travel("cannot follow", takes=1.4))
    with stage.placed((945, 540), turn=tilt), stage.placed((95, -93), 1.9):
        hospital(stage, INK)
    with stage.popped((1040, 320), now.since("each pound"), 0.52):
        coin(stage, OCHRE)
    walker = between_points((1040, 500), (786, 500), now.travel("go where", takes=1.5))
    woman(stage, walker, 38)
    with stage.popped((walker[0] - 42, 512), now.since("phone"), 0.55):
        phone(stage, INK, WHITE)
    _sinking_price(stage, now)
    for word, x in (("10", 402), ("to", 721), ("1", 1040)):
        stage.words(word, (x, 240), TITLE.middle, now.since("Ten to one") - (x - 402) / 2000)


def _sinking_price(stage: Stage, now: Moment) -> None:
    sunk, reckoned = now.travel("cost", takes=2), now.travel("ten pounds", takes=0.5)
    over = now.travel("One of the", takes=0.5)
    with stage.faded(1 - over), stage.popped((860, 250), now.since("technology")):
        with stage.placed((0, -90)):
            phone(stage, INK, WHITE)
        with stage.placed((0, 85)):
            slider(stage, 190, 1 - sunk, OCHRE)
        with stage.placed((0, 180 * sunk - 10), 0.6):
            coin(stage, OCHRE)
    with stage.faded(1 - reckoned):
        person(stage, (721, 250), 56, INK, now.since("authors"))
        with stage.popped((792, 272), now.since("rough"), 0.7):
            notebook(stage, BLUE)


@scene("2.2")
def the_fax_machine(stage: Stage, now: Moment) -> None:
    """Let a sheet creep down a pyramid and out of a fax machine, while houses send each other bubbles."""
    tower = pyramid(4, (118, 100)).at((310, 300))
    homes = ((800, 210), (960, 340), (1110, 190), (870, 500), (1110, 480))
    boxes(stage, tower, (94, 78))
    for at in homes:
        with stage.placed(at, 1.15):
            house(stage, TEAL)
    for number, (a, b) in enumerate(((0, 2), (2, 4), (4, 3), (3, 1), (1, 0))):
        flown = now.travel(now.at("meanwhile") - 0.3 + number * 0.22, takes=0.55)
        rest = (homes[b][0] + 60, homes[b][1] - 69)
        with stage.placed(between_points(homes[a], rest, flown), 0.64 * min(1, flown * 4)):
            bubble(stage, (VIOLET, BLUE, OCHRE)[number % 3])
    lines = sum(now.travel(now.at("fax machine") + 0.9 + 1.9 * line, takes=0.4) for line in range(4))
    with stage.placed((645, 458), 1.5):
        fax(stage, GREY, lines / 4)
    _stamped_sheet(stage, now, [tower.people[place] for place in (0, 2, 5, 9)])


def _stamped_sheet(stage: Stage, now: Moment, stops: list[Point]) -> None:
    start, at = now.at("top-down") - 0.3, stops[0]
    for number, stop in enumerate(stops[1:]):
        at = between_points(at, stop, now.travel(start + number * 1.15, takes=0.8))
    sent = now.travel("fax machine")
    with stage.popped(between_points(at, (650, 450), sent), now.since("new tools"), 0.74 * (1 - sent)):
        sheet(stage, GREY, lines=2)
        for number, (x, y) in enumerate(((-16, 8), (16, 8), (-16, 31), (16, 31))):
            stamped = now.since("bureaucracy") if number == 0 else now.since(start + number * 1.15 - 0.35)
            with stage.popped((x, y), stamped):
                stage.disc((0, 0), 11, OCHRE)
                stage.disc((0, 0), 4.5, WHITE)


@scene("2.3")
def no_top_to_stand_on(stage: Stage, now: Moment) -> None:
    """Turn a ring that looks the same from every side; beside it a pyramid, and a circle that stays empty."""
    aside, fled = now.travel("A hospital", takes=1.2), now.travel("rank", takes=1.2)
    group = ring(9, 135).turned(now.travel("no top", takes=3.2) * 4 / 9)
    gathering(stage, group.at((between(640, 400, aside) - 155 * fled, 330)), 34, (TEAL,))
    with stage.popped((980, 480), now.since("hospital"), 1.6):
        hospital(stage, INK)
    rocked = now.travel("pyramid", takes=1.6)
    with stage.placed((980, 390), turn=0.03 * sin(2 * pi * rocked) * (1 - rocked)):
        _tower_of_rank(stage, now)
    for number, place in enumerate(ring(8, 108).at((612, 330)).people):
        vacancy(stage, place, 30, INK, now.since("build a") - number * 0.12)


def _tower_of_rank(stage: Stage, now: Moment) -> None:
    tower, size = pyramid(4, (92, 70)).at((0, -142)), (70, 48)
    leaning = now.travel("rank") - now.travel("hospital", nth=2)
    top, *others = tower.people
    tower = Community(((top[0] - 96 * leaning, top[1] + 8 * leaning), *others), tower.links)
    boxes(stage, tower, size, INK, now.since("hierarchy"))
    for ordered, done in (("power gets", "Online"), ("power, the", "stops it")):
        if now.since(ordered) > 0 and now.since(done) < 1:
            with stage.faded(1 - now.travel(done, takes=0.6)):
                boxes(stage, tower, size, BLUE, now.since(ordered))


@scene("2.4")
def two_kinds_of_knowing(stage: Stage, now: Moment) -> None:
    """Settle a crowd into a table and crown it; of the week opposite, light hardly reaches Tuesday."""
    ruled, wished = now.travel("only the trial"), now.travel("both")
    stage.line(((640, 120), (640, 550)), DUSK, 3)
    with stage.faded(ruled):
        right = between(616, 824, wished)
        stage.box(((72 + right) / 2, 335), (right - 72, 450), WHITE, 20)
        stage.frame(((72 + right) / 2, 335), (right - 72, 450), OCHRE, 20, 5)
    settled, tried = now.travel("on average", takes=1.3), GREY.toward(BLUE, now.travel("trial", takes=0.6))
    for found, seat in zip(*_trial(), strict=True):
        person(stage, between_points(found, seat, settled), 21, tried)
    with stage.popped((344, 162), now.since("as a king"), 0.95):
        crown(stage, OCHRE)
    _week(stage, now, [TEAL.toward(MUTED, ruled - wished * (day < 2)) for day in range(7)])  # noqa: PLR2004


@cache
def _trial() -> tuple[list[Point], list[Point]]:
    """Lay out forty people as they are found, and in the table's rows, each near where they were."""
    table = [(344 + (place % 8 - 3.5) * 60, 362 + (place // 8 - 2) * 60.0) for place in range(40)]
    found = sorted(community(40, (520, 340), 4).at((344, 350)).people, key=lambda at: at[1])
    rows = (sorted(found[start : start + 8]) for start in range(0, 40, 8))
    return [at for row_found in rows for at in row_found], table


def _week(stage: Stage, now: Moment, colours: list[Colour]) -> None:
    shaken = progress(now.since("Tuesday"), 0, 1.6)
    wobble = 0.02 * sin(6 * pi * shaken) * (1 - shaken)
    stepped = now.travel("get through", takes=0.7)
    with stage.placed((936, 530)):
        week(stage, colours, now.since("Years of"), wobble)
    with stage.placed((784, 530), turn=wobble):
        at = (76 * stepped - 76, -233 - 40 * sin(pi * stepped))
        person(stage, at, 31, GREY.toward(colours[0], now.travel("experience", takes=0.6)))


@scene("2.5")
def who_is_looking(stage: Stage, now: Moment) -> None:
    """Level doctor and patient; drop the wall between their audiences; show who looks on unseen."""
    level, apart = now.travel("adult-adult"), now.travel("Each has")
    shared = now.travel("context collapse", takes=1.2)
    shaken = progress(now.since("unsettles"), 0, 1.8)
    sway = 16 * sin(4 * pi * shaken) * (1 - shaken)
    for side, colour, others in ((-1, BLUE, VIOLET), (1, TEAL, OCHRE)):
        size = between(81 - side * 37, 62, level)
        across = between(between(between(150, 140, level), 210, apart), 165, shared)
        at = (640 + side * across + sway, between(310 + side * 72, 310, level))
        if side < 0:
            bond = now.travel("bond of") - apart
            stage.line((at, (640, 310), (640 + across + sway, 620 - at[1])), GREY, 5, bond)
        fan = [(at[0] + side * x, at[1] + y) for x, y in ((110, -82), (146, 0), (110, 82))]
        audience = Community((at, *fan), ((0, 1), (0, 2), (0, 3)))
        gathering(stage, audience, 32, (others,), now.since("one audience"))
        person(stage, at, size, colour)
    wall = 300 * (now.travel("identity") - now.travel("context collapse", takes=0.7))
    stage.box((640, 460 - wall / 2), (16, wall), INK, 4)
    with stage.popped((640, 310), now.since("same page"), 2.1):
        sheet(stage, INK)
        with stage.popped((0, -20), now.since("holiday"), 0.5):
            snapshot(stage, BLUE, OCHRE)
    _lurkers(stage, now)


def _lurkers(stage: Stage, now: Moment) -> None:
    seats = [(640 - 530 * cos(pi * place / 16), 222 + 322 * sin(pi * place / 16)) for place in range(17)]
    for number, seat in enumerate(seats):
        onlooker(stage, seat, 28, GREY, now.since("Most members") - number * 0.07)
    woman(stage, seats[4], 34, now.since("woman"))
    with stage.popped((seats[4][0] + 38, seats[4][1] + 10), now.since("with the phone"), 0.5):
        phone(stage, INK, WHITE)


@scene("2.6")
def somebody_in_between(stage: Stage, now: Moment) -> None:
    """Let both sides shrink from a bridge with an owner, and each give a line to somebody without a flag."""
    wary, calm = now.travel("distrust", takes=1.2), now.travel("honest broker", takes=1.2)
    back = 70 * (wary - calm)
    group = ring(8, 105).at((between(430, 300, now.travel("moved", takes=1.2)) - back, 330))
    follows = 60 * (now.travel("can the") - now.travel("holds", takes=0.8))
    house_at = (1010 + back - follows, 400.0)
    clinician, broker = (house_at[0] - 150, 330.0), (625.0, 330.0)
    for end, start in ((group.people[2], broker), (clinician, broker)):
        stage.line((end, start), VIOLET, 6, now.travel("both sides", takes=1))
    gathering(stage, group, 30, (TEAL,))
    with stage.placed(house_at, 1.8):
        hospital(stage, INK)
    boxes(stage, pyramid(3, (62, 50)).at((house_at[0], 234)), (46, 34), INK, now.since("rank"))
    person(stage, clinician, 36, BLUE)
    _owned_bridge(stage, now)
    person(stage, broker, 58, VIOLET, now.since("honest broker"))
    stage.words("honest broker", (625, 470), HEADING.middle.coloured(VIOLET), now.since("go-between"))


def _owned_bridge(stage: Stage, now: Moment) -> None:
    gone = now.travel("missing piece", takes=0.7)
    with stage.popped((625, 400), now.since("distrust"), 1 - gone):
        bridge(stage, 310, GREY)
        with stage.popped((-60, -72), now.since("platform"), 1.3):
            flag(stage, OCHRE)
        for number in range(3):
            with stage.popped((20 + 50 * number, -34), now.since("something") - number * 0.15, 0.46):
                coin(stage, OCHRE)
