"""A transcript in the formats that people take away."""

import json

from transcripts.cues import Cue, Transcript
from transcripts.formats import FORMATS, to_text

CUES = (
    Cue(0, 2000, "Many people\nlook for help.", "1.1-01"),
    Cue(2000, 4500, "Some of them <find> it.", "1.1-02"),
    Cue(6500, 8000, "Hello.", "1.2-01", voice="Mary"),
)
TRANSCRIPT = Transcript("en", "captions", CUES)


def test_subrip_has_numbers_and_commas() -> None:
    assert FORMATS["srt"](TRANSCRIPT).split("\n\n")[2] == ("3\n00:00:06,500 --> 00:00:08,000\nMary: Hello.\n")
    assert FORMATS["srt"](TRANSCRIPT).startswith(
        "1\n00:00:00,000 --> 00:00:02,000\nMany people\nlook for help.\n\n2\n"
    )


def test_text_has_a_paragraph_for_each_speaker() -> None:
    assert FORMATS["txt"](TRANSCRIPT) == (
        "Many people look for help. Some of them <find> it.\n\nMary: Hello.\n"
    )


def test_text_has_a_paragraph_at_each_break_even_inside_a_cue() -> None:
    assert to_text(TRANSCRIPT, breaks=[0, 1500]).split("\n\n")[0] == "Many people look for help."


def test_text_has_a_paragraph_after_a_pause() -> None:
    cues = (Cue(0, 1000, "a"), Cue(1500, 2000, "b"), Cue(3500, 4000, "c"))
    assert to_text(Transcript("en", "captions", cues)) == "a b\n\nc\n"


def test_no_cues_make_an_empty_text() -> None:
    assert to_text(Transcript("en", "captions", ())) == ""


def test_json_has_every_field_of_every_cue() -> None:
    assert json.loads(FORMATS["json"](TRANSCRIPT))[2] == {
        "id": "1.2-01",
        "start_ms": 6500,
        "end_ms": 8000,
        "text": "Hello.",
        "voice": "Mary",
    }


def test_webvtt_is_one_of_the_formats() -> None:
    assert "1.2-01\n00:00:06.500 --> 00:00:08.000\n<v Mary>Hello.\n" in FORMATS["vtt"](TRANSCRIPT)
    assert "&lt;find&gt;" in FORMATS["vtt"](TRANSCRIPT)
