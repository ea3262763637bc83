"""Caption files are read as a browser reads them, and nothing is lost unsaid."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcripts import vtt
from transcripts.cues import Cue, Transcript
from transcripts.errors import TranscriptError

Read = Callable[[str | bytes], Transcript]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "captions.en.vtt"


@pytest.fixture
def read(path: Path) -> Read:
    def read(content: str | bytes) -> Transcript:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return vtt.read(path, "captions", "en")

    return read


def test_a_cue_has_its_times_text_id_and_voice(read: Read) -> None:
    transcript = read(
        "WEBVTT\n\n1.1-01\n00:01.700 --> 00:00:03.000 align:start\n<v Mary>Hello &amp;\n<i>you</i>\n"
    )
    assert transcript == Transcript(
        "en", "captions", (Cue(1700, 3000, "Hello &\nyou", id="1.1-01", voice="Mary"),)
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_byte_order_mark_and_any_line_end_are_fine(read: Read, end: str) -> None:
    lines = ("\ufeffWEBVTT - title", "", "NOTE a comment", "", "00:01.000 --> 00:02.000", "a", "b", "")
    assert [cue.text for cue in read(end.join(lines))] == ["a\nb"]


def test_other_unicode_line_ends_end_no_line(read: Read) -> None:
    assert [cue.id for cue in read("WEBVTT\n\na\x0bb\u2028c\n00:01.000 --> 00:02.000\ntext\n")] == [
        "a\x0bb\u2028c"
    ]


def test_bytes_that_are_not_utf8_become_replacement_characters(read: Read, path: Path) -> None:
    assert [cue.text for cue in read(b"WEBVTT\n\n00:01.000 --> 00:02.000\ncaf\xe9 \x00\n")] == [
        "caf\ufffd \ufffd"
    ]
    assert [fault.place for fault in vtt.problems(path)] == ["line 4"]


@pytest.mark.parametrize(
    "timing",
    [
        "0:1.000 --> 00:02.000",
        "00:01.00 --> 00:02.000",
        "00:01.0000 --> 00:02.000",
        "00:01.000 --> 00:02.0001",
        "00:01,000 --> 00:02,000",
        "00:61.000 --> 00:62.000",
        "99:00.000 --> 99:01.000",
        "-00:01.000 --> 00:02.000",
        "00:01.000\x0b--> 00:02.000",
        "x 00:01.000 --> 00:02.000",
        "00:01.000 --> ",
        "٠٠:٠١.000 --> 00:02.000",
        "-->",
    ],
)
def test_a_cue_with_a_broken_time_is_lost_but_named(read: Read, path: Path, timing: str) -> None:
    transcript = read(f"WEBVTT\n\nid\n{timing}\nlost\n\n00:03.000-->00:04.000\nkept\n")
    assert [cue.text for cue in transcript] == ["kept"]
    (fault,) = vtt.problems(path)
    assert fault.place == "line 4"
    assert "its cue is lost" in fault.what


def test_an_arrow_in_text_ends_the_cue_and_is_named(read: Read, path: Path) -> None:
    assert [cue.text for cue in read("WEBVTT\n\n00:01.000 --> 00:02.000\na\nb --> c\n")] == ["a"]
    assert [fault.place for fault in vtt.problems(path)] == ["line 5"]


def test_text_after_an_empty_line_is_lost_but_named(read: Read, path: Path) -> None:
    assert [cue.text for cue in read("WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nlost\n")] == ["a"]
    (fault,) = vtt.problems(path)
    assert fault.place == "line 6"
    assert "'lost'" in fault.what


def test_head_comments_styles_and_regions_are_no_problem(read: Read, path: Path) -> None:
    read("WEBVTT\nKind: a\n\nNOTE\nb\n\nSTYLE\n::cue {}\n\nREGION\nid:c\n\n00:01.000 --> 00:02.000\nd\n")
    assert vtt.problems(path) == ()


def test_cues_are_ordered_by_their_start(read: Read) -> None:
    transcript = read("WEBVTT\n\n00:05.000 --> 00:06.000\nlater\n\n00:01.000 --> 00:02.000\nsooner\n")
    assert [cue.text for cue in transcript] == ["sooner", "later"]


def test_a_cue_that_ends_before_it_begins_is_kept_for_the_check(read: Read) -> None:
    assert [(cue.start, cue.end) for cue in read("WEBVTT\n\n00:05.000 --> 00:01.000\na\n")] == [(5000, 1000)]


@pytest.mark.parametrize("content", ["", "WEBVTTx\n", "webvtt\n", "1\n00:00:01,000 --> 00:00:02,000\nsrt\n"])
def test_what_is_no_webvtt_is_refused_with_file_and_line(read: Read, path: Path, content: str) -> None:
    with pytest.raises(TranscriptError, match='does not begin with "WEBVTT"') as caught:
        read(content)
    assert (caught.value.path, caught.value.line) == (path, 1)


def test_a_missing_file_is_said_to_be_missing(path: Path) -> None:
    with pytest.raises(TranscriptError, match="No such file"):
        vtt.read(path, "captions", "en")


def test_a_file_beyond_measure_is_refused_before_it_is_read(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vtt, "MAX_CUES", 1)
    with pytest.raises(TranscriptError, match="more than 1 cues"):
        read("WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n00:01.000 --> 00:02.000\nb\n")
    with pytest.raises(TranscriptError, match="larger than"):
        read(b"WEBVTT" + b"\n" * vtt.MAX_BYTES)


LINES = st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1), max_size=3)
CUES = st.builds(
    Cue,
    start=st.integers(0, 10**8),
    end=st.integers(0, 10**8),
    text=LINES.map(lambda lines: "\n".join(line.strip() for line in lines if line.strip())),
    id=st.from_regex(r"[A-Za-z0-9._-]{1,9}", fullmatch=True).filter(lambda text: "--" not in text),
    voice=st.sampled_from(["", "Mary", "Esme O'Neill", "R&D <x>"]),
)


@given(st.lists(CUES, max_size=4).map(lambda cues: sorted(cues, key=lambda cue: cue.start)))
def test_what_is_written_reads_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, cues: list[Cue]
) -> None:
    path = tmp_path_factory.mktemp("vtt") / "a.vtt"
    transcript = Transcript("en", "captions", tuple(cues))
    path.write_text(vtt.write(transcript), encoding="utf-8")
    assert vtt.read(path, "captions", "en") == transcript
    assert [fault for fault in vtt.problems(path) if "cannot be read" not in fault.what] == []
