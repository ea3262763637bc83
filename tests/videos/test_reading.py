"""A library that is in order is read whole."""

from pathlib import Path

import pytest

from videos.library import read_library
from videos.model import Crossing, Video


@pytest.fixture
def tiny(tiny_library: Path) -> Video:
    return read_library(tiny_library).videos[0]


def test_a_video_has_the_name_of_its_folder(tiny: Video, tiny_library: Path) -> None:
    assert (tiny.slug, tiny.folder) == ("tiny", tiny_library / "tiny")


def test_chapters_keep_their_order_and_times(tiny: Video) -> None:
    times = [(chapter.slug, chapter.start, chapter.end) for chapter in tiny.chapters]
    assert times == [("beginning", 0, 3000), ("end", 3000, 6000)]


def test_a_chapter_says_which_finding_it_takes_up(tiny: Video) -> None:
    assert (tiny.chapters[1].label, tiny.chapters[1].finding) == ("Barrier 01", "fear-of-change")


def test_passages_lead_to_findings_primary_ones_first(tiny: Video) -> None:
    assert tiny.passages[0].findings == ("open-doors", "fear-of-change")


def test_a_card_is_not_spoken(tiny: Video) -> None:
    assert [passage.id for passage in tiny.passages if not passage.spoken] == ["2.0"]


def test_numbers_of_related_pages_become_slugs(tiny: Video) -> None:
    assert tiny.findings[0].related == ("open-doors",)


def test_numbers_in_crossings_become_slugs(tiny: Video) -> None:
    why = "An open door is easier to walk through twice."
    assert tiny.crossings == (Crossing("fear-of-change", "open-doors", (), why, stated=True),)


def test_the_text_of_a_finding_is_what_follows_its_front_matter(tiny: Video) -> None:
    assert tiny.findings[1].body == "A threshold that one can see across is not a barrier.\n"


def test_a_track_has_its_language_by_name(tiny: Video) -> None:
    assert [(track.file, track.label) for track in tiny.captions] == [("captions.en.vtt", "English")]


def test_a_language_without_a_name_is_shown_by_its_code(tiny_library: Path) -> None:
    (tiny_library / "tiny" / "captions.ar.vtt").write_text(
        "WEBVTT\n\n1.1-01\n00:00.100 --> 00:01.500\nيكتب المرضى رسائل\n", encoding="utf-8"
    )
    arabic, _english = read_library(tiny_library).videos[0].captions
    assert (arabic.label, arabic.transcript.cues[0].text) == ("ar", "يكتب المرضى رسائل")


def test_video_toml_alone_makes_a_video(tiny_library: Path) -> None:
    folder = tiny_library / "alone"
    folder.mkdir()
    (folder / "video.toml").write_text(
        'title = "Alone"\nlanguage = "en"\nduration_ms = 9\n'
        '[[chapter]]\nslug = "all"\ntitle = "All"\nstart_ms = 0\nend_ms = 9\n'
    )
    assert [video.slug for video in read_library(tiny_library).videos] == ["alone", "tiny"]


def test_a_long_title_is_kept_whole(tiny_library: Path) -> None:
    path, title = tiny_library / "tiny" / "video.toml", "Donau" * 60
    path.write_text(path.read_text().replace("A Tiny Film", title))
    assert read_library(tiny_library).videos[0].title == title


def test_a_film_that_is_missing_leaves_its_words(tiny_library: Path) -> None:
    (tiny_library / "tiny" / "film.mp4").unlink()
    assert read_library(tiny_library).videos[0].captions


def test_windows_line_ends_and_a_byte_order_mark_are_read(tiny_library: Path) -> None:
    path = tiny_library / "tiny" / "findings" / "02-open-doors.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_library(tiny_library).videos[0].findings[1].title == "Open Doors"


def test_hidden_folders_are_no_videos(tiny_library: Path) -> None:
    (tiny_library / ".git").mkdir()
    assert len(read_library(tiny_library).videos) == 1
