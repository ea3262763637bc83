"""A check finds everything that is wrong at once, and says of each where it is and what to do."""

import shutil
from pathlib import Path

import pytest

from videos.check import check

CAPTIONS, PASSAGES = "captions.en.vtt", "passages.toml"
FEAR = "findings/01-fear-of-change.md"
needs_ffprobe = pytest.mark.skipif(
    not shutil.which("ffprobe"), reason="Debian's package ffmpeg is not installed"
)


def change(library: Path, file: str, old: str, new: str) -> None:
    path = library / "tiny" / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))


def faults(library: Path) -> list[str]:
    return [str(fault).removeprefix(f"{library}/tiny/") for fault in check(library) if fault.grave]


def test_a_sound_library_has_no_faults(tiny_library: Path) -> None:
    assert check(tiny_library) == ()


def test_all_faults_are_found_at_once(tiny_library: Path) -> None:
    change(tiny_library, "video.toml", 'title = "The End"', "title = 3")
    change(tiny_library, FEAR, 'group = "barrier"', 'group = "wall"')
    (tiny_library / "tiny" / "film.mp4").unlink()
    assert {fault.path.name for fault in check(tiny_library)} >= {"video.toml", "01-fear-of-change.md"}
    assert any("film.mp4 is missing" in fault for fault in faults(tiny_library))


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("film.mp4", "video.toml, rendition film.mp4: the file film.mp4 is missing; put the film there"),
        (
            "poster.jpg",
            "video.toml, poster: the file poster.jpg is missing; put",
        ),
        ("stills/2.1.jpg", "passages.toml, passage 2.1, still: the file stills/2.1.jpg is missing; put"),
        (
            "captions.en.vtt",
            "captions.en.vtt: the film has no captions in its own language;",
        ),
    ],
)
def test_a_missing_file_is_a_fault(tiny_library: Path, file: str, line: str) -> None:
    (tiny_library / "tiny" / file).unlink()
    assert any(fault.startswith(line) for fault in faults(tiny_library))


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (CAPTIONS, "2.1-01", "1.1-01", "cue 1.1-01: 2 cues have this id;"),
        (CAPTIONS, "05.800", "06.100", "cue 2.1-01: it ends at 6100 ms, after the film"),
        (CAPTIONS, "1.1-02\n", "1.1-02\n\n", "line 7: text without a time"),
        (PASSAGES, "end_ms = 3000", "end_ms = 3100", "passage 1.1: 0–3100 is outside beginning (0–3000);"),
        (
            PASSAGES,
            "start_ms = 3600",
            "start_ms = 3700",
            "passage 2.1: it begins at 3700, but passage 2.0 ends at",
        ),
        (
            PASSAGES,
            "start_ms = 3600",
            "start_ms = 3700",
            "passage 2.1: it begins within cue 2.1-01 (3600–5800);",
        ),
        (PASSAGES, "spoken = false", "", "passage 2.0: nothing is said in it; write spoken = false"),
        ("front.md", "/watch/tiny/", "/watch/huge/", "link “/watch/huge/”: it leads nowhere; write"),
        (
            "front.md",
            "/watch/tiny/",
            "/media/tiny/front.md",
            "link “/media/tiny/front.md”: it leads nowhere;",
        ),
        ("front.md", "/watch/tiny/", "http://[::g]/", "link “http://[::g]/”: it leads nowhere; write"),
        (FEAR, "/findings/open-doors/", "02-open-doors.md", "link “02-open-doors.md”: it leads nowhere;"),
    ],
)
def test_a_broken_rule_is_a_fault(tiny_library: Path, file: str, old: str, new: str, line: str) -> None:
    change(tiny_library, file, old, new)
    assert any(fault.startswith(f"{file}, {line}") for fault in faults(tiny_library))


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/search?q=fax",
        "/findings/",
        "/watch/tiny/end/?t=4",
        "/watch/tiny/at/2.1-01",
        "/transcript/tiny/#end",
        "/captions/tiny/en.srt",
        "/descriptions/tiny/en.vtt",
        "/media/tiny/stills/1.1.jpg",
        "#below",
        "https://example.org/nothing",
    ],
)
def test_an_address_of_the_site_leads_somewhere(tiny_library: Path, address: str) -> None:
    change(tiny_library, "front.md", "/watch/tiny/", address)
    assert check(tiny_library) == ()


def test_a_finding_that_is_not_heard_is_only_a_note(tiny_library: Path) -> None:
    change(tiny_library, "passages.toml", 'primary = ["open-doors"]', "primary = []")
    (note,) = check(tiny_library)
    assert not note.grave
    assert str(note).endswith(
        "02-open-doors.md: it is not heard in the film; name it as primary in a passage"
    )


@needs_ffprobe
def test_a_film_of_another_length_is_a_fault(tiny_library: Path) -> None:
    for file, key in (("video.toml", "end_ms"), ("video.toml", "duration_ms"), ("passages.toml", "end_ms")):
        change(tiny_library, file, f"{key} = 6000", f"{key} = 7000")
    assert faults(tiny_library) == [
        "film.mp4: it lasts 6000 ms, but duration_ms is 7000; "
        "correct duration_ms in video.toml, or put the right film there"
    ]


@needs_ffprobe
def test_a_film_that_is_none_is_a_fault(tiny_library: Path) -> None:
    (tiny_library / "tiny" / "film.mp4").write_text("not a film")
    (fault,) = faults(tiny_library)
    assert fault.startswith("film.mp4: it is no film that can be read (")
