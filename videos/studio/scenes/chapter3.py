"""Chapter 3, Design for Internal Motivation: why people give, and what spoils it."""

from math import cos, pi

from videos.studio.cards import title_card
from videos.studio.circles import crowd, glass, hill, slumped
from videos.studio.ease import STANDING, between
from videos.studio.gifts import WIDE_RING, coins, form, in_hands, leaking_data, present, tagged_gift
from videos.studio.icons import bubble, coin, drop, empty_bubble, gift, heart, scribbled_bubble, shield, tick
from videos.studio.letters import HEADING, LABEL
from videos.studio.moment import Moment, scene
from videos.studio.palette import ACCENT, BLUE, CORAL, GREY, INK, OCHRE, TEAL, VIOLET, WHITE
from videos.studio.people import gathering, links, person, ring, woman
from videos.studio.stage import Stage, between_points
from videos.studio.things import slider, tied_sliders, window

_CENTRE = (640.0, 330.0)
_HER = 4  # the woman's place in the wide ring


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
    title_card(stage, now.chapter)


@scene("3.1")
def people_with_a_reason(stage: Stage, now: Moment) -> None:
    """Let a heart move into one of a ring; take that one out, and neither the ring nor the figure holds."""
    aside, moved = now.travel("Nearly all"), now.travel("inspired")
    lost, fallen = now.travel("Without them", takes=1.2), now.travel("fails")
    _strangers_answered(stage, now)
    centre = (between(640, 340, aside), 330.0)
    standing = ring(9, 172, 0.25).at(centre)
    group = standing.toward(slumped(standing), fallen)
    for a, b in group.links:
        drawn = now.travel("every community") - (0 if a * b else lost * 4)
        stage.line((group.people[a], group.people[b]), TEAL.toward(GREY, fallen), 5, drawn)
    for place in group.people[1:]:
        person(stage, place, 38, TEAL.toward(GREY, fallen))
    climbed = now.travel("without a community") - now.travel("nowhere", takes=0.7)
    bright = between_points(between_points(standing.people[0], (760, 475), lost), (930, 298), climbed)
    with glass(stage, bright, (920, 330), max(0.0, now.travel("personal experience") - lost * 4)):
        person(stage, (-66, 34), 68, VIOLET)
        person(stage, (88, 56), 46, TEAL, now.since("somebody"))
        with stage.popped((20, -82), now.since("love")):
            heart(stage, VIOLET)
    hill(stage, now.since("Without them"))
    person(stage, bright, between(38, 54, moved), TEAL.toward(VIOLET, moved))
    heart_at = between_points(centre, (bright[0], bright[1] + 25), moved)
    with stage.popped(heart_at, now.since("reasons"), between(1.8, 0.32, moved)):
        heart(stage, VIOLET)


def _strangers_answered(stage: Stage, now: Moment) -> None:
    places = ((140, 230), (140, 480), (1060, 230), (1060, 480))
    with stage.faded(1 - now.travel("Nearly all", takes=0.5)):
        for number, (x, y) in enumerate(places):
            answered = now.travel(now.at("answering") - 0.2 + number * 0.25)
            person(stage, (x, y), 38, GREY)
            with stage.placed((x + 80, y - 50), 0.9):
                empty_bubble(stage, GREY)
                stage.words("?", (0, 7), HEADING.middle.coloured(WHITE))
            with stage.placed(between_points(_CENTRE, (x + 80, y - 50), answered), 0.9 * answered):
                bubble(stage, TEAL)


@scene("3.2")
def permission_to_take_charge(stage: Stage, now: Moment) -> None:
    """Prefer a heart to a coin; pass a slider's knob from clinician to patient; then open the night."""
    turned, handed, raised = now.travel("Several people"), now.travel("permission"), now.travel("control")
    beaten = now.travel("beats")
    patient = (between(640, 900, turned) - 60 * (beaten - turned), 340.0)
    with stage.faded(1 - turned * 2):
        with stage.placed((360, 340), 1.5 + 0.5 * beaten):
            heart(stage, GREY.toward(VIOLET, now.travel("reason")))
        with stage.placed((890, 340), 1.5 - 0.7 * beaten):
            coin(stage, GREY.toward(BLUE, now.travel("thought", takes=0.5) - beaten))
    if turned == 1:
        clinician, knob = (between(400, 330, handed), 340.0), (640.0, between(477, 203, raised))
        stage.line((clinician, knob), BLUE, 14, now.travel("described", takes=0.6) - handed)
        stage.line((patient, knob), TEAL, 14, now.travel("responsibility"))
        person(stage, clinician, 86, BLUE, now.since("people") - 0.4)
        with stage.popped((640, 340), now.since("people") - 0.6, 1.4):
            held = BLUE.toward(GREY, handed).toward(TEAL, now.travel("responsibility"))
            slider(stage, 280, between(0.15, 0.85, raised), held, 24)
    person(stage, patient, 86, TEAL)
    with stage.popped((1025, 215), now.since("heard"), 1.2):
        bubble(stage, TEAL)
    opened = now.travel("night group", takes=0.6)
    if opened:
        with stage.inset((72 + 568 * opened, 330), (1136 * opened, 470), "navy") as night:
            _first_two_words(night, now)


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
    links(stage, WIDE_RING, TEAL, 5, now.since("gift economy"))
    for number, place in enumerate(WIDE_RING.people):
        if number != _HER:
            came = STANDING if not number else now.since("gift economy") - number * 0.07
            person(stage, place, 46, TEAL, came)
    woman(stage, WIDE_RING.people[_HER], 46)
    with stage.faded(1 - compared):
        stage.words("gift economy", (640, 337), HEADING.middle, now.since("economy", lead=0.2))
    if not compared:
        _gifts_and_stories(stage, now)
    _drop_and_story(stage, now)
    with stage.popped(
        (1140, 190), now.since("contained"), 1.3 - 1.3 * now.travel("swearing", 0.4, lead=-0.1)
    ):
        scribbled_bubble(stage, GREY)


def _gifts_and_stories(stage: Stage, now: Moment) -> None:
    folded, given = now.travel("gift", takes=0.4), now.travel("gift economy", takes=0.6, lead=0.6)
    sent = between_points((430, 252), (640, 322), now.travel("to a stranger"))
    with stage.popped(sent, now.since("Two words"), 1.6 * (1 - folded)):
        bubble(stage, CORAL)
    passed = now.travel("giving", 0.8) + now.travel("nobody", 0.8) + now.travel("bill", 0.8)
    told = now.travel("stories", takes=0.5)
    for number, (x, y) in enumerate(WIDE_RING.people):
        since = now.since("runs") - number * 0.05 if number else now.since("gift")
        at = in_hands(number + passed)
        if not number:
            at = between_points((640, 322), at, given)
        with stage.popped(at, since, between(0.5 if number else 1.8, 0.5, given) * (1 - told)):
            present(stage)
        with stage.popped((x + 58, y - 24), now.since("stories") - number * 0.08, 0.62):
            bubble(stage, CORAL if number == _HER else VIOLET)


def _drop_and_story(stage: Stage, now: Moment) -> None:
    """Let her drop reach one person and be gone, and her story go round, as full as it was."""
    flown, gone = now.travel("blood", takes=1.4, lead=0.1), 8 * now.travel("used", takes=2.8, lead=0.1)
    drop_at = between_points((420, 322), WIDE_RING.people[0], flown)
    with stage.popped(drop_at, now.since("blood"), 0.9 * min(1, 5 - 5 * flown)):
        drop(stage, CORAL)
    for number in range(8):
        if gone >= number + 0.5:
            stage.arc(WIDE_RING.people[(_HER + number) % 8], 56, VIOLET, 6)
    with stage.popped(in_hands(_HER + gone), now.since("a story"), 0.7):
        present(stage, abs(cos(pi * gone)))


@scene("3.4")
def how_gifts_are_spoilt(stage: Stage, now: Moment) -> None:
    """Shut gift after gift with a price tag, press a crowd in, then tie three sliders to each other."""
    huddled, gone = now.travel("confidences"), now.travel("The report calls", takes=0.6)
    with stage.faded(1 - gone):
        group = ring(7, 190).at(_CENTRE, between(1, 0.6, huddled))
        crowd(stage, now.travel("crowd", takes=1.2))
        gathering(stage, group, between(44, 38, huddled), (TEAL,))
        for number, place in enumerate(ring(7, 100).at(_CENTRE).people):
            with stage.placed(place, 0.6 * (1 - huddled)):
                tagged_gift(stage, now.since("Sell") - number * 0.36, now.travel("stop"))
    with stage.faded(now.travel("calls", takes=0.4)):
        _trilemma(stage, now)


def _trilemma(stage: Stage, now: Moment) -> None:
    """Show three sliders on one cord: each that is pushed up pulls the other two down."""
    needs = (("trust", TEAL), ("values", VIOLET), ("money", BLUE))
    levels = [0.5, 0.5, 0.5]
    for pushed, (word, colour) in enumerate(needs):
        share = now.travel(word, takes=0.6)
        levels = [between(level, 0.9 if n == pushed else 0.2, share) for n, level in enumerate(levels)]
        stage.words(word, (340 + pushed * 300, 550), HEADING.middle.coloured(colour), now.since(word))
    with stage.placed((340, 300), 1.4):
        tied_sliders(stage, levels, [colour for _, colour in needs])


@scene("3.5")
def ask_for_little(stage: Stage, now: Moment) -> None:
    """Let a long form give her data away and scare her off; cut it to one line, which she ticks herself."""
    scared, back = now.travel("destroys"), now.travel("Nobody needs")
    her = (between(400, 220, scared) + 110 * back, 330.0)
    asked = now.at("ask for little") - 0.3
    dropped = [0.0, *(now.travel(asked + (6 - line) * 0.25, takes=0.5) for line in range(1, 7))]
    with stage.placed((900, 330), 1 + 0.06 * sum(dropped)):
        form(stage, dropped)
        if not dropped[-1]:
            leaking_data(stage, now.since("Personal data"), now.since("handled"))
        with stage.placed((54, 0), 0.55):
            tick(stage, CORAL, now.travel("consent", takes=0.6))
    with stage.faded(1 - now.travel("ask for little", takes=0.5)):
        for number in range(3):
            person(stage, (1160, 180 + number * 150), 44, GREY, now.since("handled") - number * 0.1)
    woman(stage, her, 90)
    with stage.popped((her[0] + 96, 410), now.since("privacy"), 1.6):
        shield(stage, TEAL)
    given = now.travel("something back")
    with stage.popped(between_points((900, 230), (575, 270), given), now.since("Giving"), 1.2):
        present(stage, given)


@scene("3.6")
def money_for_the_field(stage: Stage, now: Moment) -> None:
    """Let a coin choose one ring and a tower lift it; lay the tower under all; shelter the heart of each."""
    ground, colours = 544.0, (VIOLET, BLUE, TEAL, OCHRE, INK)
    grown, laid = now.travel("grows", takes=2.2), now.travel("meta capital", takes=1.4)
    stage.line(((72, ground + 3), (1208, ground + 3)), GREY, 5)
    coins(stage, (640, ground), grown, now.since("meta capital"))
    for number, colour in enumerate(colours):
        lifted = 231 * grown if colour == TEAL else 0.0
        x, y = 180 + number * 230, ground - 98 - between(lifted, 21, laid)
        gathering(stage, ring(6, 70).at((x, y)), 25, (colour,))
        with stage.popped((x, y), now.since("your own") - number * 0.1, 0.7):
            heart(stage, colour)
        arched = now.travel(now.at("protects") - 0.3 + number * 0.05, takes=0.5)
        stage.arc((x, y), 108, colour, 6, (-0.25, 0.5 * arched - 0.25))
    hunted = between(640, 180, now.travel("Venture")) + 920 * now.travel("hunts")
    dropped = (
        between(hunted, 640, now.travel("one winner", 0.6)),
        between(220, 446, now.travel("winner", 0.6)),
    )
    with stage.popped(dropped, now.since("pay"), 1 - now.travel("that grows", 0.5)):
        coin(stage, BLUE)
    stage.words("meta capital", (640, 210), HEADING.middle, now.since("meta capital") - 0.5)
