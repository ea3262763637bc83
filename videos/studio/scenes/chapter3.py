"""Chapter 3, Design for Internal Motivation: why people give, and what spoils it."""

from videos.studio.cards import title_card
from videos.studio.ease import between
from videos.studio.icons import bubble, coin, empty_bubble, flag, gift, heart
from videos.studio.letters import HEADING, LABEL
from videos.studio.moment import Moment, scene
from videos.studio.palette import ACCENT, BLUE, CORAL, GREY, SURFACE, TEAL, VIOLET, WHITE
from videos.studio.people import Community, gathering, person, ring, woman
from videos.studio.stage import Point, Stage, between_points
from videos.studio.things import slider, window

_CENTRE = (640.0, 330.0)


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
