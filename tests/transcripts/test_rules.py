"""What makes captions readable and their moments addressable."""

from dataclasses import replace

import pytest

from transcripts.cues import Cue, Kind, Transcript
from transcripts.rules import check, is_fit_id

GOOD = Cue(1000, 3000, "A line easily read\nin two seconds.", "1.1-01")


def faults(*cues: Cue, kind: Kind = "captions") -> list[str]:
    return [f"{fault.place}: {fault.what}" for fault in check(Transcript("en", kind, cues))]


def test_good_captions_have_no_faults() -> None:
    assert faults(GOOD, replace(GOOD, start=3000, end=5000, id="1.1-02")) == []


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        (replace(GOOD, text="a\nb\nc"), "it has 3 lines"),
        (replace(GOOD, text="a" * 43, end=6000), "a line of 43 characters"),
        (replace(GOOD, text="a", end=1832), "it is shown for 832 ms"),
        (replace(GOOD, end=8001), "it is shown for 7001 ms"),
        (replace(GOOD, text="a" * 41), "20.5 characters a second"),
        (replace(GOOD, text=""), "it has no text"),
        (replace(GOOD, end=1000), "it ends before it begins"),
    ],
)
def test_each_broken_rule_is_one_fault_at_its_cue(changed: Cue, what: str) -> None:
    (fault,) = faults(changed)
    assert fault.startswith(f"cue 1.1-01: {what}")


def test_the_limits_themselves_are_allowed() -> None:
    assert faults(replace(GOOD, text="a" * 40)) == []
    assert faults(replace(GOOD, text="a", end=1833), replace(GOOD, start=1833, end=8833, id="b")) == []


def test_two_cues_at_once_are_a_fault() -> None:
    (fault,) = faults(GOOD, replace(GOOD, start=2999, end=5000, id="1.1-02"))
    assert fault == "cue 1.1-02: it begins 1 ms before the cue above has ended"


def test_ids_are_there_once_and_fit_for_an_address() -> None:
    later = replace(GOOD, start=3000, end=5000)
    assert faults(replace(GOOD, id="")) == [
        "cue number 1 (00:00:01.000): it has no id, so its moment has no address"
    ]
    assert faults(GOOD, later) == ["cue 1.1-01: 2 cues have this id"] * 2
    assert "cannot stand in an address" in faults(replace(GOOD, id="a b"))[0]


def test_an_id_is_no_step_up_in_an_address() -> None:
    assert is_fit_id("2.3-04")
    assert [text for text in (".", "..", "a/b", "a b", "é", "a\n", "") if is_fit_id(text)] == []


def test_descriptions_may_be_long_but_need_ids_and_times() -> None:
    long = replace(GOOD, text="a" * 500)
    assert faults(long, kind="descriptions") == []
    assert len(faults(replace(long, id="", end=0), kind="descriptions")) == 2


def test_a_fault_says_where_what_and_how_to_mend_it() -> None:
    (fault,) = check(Transcript("en", "captions", (replace(GOOD, end=8001),)))
    assert str(fault) == "cue 1.1-01: it is shown for 7001 ms, more than 7000; part it into two cues"
