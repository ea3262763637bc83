"""Chapter 3, Design for Internal Motivation: why people give, and what spoils it."""

from math import cos, pi

from videos.studio.cards import title_card
from videos.studio.ease import between, progress, travel
from videos.studio.icons import bubble, coin, drop, empty_bubble, flag, gift, heart, price_tag
from videos.studio.letters import HEADING, LABEL
from videos.studio.moment import Moment, scene
from videos.studio.palette import ACCENT, BLUE, CORAL, GREY, INK, SURFACE, TEAL, VIOLET, WHITE
from videos.studio.people import Community, community, gathering, links, person, ring, woman
from videos.studio.stage import Point, Stage, between_points
from videos.studio.things import slider, window

_CENTRE = (640.0, 330.0)
_RIBBON = VIOLET.toward(WHITE, 0.7)
_HER = 4
"""The woman's place in the wide ring, at the left; the first is at the right."""
_ROUND = Community(tuple((640 + x * 1.75, 322 + y) for x, y in ring(8, 180, 0.25).people), ring(8, 180).links)


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


@scene("3.1")
def people_with_a_reason(stage: Stage, now: Moment) -> None:
    """Let a heart move into one of a ring; take that one out, and neither the ring nor the figure holds."""
    aside, moved = now.travel("Nearly all"), now.travel("inspired")
    lost, fallen = now.travel("Without them", takes=1.2), now.travel("fails")
    _strangers_answered(stage, now)
    centre = (between(640, 340, aside), 330.0)
    standing = ring(9, 172, 0.25).at(centre)
    group = standing.toward(_sagged(standing), fallen)
    for a, b in group.links:
        drawn = now.travel("every community") - (0 if a * b else lost * 4)
        stage.line((group.people[a], group.people[b]), TEAL.toward(GREY, fallen), 5, drawn)
    for place in group.people[1:]:
        person(stage, place, 38, TEAL.toward(GREY, fallen), now.since(0.2))
    climbed = now.travel("without a community") - now.travel("nowhere", takes=0.7)
    bright = between_points(between_points(standing.people[0], (760, 475), lost), (930, 298), climbed)
    _somebody_loved(stage, bright, now, now.travel("personal experience") * (1 - lost * 4))
    stage.line(((680, 540), (810, 540), (1080, 255), (1200, 255)), GREY, 6, now.travel("Without them"))
    with stage.popped((1150, 206), now.since("Without them") - 0.6):
        flag(stage, GREY)
    person(stage, bright, between(38, 54, moved), TEAL.toward(VIOLET, moved), now.since(0.2))
    heart_at = between_points(centre, (bright[0], bright[1] + 25), moved)
    with stage.popped(heart_at, now.since("reasons"), between(1.8, 0.32, moved)):
        heart(stage, VIOLET)


def _strangers_answered(stage: Stage, now: Moment) -> None:
    places = ((140, 230), (140, 480), (1060, 230), (1060, 480))
    with stage.faded(1 - now.travel("Nearly all", takes=0.5)):
        for number, (x, y) in enumerate(places):
            answered = now.travel(now.at("answering") - 0.2 + number * 0.25)
            person(stage, (x, y), 38, GREY, now.since(0.3))
            with stage.popped((x + 80, y - 50), now.since(0.5 + number * 0.1), 0.9):
                empty_bubble(stage, GREY)
                stage.words("?", (0, 7), HEADING.middle.coloured(WHITE))
            if answered:
                with stage.placed(between_points(_CENTRE, (x + 80, y - 50), answered), 0.9 * answered):
                    bubble(stage, TEAL)


def _sagged(group: Community) -> Community:
    """Let a ring slump to the ground, its upper half slipping aside."""
    middle = sum(x for x, _ in group.people) / len(group.people)
    places = ((middle + (x - middle) * 1.1 + (50 if y < _CENTRE[1] else 0), y) for x, y in group.people)
    return Community(tuple((x, 450 + (y - _CENTRE[1]) * 0.5) for x, y in places), group.links)


def _somebody_loved(stage: Stage, bright: Point, now: Moment, opened: float) -> None:
    """Open a round glass on what somebody carries within: themselves, and whoever they love."""
    if opened > 0:
        for side in (-1, 1):
            stage.line((bright, between_points(bright, (880, 330 + side * 163), opened)), VIOLET, 4)
        with stage.placed(between_points(bright, (920, 330), opened), opened):
            stage.disc((0, 0), 170, SURFACE)
            stage.arc((0, 0), 170, VIOLET, 4)
            person(stage, (-66, 34), 68, VIOLET)
            person(stage, (88, 56), 46, TEAL, now.since("somebody"))
            with stage.popped((20, -82), now.since("love")):
                heart(stage, VIOLET)


@scene("3.2")
def permission_to_take_charge(stage: Stage, now: Moment) -> None:
    """Prefer a heart to a coin; pass a slider's knob from clinician to patient; then open the night."""
    turned, handed, raised = now.travel("Several people"), now.travel("permission"), now.travel("control")
    patient = (between(640, 900, turned) - 60 * (now.travel("beats") - turned), 340.0)
    with stage.faded(1 - turned * 2):
        _heart_and_coin(stage, now)
    if turned == 1:
        clinician, knob = (between(400, 330, handed), 340.0), (640.0, between(477, 203, raised))
        stage.line((clinician, knob), BLUE, 14, now.travel("described", takes=0.6) - handed)
        stage.line((patient, knob), TEAL, 14, now.travel("responsibility"))
        person(stage, clinician, 86, BLUE, now.since("people") - 0.4)
        with stage.popped((640, 340), now.since("people") - 0.6, 1.4):
            held = BLUE.toward(GREY, handed).toward(TEAL, now.travel("responsibility"))
            slider(stage, 280, between(0.15, 0.85, raised), held, 24)
    person(stage, patient, 86, TEAL, now.since(0.2))
    with stage.popped((1025, 215), now.since("heard"), 1.2):
        bubble(stage, TEAL)
    opened = now.travel("night group", takes=0.6)
    if opened:
        with stage.inset((72 + 568 * opened, 330), (1136 * opened, 470), "navy") as night:
            _first_two_words(night, now)


def _heart_and_coin(stage: Stage, now: Moment) -> None:
    beaten = now.travel("beats")
    with stage.popped((360, 340), now.since("reason"), 1.5 + 0.5 * beaten):
        heart(stage, VIOLET)
    with stage.popped((890, 340), now.since("thought"), 1.5 - 0.7 * beaten):
        coin(stage, BLUE.toward(GREY, beaten))


def _first_two_words(night: Stage, now: Moment) -> None:
    """Show the window of chapter 1 and its ring, which a first bubble joins."""
    group = ring(9, 165).at((900, 330))
    window(night, (330, 390), 210)
    night.dotted((400, 394), (684, 313), ACCENT, 5)
    night.line(((400, 394), group.people[7]), ACCENT, 5, now.travel("me too", takes=0.5))
    woman(night, (330, 410), 62)
    gathering(night, group, 37, (TEAL,))
    with night.popped((450, 215), now.since("me too"), 1.9):
        empty_bubble(night, WHITE)
    night.words("me too", (450, 208), LABEL.middle.coloured(CORAL.deep), now.since("me too") - 0.15)


@scene("3.3")
def given_like_blood(stage: Stage, now: Moment) -> None:
    """Fold two words into a gift that others pass on; a drop ends with one person, a story goes to all."""
    compared = now.travel("He compares", takes=0.6)
    links(stage, _ROUND, TEAL, 5, now.since("gift economy"))
    for number, place in enumerate(_ROUND.people):
        if number != _HER:
            came = now.at("gift economy") - 0.3 + number * 0.07 if number else 0.4
            person(stage, place, 46, TEAL, now.since(came))
    woman(stage, _ROUND.people[_HER], 46, now.since(0.2))
    with stage.faded(1 - compared):
        stage.words("gift economy", (640, 337), HEADING.middle, now.since("economy", lead=0.2))
    if not compared:
        _gifts_and_stories(stage, now)
    _drop_and_story(stage, now)
    with stage.popped(
        (1140, 190), now.since("contained", lead=0.1), 1.3 * (1 - now.travel(now.at("swearing") + 0.1, 0.4))
    ):
        empty_bubble(stage, GREY)
        stage.line([(-32 + 9 * step, -8 + (-1) ** step * (10 + step * 5 % 7)) for step in range(8)], WHITE, 5)


def _gifts_and_stories(stage: Stage, now: Moment) -> None:
    folded, given = now.travel("gift", takes=0.4), now.travel("gift economy", takes=0.6, lead=0.6)
    sent = between_points((430, 252), (640, 322), now.travel("to a stranger"))
    with stage.popped(sent, now.since("Two words"), 1.6 * (1 - folded)):
        bubble(stage, CORAL)
    passed = now.travel("giving", 0.8) + now.travel("nobody", 0.8) + now.travel("bill", 0.8)
    told = now.travel("stories", takes=0.5)
    for number, (x, y) in enumerate(_ROUND.people):
        since = now.since("runs") - number * 0.05 if number else now.since("gift")
        at = _in_hands(number + passed)
        if not number:
            at = between_points((640, 322), at, given)
        with stage.popped(at, since, between(0.5 if number else 1.8, 0.5, given) * (1 - told)):
            gift(stage, VIOLET, ribbon=_RIBBON)
        with stage.popped((x + 58, y - 24), now.since("stories") - number * 0.08, 0.62):
            bubble(stage, CORAL if number == _HER else VIOLET)


def _drop_and_story(stage: Stage, now: Moment) -> None:
    """Let her drop reach one person and be gone, and her story go round, as full as it was."""
    flown = now.travel("blood", takes=1.4, lead=0.1)
    with stage.popped(
        between_points((420, 322), _ROUND.people[0], flown), now.since("blood"), 0.9 * min(1, 5 - 5 * flown)
    ):
        drop(stage, CORAL)
    since = now.since("used")
    gone = 8 * travel(progress(since, 0.2, 2.8))
    for number in range(8):
        if gone >= number + 0.5:
            stage.arc(_ROUND.people[(_HER + number) % 8], 56, VIOLET, 6)
    with stage.popped(_in_hands(_HER + gone), now.since("a story"), 0.7):
        gift(stage, VIOLET, abs(cos(pi * gone)), _RIBBON)


def _in_hands(place: float) -> Point:
    """Return where a gift is held, at a place of the ring or between two."""
    first = int(place)
    x, y = between_points(_ROUND.people[first % 8], _ROUND.people[(first + 1) % 8], place - first)
    return x + 46, y + 32


@scene("3.4")
def how_gifts_are_spoilt(stage: Stage, now: Moment) -> None:
    """Shut gift after gift with a price tag, press a crowd in, then tie three sliders to each other."""
    huddled, gone = now.travel("confidences"), now.travel("The report calls", takes=0.6)
    with stage.faded(1 - gone):
        if gone < 1:
            group = ring(7, 190).at(_CENTRE, between(1, 0.6, huddled))
            _crowd(stage, now.travel("crowd", takes=1.2))
            gathering(stage, group, between(44, 38, huddled), (TEAL,), now.since(0.2))
            for number, place in enumerate(ring(7, 100).at(_CENTRE).people):
                _spoilt_gift(stage, place, now, now.at("Sell") - 0.3 + number * 0.36, 1 - huddled)
    with stage.faded(now.travel("calls", takes=0.4)):
        _trilemma(stage, now)


def _spoilt_gift(stage: Stage, at: Point, now: Moment, tagged: float, size: float) -> None:
    stopped, shut = now.travel("stop"), now.travel(tagged + 0.2, takes=0.4)
    with stage.popped(at, now.since(0.8), 0.6 * size):
        gift(stage, VIOLET.toward(GREY, stopped), 1 - shut, _RIBBON)
    with stage.popped((at[0] + 12, at[1] + 16), now.since(tagged), 0.5 * size):
        price_tag(stage, BLUE.toward(GREY, stopped))


def _crowd(stage: Stage, pressed: float) -> None:
    for side in (-1, 1):
        for x, y in community(17, (380, 420), seed=3).people if pressed else ():
            person(stage, (640 + side * (380 + x + 600 * (1 - pressed)), 330 + y), 30, GREY)


def _trilemma(stage: Stage, now: Moment) -> None:
    """Show three sliders on one cord: each that is pushed up pulls the other two down."""
    needs = (("trust", TEAL), ("values", VIOLET), ("money", BLUE))
    levels = [0.5, 0.5, 0.5]
    for pushed, (word, _) in enumerate(needs):
        share = now.travel(word, takes=0.6)
        levels = [
            between(level, 0.9 if place == pushed else 0.2, share) for place, level in enumerate(levels)
        ]
    knobs = [(340 + place * 300, 300 + 364 * (0.5 - level)) for place, level in enumerate(levels)]
    stage.line(knobs, INK, 6)
    for place, (word, colour) in enumerate(needs):
        with stage.placed((340 + place * 300, 300), 1.4):
            slider(stage, 260, levels[place], colour, 24)
        stage.words(word, (340 + place * 300, 550), HEADING.middle.coloured(colour), now.since(word))
