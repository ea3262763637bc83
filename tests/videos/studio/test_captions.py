"""Captions keep the rules, lose no word and break where the sense allows it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcripts.cues import Cue, Transcript
from transcripts.rules import check
from videos.studio.captions import HANG, passage_cues
from videos.studio.errors import StudioError
from videos.studio.timing import PassageTiming, Sentence, Word


def said(*sentences: str, letter_ms: int = 65, pause_ms: int = 450) -> PassageTiming:
    """Return a passage said at an even pace: about 15 characters a second."""
    at, timed = 1_000, []
    for sentence in sentences:
        words = []
        for word in sentence.split():
            words.append(Word(word, at, at + len(word) * letter_ms))
            at = words[-1].end + letter_ms // 2
        at = words[-1].end + pause_ms
        timed.append(Sentence(sentence, words[0].start, words[-1].end, tuple(words)))
    return PassageTiming("1.1", "introduction", 500, at + 1_000, tuple(timed))


def cues_of(passage: PassageTiming) -> tuple[Cue, ...]:
    return passage_cues(passage, passage.end + 440, "[music]")


def texts(*sentences: str) -> list[str]:
    return [cue.text for cue in cues_of(said(*sentences))]


def test_a_short_sentence_is_one_line_of_its_own() -> None:
    assert texts("She is alone with her phone.", "Nobody is awake to talk to her.") == [
        "She is alone with her phone.",
        "Nobody is awake to talk to her.",
    ]


def test_a_sentence_too_short_to_read_alone_shares_a_cue() -> None:
    assert texts("She types.", "Nobody is awake at night to talk to her.") == [
        "She types.\nNobody is awake at night to talk to her."
    ]


def test_a_line_breaks_after_punctuation_and_before_a_connective() -> None:
    assert texts("The network has no top, so it suits ordinary people well.") == [
        "The network has no top,\nso it suits ordinary people well."
    ]
    assert texts("Strangers there describe her week in her own words.") == [
        "Strangers there describe her week\nin her own words."
    ]


def test_a_long_sentence_is_cut_where_its_sense_is() -> None:
    cues = texts(
        "When an institution grabs control, the online world gets angry and goes somewhere else instead."
    )
    assert cues[0] == "When an institution grabs control,"


def test_what_fits_on_one_line_stands_on_one() -> None:
    assert texts("Its patients, meanwhile, were on WhatsApp.") == [
        "Its patients, meanwhile, were on WhatsApp."
    ]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("Who is there to talk to", "at three in the morning?"),
        ("Saying what the data is for", "makes consent real."),
        ("OpenIDEO threw design problems", "open to everybody."),
        ("Each has an identity", "meant for one audience."),
        ("a whole whose parts", "also belong to other wholes."),
        ("A patient finds", "her cardiologist's holiday pictures."),
        ("The woman with the phone", "now welcomes newcomers."),
        ("while the people who do the work", "stay afraid."),
        ("The report's name for it", "is clustered scaling:"),
        ("Six barriers and four principles", "intersect,"),
        ("Money is tight,", "and bureaucracy has a form for everything."),
    ],
)
def test_a_line_holds_what_is_read_as_one(upper: str, lower: str) -> None:
    assert texts(f"{upper} {lower}") == [f"{upper}\n{lower}"]


def test_a_cue_holds_what_is_read_as_one() -> None:
    assert texts("Sell the members' data, or add advertising, and the giving may stop.") == [
        "Sell the members' data,\nor add advertising,",
        "and the giving may stop.",
    ]
    among_equals = texts(
        "It would look for those at ease among equals, perhaps once seriously ill themselves."
    )
    assert among_equals[-1] == "perhaps once seriously ill themselves."


def test_a_cue_begins_with_its_first_word_and_ends_soon_after_its_last() -> None:
    passage = said("She is alone with her phone.", "She finds a group of people.", pause_ms=900)
    first, second = cues_of(passage)
    one, two = passage.sentences
    assert (first.start, first.end) == (one.start, one.end + HANG)
    assert (second.start, second.end) == (two.start, two.end + HANG)


def test_a_gap_too_short_to_see_is_closed() -> None:
    first, second = cues_of(
        said("She is alone with her phone.", "She finds a group of people.", pause_ms=HANG + 60)
    )
    assert first.end == second.start


def test_a_card_says_what_is_heard_for_seven_seconds_at_most() -> None:
    card = PassageTiming("1.0", "introduction", 0, 8_000, ())
    assert passage_cues(card, 8_440, "[music]") == (Cue(0, 7_000, "[music]"),)
    short = PassageTiming("2.0", "second", 0, 5_000, ())
    assert passage_cues(short, 5_440, "[music]") == (Cue(0, 5_000, "[music]"),)


def test_what_is_said_too_fast_is_refused_with_its_passage() -> None:
    with pytest.raises(StudioError, match=r"passage 1\.1 is said too fast"):
        cues_of(said("Nobody could possibly read any of this hurried sentence.", letter_ms=35))


WORDS = st.sampled_from(
    [
        "a",
        "the",
        "of",
        "group",
        "people,",
        "online",
        "communities:",
        "self-organising",
        "and",
        "to",
        "illness",
        "is",
    ]
)


@settings(deadline=None)
@given(st.lists(st.lists(WORDS, min_size=4, max_size=30), min_size=1, max_size=4))
def test_whatever_is_said_is_captioned_whole_and_by_the_rules(sentences: list[list[str]]) -> None:
    passage = said(*(" ".join(words) + " again." for words in sentences))
    cues = cues_of(passage)
    assert " ".join(cue.line for cue in cues) == " ".join(word.text for word in passage.words)
    faults = check(Transcript("en", "captions", cues))
    assert [fault for fault in faults if "no id" not in fault.what] == []
