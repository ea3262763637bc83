"""Times as people, caption files and addresses write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcripts.timecode import (
    from_address,
    from_timecode,
    span_from_address,
    span_to_address,
    to_clock,
    to_seconds,
    to_timecode,
    to_words,
)

TIMES = st.integers(min_value=0, max_value=10**9)


@given(TIMES)
def test_a_webvtt_time_reads_back_as_it_was_written(ms: int) -> None:
    assert from_timecode(to_timecode(ms)) == ms


@given(TIMES)
def test_the_seconds_of_an_address_read_back_as_they_were_written(ms: int) -> None:
    assert from_address(to_seconds(ms)) == ms


@given(st.text())
def test_any_text_in_an_address_is_a_time_or_a_value_error(text: str) -> None:
    try:
        start, end = span_from_address(text)
    except ValueError:
        return
    assert start >= 0
    assert end is None or start < end
    assert span_from_address(span_to_address(start, end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("0", 0),
        ("134", 134_000),
        ("134.5", 134_500),
        ("134.0005", 134_000),
        ("2:14", 134_000),
        ("2:14.25", 134_250),
        ("90:00", 5_400_000),
        ("1:02:03", 3_723_000),
        ("2m14s", 134_000),
        ("2m", 120_000),
        ("14s", 14_000),
        ("14.5s", 14_500),
        ("1h2m3s", 3_723_000),
        ("1h", 3_600_000),
    ],
)
def test_people_write_times_in_several_ways(text: str, ms: int) -> None:
    assert from_address(text) == ms


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "-1",
            "+1",
            "1e3",
            "1e999",
            "NaN",
            "inf",
            "1.",
            ".5",
            "1_0",
            "0x10",
            "2:5",
            "2:60",
            "1:60:00",
        ),
        *("1:2:03", ":14", "2:14s", "m", "14s2m", "٢", "１２", "134\n", " 134", "1,,2", "9" * 5000),
    ],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no time"):
        from_address(text)


def test_a_stretch_has_two_times_in_order() -> None:
    assert span_from_address("158.5,2:51") == (158_500, 171_000)
    assert span_from_address("158.5") == (158_500, None)
    for text in ("171,158.5", "5,5"):
        with pytest.raises(ValueError, match="ends before it begins"):
            span_from_address(text)
    with pytest.raises(ValueError, match="is no time"):
        span_from_address("5,")


def test_an_address_has_no_trailing_zeros() -> None:
    assert span_to_address(158_500, 171_000) == "158.5,171"
    assert span_to_address(100_000) == "100"
    assert to_seconds(7) == "0.007"


def test_a_webvtt_time_has_all_its_digits() -> None:
    assert to_timecode(3_723_004) == "01:02:03.004"
    assert from_timecode("02:14.500") == 134_500
    for text in ("2:14.500", "02:14.5", "02:60.000", "02:14,500", "02:14.5000", "00:02:14"):
        with pytest.raises(ValueError, match="is no WebVTT time"):
            from_timecode(text)


def test_people_read_times_without_needless_zeros() -> None:
    assert [to_clock(ms) for ms in (0, 134_999, 3_723_000)] == ["0:00", "2:14", "1:02:03"]


def test_times_can_be_said() -> None:
    assert to_words(134_000) == "2 minutes 14 seconds"
    assert to_words(3_661_000) == "1 hour 1 minute 1 second"
    assert to_words(3_600_000) == "1 hour"
    assert to_words(400) == "0 seconds"
