"""Chapter 4, Changing the Change Story: from orders to ties."""

from functools import cache
from math import cos, pi, sin

from videos.studio.cards import title_card
from videos.studio.ease import STANDING, between, overshoot, progress
from videos.studio.icons import bubble, empty_bubble, hospital, house, notebook, sheet, shield, target
from videos.studio.letters import HEADING
from videos.studio.moment import Moment, scene
from videos.studio.palette import BLUE, DUSK, FAINT, GREY, INK, OCHRE, TEAL, VIOLET, WHITE
from videos.studio.people import Community, community, gathering, links, people, person, ring, woman
from videos.studio.stage import Point, Stage, between_points
from videos.studio.things import boxes, pyramid, slider
from videos.studio.tools import carrot, club, desk, pen, toolbox


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
    title_card(stage, now.chapter)


def _organisation(stage: Stage, at: Point) -> Community:
    """Draw a pyramid of ten white boxes, somebody in the top one, and return where they are."""
    chart = pyramid(4, (132, 116)).at(at)
    boxes(stage, chart, (108, 72))
    for place in chart.people:
        stage.box(place, (98, 62), WHITE, 3)
    person(stage, chart.people[0], 27, INK)
    return chart


@scene("4.1")
def the_old_story(stage: Stage, now: Moment) -> None:
    """Let an order drop before a ring; then rule a pyramid by arrows, targets, sliders, carrot and stick."""
    ruled = now.travel("age of command", takes=1.2)
    if ruled < 1:
        _order_not_taken(stage, now, 900 * ruled)
    chart = _organisation(stage, (between(330, 640, ruled), 312))
    for a, b in chart.links:
        start, end = (between_points(chart.people[a], chart.people[b], share) for share in (0.33, 0.68))
        stage.arrow(start, end, VIOLET, 5, now.travel(now.at("age of command") + 1 + start[1] / 300, 0.5))
    for x, _ in chart.people[6:]:
        with stage.popped((x, 551), now.since("targets") - (x - 442) / 1600, 0.42):
            target(stage, BLUE)
    for number, place in enumerate(chart.people[1:]):
        measured = now.since("KPI") - number * 0.06
        with stage.popped(place, measured), stage.placed((0, 0), turn=0.25):
            slider(stage, 66, 0.1 + 0.7 * overshoot(progress(measured, 0.5, 0.6)), VIOLET, 12)
    stage.words("KPI", (345, 230), HEADING.middle.coloured(VIOLET), now.since("KPI"))
    _carrot_and_stick(stage, now)


def _order_not_taken(stage: Stage, now: Moment, away: float) -> None:
    gathering(stage, ring(9, 140).at((980 + away, 312)), 34, (TEAL,))
    flown, fallen = now.travel("orders", takes=0.8), now.travel(now.at("orders") + 0.5, takes=0.6)
    x, y = between_points(between_points((340, 138), (765, 300), flown), (715, 520), fallen)
    with stage.placed((x + away, y), 0.85 * min(1, flown * 3), 0.09 * fallen):
        sheet(stage, INK)
    with stage.popped((470 + away, 140), now.since("change story")):
        empty_bubble(stage, INK)
        stage.words("?", (0, 7), HEADING.middle.coloured(WHITE))


def _carrot_and_stick(stage: Stage, now: Moment) -> None:
    stage.line(((454, 370), (290, 336), (290, 420)), GREY, 5, now.travel("carrots", takes=0.5))
    with stage.popped((290, 470), now.since("carrots") - 0.4, 1.2):
        carrot(stage)
    stage.line(((826, 370), (962, 440)), GREY, 5, now.travel("sticks", takes=0.4))
    with stage.popped((985, 380), now.since("sticks") - 0.3, 1.7), stage.placed((0, 0), turn=0.06):
        club(stage, OCHRE)


@scene("4.2")
def no_line_manager(stage: Stage, now: Moment) -> None:
    """Drop a frame over a ring that nobody manages; all step out of it, and a toolbox is empty."""
    _line_managed(stage, now)
    gone, met = now.travel("goes elsewhere", takes=1.4), now.travel("welcomes", takes=0.6)
    joined, lit = now.travel("newcomers", takes=1.2), now.travel("peer-to-peer")
    eight, nine = (ring(count, 142).at((between(600, 1020, gone), 330)).people for count in (8, 9))
    starts = (*eight[:3], (890.0, 440.0), *eight[3:])
    seats = [between_points(a, b, joined) for a, b in zip(starts, nine, strict=True)]
    with stage.popped((600, 385), now.since("toolbox"), 2.6):
        toolbox(stage, INK, now.travel("empty", takes=0.8))
    changing = {(2, 3): met, (3, 4): joined, (2, 4): 1 - joined}
    for a, b in (*ring(9, 142).links, (2, 4)):
        share = changing.get((a, b), 1.0)
        stage.line((seats[a], seats[b]), GREY.toward(TEAL, lit), 3 + 4 * lit, share)
    people(stage, [*seats[:3], *seats[4:]], 36, (TEAL,))
    person(stage, seats[3], 36, GREY.toward(TEAL, met), now.since("welcomes", lead=1.0))
    woman(stage, seats[2], 42)
    stage.frame((600, between(-260, 330, now.travel("control", takes=0.7))), (436, 436), INK, 10, 12)


def _line_managed(stage: Stage, now: Moment) -> None:
    for number, colour in enumerate((INK, BLUE, BLUE)):
        y = 160 + 170 * number
        if number:
            ordered = now.travel(now.at("Orders") + number * 0.4, takes=0.6)
            stage.arrow((170, y - 130), (170, y - 42), INK, 5, ordered)
        person(stage, (170, y), 36, colour)


_STEPS = 15
"""Points in each half turn of the ribbon, which is wound with four turns."""


@cache
def _ribbons() -> tuple[tuple[Point, ...], ...]:
    """Lay the ribbon three ways: wound round the pyramid, loose on the ground, and round the ring."""
    shares = [step / (8 * _STEPS) for step in range(8 * _STEPS + 1)]
    wound = [(350 + (70 + 190 * u) * cos(u * 8 * pi), 150 + 365 * u) for u in shares]
    loose = [(110 + 500 * u, 556 + 11 * sin(u * 30)) for u in shares]
    remade = [_laid_round(min(1.0, u / 0.45), max(0.0, u - 0.45) / 0.55 * 1.84 * pi) for u in shares]
    return tuple(wound), tuple(loose), tuple(remade)


def _laid_round(along: float, angle: float) -> Point:
    ground = between(562, 520, (1 - cos(pi * along**2)) / 2)
    return 130 + 860 * along + 190 * sin(angle), ground - 190 * (1 - cos(angle))


@scene("4.3")
def rules_come_unwound(stage: Stage, now: Moment) -> None:
    """Slip a ribbon off a pyramid and lay it round a ring; fear stays below, and a quarrel in the ring."""
    wound, loose, remade = _ribbons()
    slipped, carried = now.travel("unwound", takes=1.1), now.travel("remade", takes=2.2)
    fallen = [between_points(a, b, slipped) for a, b in zip(wound, loose, strict=True)]
    ribbon = [between_points(a, b, carried) for a, b in zip(fallen, remade, strict=True)]
    halves = [ribbon[start : start + _STEPS + 1] for start in range(0, 8 * _STEPS, _STEPS)]
    for half in halves[1::2]:
        stage.line(half, OCHRE, 13)
    chart, afraid = _organisation(stage, (350, 312)), now.travel("stay afraid", takes=0.5)
    for number, (x, y) in enumerate(chart.people[1:]):
        below = number >= len(chart.people) - 5
        person(stage, (x - 20 * afraid * below, y), 27, BLUE)
        with stage.popped((x + 26, y), now.since("stay afraid") - 0.2, 0.52 * below):
            shield(stage, INK)
    for half in halves[::2]:
        stage.line(half, OCHRE, 13)
    _signature(stage, now)
    _quarrel(stage, now)


def _signature(stage: Stage, now: Moment) -> None:
    signed = now.travel("may agree", takes=0.9)
    with stage.popped((490, 145), now.since("chief executive"), 1.1):
        sheet(stage, INK, 3)
        stroke = ((-20, 30), (-12, 22), (-4, 32), (4, 22), (12, 32), (22, 24))
        stage.line(stroke, VIOLET, 4, signed)
        with stage.placed(between_points((-20, 30), (22, 24), signed), 0.6):
            pen(stage, VIOLET)


def _quarrel(stage: Stage, now: Moment) -> None:
    centre, parted = (990.0, 330.0), now.travel("somebody", takes=1.0)
    group = ring(8, 140).at(centre)
    arbiter = between_points(group.people[4], centre, parted)
    group = Community((*group.people[:4], arbiter, *group.people[5:]), group.links)
    for side, colour in ((-1, VIOLET), (1, BLUE)):
        aside = (centre[0] + side * between(22, 66, parted), centre[1] - side * between(10, 0, parted) - 12)
        with stage.popped(aside, now.since("moderation") + side * 0.1, between(0.9, 0.6, parted)):
            bubble(stage, colour)
    gathering(stage, group, 34, (TEAL,))


@scene("4.4")
def entanglement(stage: Stage, now: Moment) -> None:
    """Send a question along the thread between two rings, and an answer back; both rings change."""
    moved, changed = now.travel("both ends", takes=1.2), now.travel("co-evolve", takes=1.0)
    left, right = (ring(8, 140, side * 0.06 * moved).at((640 - side * 350, 340)) for side in (1, -1))
    for x, y, colour in ((290, 340, TEAL), (990, 340, BLUE)):
        with stage.popped((x, y), now.since("whole systems") - x / 2000):
            stage.disc((0, 0), 212, colour.tint)
    thread = 4 + 5 * now.travel("reward", takes=0.5)
    stage.line((left.people[2], right.people[6]), INK, thread, now.travel("ties between", takes=0.8))
    for group, own, other, tied in ((left, TEAL, BLUE, 2), (right, BLUE, TEAL, 6)):
        links(stage, group, own, 4)
        for number, place in enumerate(group.people):
            near = abs(number - tied) == 1
            person(stage, place, 36, own.toward(other, changed * near))
    person(stage, right.people[6], 44, BLUE)
    woman(stage, left.people[2], 44)
    stage.words("entanglement", (640, 180), HEADING.middle, now.since("Entanglement"))
    _question_and_answer(stage, now)


def _question_and_answer(stage: Stage, now: Moment) -> None:
    here, there, read = (290, 340), (990, 340), now.travel("looks it up", takes=0.4)
    asked, answered = now.travel("to her clinic", takes=1.4, lead=0.9), now.travel("travels back", takes=1.4)
    with stage.popped(between_points(here, there, asked), now.since("question"), 1.1 * (1 - read)):
        empty_bubble(stage, TEAL)
        stage.words("?", (0, 7), HEADING.middle.coloured(WHITE))
    with stage.popped(there, now.since("looks it up"), 1.2):
        notebook(stage, INK)
    with stage.popped(between_points(there, here, answered), now.since("answer"), 1 + 0.4 * answered):
        bubble(stage, BLUE)


_LOOPS = (
    (-1, -1, TEAL, bubble, "group"),
    (1, -1, VIOLET, house, "family"),
    (-1, 1, OCHRE, desk, "workplace"),
    (1, 1, BLUE, hospital, "clinic"),
)


@cache
def _loop(right: int, below: int) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Lay a loop from the middle into one quarter and back, and five people along it."""
    turns = [(step / 60 - 0.5) * pi / 2.6 for step in range(61)]
    reach = [(280 * cos(2.6 * turn), turn + pi / 4) for turn in turns]
    points = [(640 + right * 1.8 * r * cos(angle), 332 + below * r * sin(angle)) for r, angle in reach]
    return tuple(points), tuple(points[step] for step in (9, 16, 30, 41, 50))


@scene("4.5")
def part_of_other_things(stage: Stage, now: Moment) -> None:
    """Run four loops of people through the woman, over one wide ground; at last only the loops glow."""
    opened, tended = now.travel("NHS", takes=1.0), now.travel("relations", takes=0.9)
    stage.box((640, 332), (1136 * opened, 490 * opened), FAINT, 150)
    for right, below, colour, icon, phrase in _LOOPS:
        path, members = _loop(right, below)
        own = 1.0 if phrase == "group" else now.travel(phrase)
        stage.line(path, GREY, 2, now.travel("context"))
        stage.line(path, colour, 4 + 7 * tended, own)
        known = STANDING if phrase == "group" else now.since("other wholes")
        people(stage, members, 30, (GREY.toward(colour, own),), known)
        with stage.popped((640 + right * 478, 332 + below * 140), now.since(phrase), 1 - tended):
            icon(stage, colour)
    stage.words("NHS", (640, 150), HEADING.middle, now.since("NHS"))
    woman(stage, (640, 332), 52)
