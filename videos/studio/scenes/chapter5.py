"""Chapter 5, Where They Meet: small groups, linked, and the map of it all."""

from collections.abc import Callable
from itertools import pairwise
from math import dist

from videos.studio.cards import title_card
from videos.studio.clusters import LAST_OLD, bonds, born, clusters, forking, hubs, strangers, ties
from videos.studio.ease import STANDING, between
from videos.studio.emblems import broker, fork, funded_gift, small_street, thread, tile
from videos.studio.icons import bubble, coin, empty_bubble, moon, notebook, phone, sheet
from videos.studio.letters import HEADING, LABEL
from videos.studio.moment import Moment, scene
from videos.studio.palette import (
    ACCENT,
    BLUE,
    CORAL,
    DUSK,
    GREY,
    INK,
    OCHRE,
    TEAL,
    VIOLET,
    WHITE,
    Colour,
)
from videos.studio.people import Community, gathering, onlooker, people, person, ring, vacancy, woman
from videos.studio.stage import Point, Stage, between_points
from videos.studio.street import CARERS, SHELTER, STREET, chair, home
from videos.studio.things import COLUMNS, OPPORTUNITIES, ROWS, crossing, lit_crossing, map_bars, square
from videos.studio.town import WINDOWS, lit_window, town


@scene("5.0", ground="navy")
def two_bars(stage: Stage, now: Moment) -> None:
    """Slide one bar across another, and light the place where they cross."""
    x, y = between_points((1080, 430), (954, 330), now.travel(0.8, takes=1.6))
    stage.line(((1208, y), (700, y)), TEAL, 18)
    stage.line(((x, 110), (x, 550)), BLUE, 18)
    with stage.placed((x, y)):
        square(stage, 88, DUSK.toward(ACCENT, now.travel(2.5, takes=0.6)))
    title_card(stage, now.chapter)


@scene("5.1")
def a_bug(stage: Stage, now: Moment) -> None:
    """Swell a ring until its talk shrinks; part it in two, and let the woman belong to both."""
    swollen, parted = now.travel("make it bigger", takes=1.4), now.travel("divide", takes=1.6)
    joined, hushed = now.travel("join the new", takes=1.2), now.travel("people say less")
    seats = forking(swollen, parted, joined)
    radius = between(between(38, 29, swollen), 32, parted)
    for a, b, drawn in bonds(parted, joined):
        stage.line((seats[a], seats[b]), TEAL.toward(OCHRE, parted * (max(a, b) > LAST_OLD)), 4, drawn)
    middles = hubs(parted, joined)
    size = between(between(between(0.66, 0.42, swollen), 0.16, hushed), 0.48, now.travel("forking"))
    for seat, at in enumerate(seats):
        colour = TEAL.toward(OCHRE, parted * (seat > LAST_OLD)) if seat else CORAL
        here = swollen if seat % 2 else 1
        hub = middles[seat > LAST_OLD] if seat else (at[0], at[1] - 200)
        with stage.placed(between_points(at, hub, (radius + 52 * size) / dist(at, hub)), size * here):
            bubble(stage, colour)
        person(stage, at, radius * here, colour)
    stage.words("forking", (640, 556), HEADING.middle, now.since("forking"))


@scene("5.2")
def rooms_that_can_divide(stage: Stage, now: Moment) -> None:
    """Let a ring form in a room, and the woman climb in; widen it to a dumbbell, and let a wall halve it."""
    wide, settled = now.travel("Research groups", takes=1.3), now.travel("order", takes=1.3)
    circle = ring(8, 125, 0.75).at(between_points((830, 335), (365, 335), wide))
    other = ring(8, 125, 0.75).at((915, 335))
    _room(stage, now, between(470, 100, wide))
    stage.line((circle.people[4], other.people[0]), INK, 6, now.travel("thin bar"))
    gathering(stage, other, 34, (BLUE,), now.since("clinicians"))
    for a, b in circle.links:
        drawn = now.travel("a welcome", lead=-1.5) if 0 in (a, b) else now.travel("order", lead=-0.7)
        stage.line((circle.people[a], circle.people[b]), TEAL, 4, drawn)
    vacancy(stage, circle.people[0], 34, TEAL, now.since("small steps"))
    seats = [
        between_points(a, b, settled) for a, b in zip(strangers((830, 335)), circle.people[1:], strict=True)
    ]
    people(stage, seats, 34, (GREY.toward(TEAL, now.travel("Emergence")),))
    _climber(stage, now, circle.people[0])
    with stage.faded(1 - now.travel("Needs")):
        stage.words("dumbbell", (640, 270), HEADING.middle, now.since("dumbbell"))


def _room(stage: Stage, now: Moment, left: float) -> None:
    """Draw walls with a doorway, three steps up to it, and at last a wall with a door of its own."""
    walls = (left, 265.0), (left, 110.0), (1180.0, 110.0), (1180.0, 560.0), (left, 560.0), (left, 405.0)
    stage.line(walls, GREY, 3)
    stage.line(walls, INK, 12, now.travel("architecture", takes=1.8))
    with stage.faded(1 - now.travel("Research groups")):
        for step in range(3):
            height = (step + 1) * 53 * now.travel(now.at("small steps") - 0.3 + step * 0.15)
            stage.box((left - 240 + step * 90, 566 - height / 2), (86, height), DUSK, 4)
    divided = now.travel("become two", takes=1.2)
    for side in (-1, 1):
        stage.line(((640, 335 + side * 225), (640, 335 + side * 70)), INK, 12, divided)


def _climber(stage: Stage, now: Moment, seat: Point) -> None:
    """Bring the woman up the steps to her seat: as an onlooker, then with two words, then welcome."""
    spoken, welcome = now.travel("two words"), now.travel("a welcome")
    at = between_points(between_points((230, 474), (320, 421), spoken), (410, 368), welcome)
    at = between_points(at, seat, now.travel("a welcome", lead=-0.7))
    onlooker(stage, at, 36, CORAL, now.since("looking"))
    with stage.faded(spoken):
        woman(stage, at, 36)
    with stage.popped((at[0] + 40, at[1] - 62), now.since("two words") - 0.5, 0.62 * (1 - welcome)):
        empty_bubble(stage, CORAL)
        for side in (-1, 1):
            stage.box((side * 18, -8), (26, 9), WHITE, 4)


_HUES = (TEAL, OCHRE, BLUE, TEAL, VIOLET, BLUE, OCHRE, VIOLET)


@scene("5.3", ground="navy")
def many_small_groups(stage: Stage, now: Moment) -> None:
    """Grow a small ring out of a lit crossing; let it divide three times, while another only swells."""
    grown, huge = now.travel("small groups"), now.travel("one circle huge", takes=1.8)
    with stage.faded(1 - grown):
        x, y = between(180, 755, now.travel("principle twelve")), between(500, 330, now.travel("barrier six"))
        stage.line(((300, y), (1190, y)), TEAL, 16)
        stage.line(((x, 110), (x, 550)), BLUE, 16)
    with stage.popped((755, 330), now.since("opportunity"), 1 - grown):
        square(stage, 70, ACCENT)
    if huge:
        gathering(stage, ring(24, 212).at((60, 335), huge), 26 * huge, (GREY,))
    if grown:
        _dividing_rings(stage, now, grown)
    stage.words("clustered scaling", (755, 130), HEADING.middle, now.since("clustered scaling"))


def _dividing_rings(stage: Stage, now: Moment, grown: float) -> None:
    divided = [now.travel(said, takes=1.3) for said in ("divide", "more small", "multiply")]
    size = grown * (1.75 - 0.35 * divided[0] - 0.25 * divided[1] - 0.15 * divided[2])
    groups, shared = clusters(divided, size), now.travel("belongs to two")
    her = between_points(groups[0].people[0], (765, 248), shared)
    groups[0] = Community((her, *groups[0].people[1:]), groups[0].links)
    for (a, seat), (b, other) in ties():
        stage.line((groups[a].people[seat], groups[b].people[other]), ACCENT, 4, divided[born(a ^ b)])
    stage.line((her, groups[4].people[5]), ACCENT, 4, shared)
    for number in range(7, -1, -1):
        if not number or divided[born(number)]:
            gathering(stage, groups[number], 21 * size, (_HUES[number],))
    woman(stage, her, 24 * size)


_GROUND, _CHAIRS = 548.0, tuple(SHELTER.x - 102 + seat * 68 for seat in range(4))
_IN_USE: tuple[tuple[int, Callable[[Stage, Colour], None], Colour, str], ...] = (
    (0, bubble, OCHRE, "tools"),
    (2, phone, INK, "tools"),
    (4, coin, OCHRE, "ways to pay"),
    (5, notebook, BLUE, "tools"),
)
"""What is at work in which house of the street, and when that is said."""


@scene("5.4")
def many_kinds_at_once(stage: Stage, now: Moment) -> None:
    """Let unlike houses rise beside one; carers enter theirs, and a clinician takes a chair among equals."""
    for number, house in enumerate(STREET):
        risen = STANDING if house is SHELTER else now.since("many kinds") - number * 0.18
        with stage.popped((house.x, _GROUND), risen):
            home(stage, house)
    stage.line(((72, _GROUND), (1208, _GROUND)), DUSK, 4)
    for number, icon, colour, phrase in _IN_USE:
        x, y, *_ = STREET[number].opening
        with stage.popped((STREET[number].x + x, _GROUND + y), now.since(phrase), 0.6):
            icon(stage, colour)
    for seat in range(3):
        inside = (CARERS.x - 22 + seat * 46, _GROUND - 54)
        walked = now.travel(now.at("Carers") - 0.3 + (2 - seat) * 0.25, takes=1.6)
        person(stage, between_points((seat * 60 - 200, _GROUND - 24), inside, walked), 22, VIOLET)
    _among_equals(stage, now)
    gathering(stage, ring(6, 66).at((664, 168)), 19, (BLUE,), now.since("Cochrane"))
    with stage.popped((664, 168), now.since("medical evidence"), 0.6):
        sheet(stage, INK)


def _among_equals(stage: Stage, now: Moment) -> None:
    for x in _CHAIRS:
        with stage.placed((x, _GROUND - 35)):
            chair(stage)
    seats = [(x, _GROUND - 66) for x in _CHAIRS]
    people(stage, seats[1:3], 26, (TEAL,))
    woman(stage, seats[3], 26)
    at = between_points((588, _GROUND - 28), seats[0], now.travel("at ease", takes=1.3))
    person(stage, at, 26, BLUE, now.since("clinicians"))


_NEEDS: tuple[tuple[tuple[tuple[int, int], ...], Callable[[Stage], None], str, str], ...] = (
    (((3, 3), (6, 4)), small_street, "opportunities", "brokers"),
    (((1, 2),), broker, "brokers", "Gifts"),
    (((2, 3),), funded_gift, "Gifts", "Small groups"),
    (((4, 4),), fork, "divide", "Change"),
    (((5, 4),), thread, "Change", "orders"),
)
"""At which crossings (row, column) what stands, what is said when it comes, and when it has been seen."""


@scene("5.5", ground="navy")
def the_whole_map(stage: Stage, now: Moment) -> None:
    """Cross the numbered bars again, light what opens there, and bring each need's picture to its place."""
    map_bars(stage, down=now.since("map"))
    for row in range(ROWS):
        y = crossing(row + 1, 1)[1] + 9
        stage.words(f"{row + 3:02}", (220, y), LABEL.right, now.since("Six") - row * 0.12)
    for column in range(COLUMNS):
        x = crossing(1, column + 1)[0]
        stage.words(f"{column + 9:02}", (x, 106), LABEL.middle, now.since("four") - column * 0.12)
    for number, place in enumerate(OPPORTUNITIES):
        lit_crossing(stage, place, now.since("intersect") - number * 0.15)
    for places, emblem, said, seen in _NEEDS:
        arrived = now.travel(seen, takes=0.8, lead=0.8)
        for place in places:
            at = between_points((425, 398), crossing(*place), arrived)
            with stage.popped(at, now.since(said), between(2.65, 1, arrived)):
                tile(stage)
                emblem(stage)


_LIT = ((4, 4), (1, 2), (2, 3), (3, 3), (5, 4), (6, 4))
"""The crossings that become the lit windows of the town, in the order of its houses."""


@scene("5.6", ground="navy")
def three_in_the_morning(stage: Stage, now: Moment) -> None:
    """Let the lit crossings become windows at night, joined to one another; the woman draws a newcomer in."""
    settled, risen = now.travel("starting point", takes=1.6), now.travel("three in the", takes=1.4)
    reached, closed = now.travel("the woman is", takes=1.2), now.travel("to answer", takes=0.7)
    with stage.faded(1 - settled):
        map_bars(stage)
    with stage.placed((130, 300 - 130 * risen), 0.9), stage.faded(risen):
        moon(stage, WHITE)
    with stage.faded(settled):
        town(stage, closed)
    for number, pair in enumerate(pairwise(WINDOWS[:-1])):
        stage.line(pair, ACCENT, 3, now.travel(now.at("many times over") - 0.3 + number * 0.2, takes=0.4))
    stage.line(WINDOWS[-2:], ACCENT, 3, closed)
    for number, place in enumerate(_LIT):
        lit_window(stage, number, crossing(*place), settled)
    (x, y), her = WINDOWS[-1], WINDOWS[0]
    person(stage, (x, y), 36, GREY.toward(TEAL, closed), now.since("Somebody new"))
    stage.line(((her[0], y + 24), (x - 64, y + 24)), ACCENT, 5, reached)
    with stage.popped((x - 64, y + 24), now.since("types", lead=0.5), 0.72):
        phone(stage, INK, ACCENT)
    woman(stage, her, 36, now.since("three in the"))
