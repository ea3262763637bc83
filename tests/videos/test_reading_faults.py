"""A library that is not in order is refused in one line that says where and what to do."""

import shutil
from pathlib import Path

import pytest

from videos.errors import LibraryError
from videos.library import read_library, scan_library

VIDEO, PASSAGES, CROSSINGS = "video.toml", "passages.toml", "crossings.toml"
FEAR = "findings/01-fear-of-change.md"


def refusal(folder: Path) -> str:
    with pytest.raises(LibraryError) as caught:
        read_library(folder)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (VIDEO, "duration_ms = 6000", "duration_ms = ", "line 5, column 15: this is not TOML"),
        (VIDEO, "duration_ms = 6000", "", "duration_ms: it is missing; add duration_ms ="),
        (VIDEO, "duration_ms = 6000", "duration_ms = true", "duration_ms: True is not a whole number"),
        (VIDEO, "duration_ms = 6000", 'duration_ms = "6 s"', "duration_ms: '6 s' is not a whole number"),
        (VIDEO, "start_ms = 0", "start_ms = -1", "chapter beginning, start_ms: -1 is less than 0"),
        (VIDEO, "start_ms = 0", "start_ms = 1", "beginning: it begins at 1; let the first begin at 0"),
        (VIDEO, "start_ms = 3000", "start_ms = 3001", "end: it begins at 3001, but “beginning” ends at 3000"),
        (VIDEO, "end_ms = 6000", "end_ms = 5999", "chapter end: it ends at 5999, but the film at 6000"),
        (VIDEO, "end_ms = 6000", "end_ms = 2000", "it ends at 2000, before it begins"),
        (VIDEO, 'slug = "end"', 'slug = "The End"', "The End, slug: “The End” cannot stand in"),
        (VIDEO, 'slug = "end"', 'slug = "beginning"', "chapter beginning: its slug is taken"),
        (VIDEO, 'slug = "end"', 'slug = "at"', "chapter at: its slug is taken"),
        (VIDEO, 'title = "The End"', 'title = ""', "chapter end, title: it is empty; write it"),
        (VIDEO, 'language = "en"', 'language = "Englisch!"', "“Englisch!” is not a language"),
        (VIDEO, 'language = "en"', 'language = "en_GB"', "write its code (BCP 47), like en or pt-BR"),
        (VIDEO, 'language = "en"', 'language = ""', "language: it is empty; write it"),
        (VIDEO, "subtitle", "subtitel", "subtitel: this key is unknown; did you mean “subtitle”?"),
        (
            VIDEO,
            "[[rendition]]",
            "[rendition]",
            "rendition: it is not an array of tables; write [[rendition]]",
        ),
        (VIDEO, '"fear-of-change"', '"fear"', "chapter end, finding: there is no “fear”; use one of: fear-"),
        (VIDEO, '"film.mp4"', '"../film.mp4"', "“../film.mp4” leads out of the video's folder"),
        (VIDEO, '"poster.jpg"', '"/etc/passwd"', "“/etc/passwd” leads out of the video's folder"),
        (VIDEO, 'en = "English"', "en = 1", "languages, en: 1 is not text in quotes"),
        (PASSAGES, 'chapter = "end"', 'chapter = "middle"', "passage 2.0, chapter: there is no “middle”"),
        (PASSAGES, '["open-doors"]', '["doors"]', "passage 1.1, primary: there is no “doors”; use one of:"),
        (PASSAGES, '["open-doors"]', "[1]", "passage 1.1, primary: not everything in the list is text"),
        (PASSAGES, 'id = "2.1"', 'id = "1.1"', "passage 1.1, id: another passage or a chapter has it"),
        (PASSAGES, 'id = "1.1"', 'id = "end"', "passage end, id: another passage or a chapter has it too"),
        (PASSAGES, "spoken = false", 'spoken = "no"', "passage 2.0, spoken: 'no' is not true or false"),
        (PASSAGES, "end_ms = 3600", "end_ms = 3000", "2.0, end_ms: it ends at 3000, before it begins"),
        (CROSSINGS, 'barrier = "01"', 'barrier = "02"', "crossing 1, barrier: there is no “02”; use one of"),
        (FEAR, 'number = "01"', 'number = "03"', "number: it is “03”, in the file's name 01"),
        (FEAR, 'group = "barrier"', 'group = "wall"', "group: there is no “wall”; use one of: front"),
        (FEAR, '["02"]', '["12"]', "related: there is no “12”; use one of: 01, 02"),
        (FEAR, 'title = "Fear', "title = Fear", "line 4, column 9: this is not TOML"),
        (FEAR, "+++\nnumber", "number", "line 1: no front matter; begin with TOML between two lines"),
        ("captions.en.vtt", "WEBVTT", "1", "captions.en.vtt, line 1: it does not begin with"),
    ],
)
def test_a_fault_is_said_in_one_line(
    tiny_library: Path, file: str, old: str, new: str, expected: str
) -> None:
    path = tiny_library / "tiny" / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))
    message = refusal(tiny_library)
    assert message.startswith(str(path))
    assert expected in message


def test_a_library_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "No such file or directory); name a folder of videos with --library" in refusal(tmp_path / "none")


def test_a_file_is_no_library(tmp_path: Path) -> None:
    (tmp_path / "film.mp4").touch()
    assert "Not a directory" in refusal(tmp_path / "film.mp4")


def test_an_empty_library_is_refused(tmp_path: Path) -> None:
    assert "the library has no videos; put a video's folder" in refusal(tmp_path)


def test_a_folder_without_video_toml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()
    assert "talk/video.toml: it cannot be read (No such file or directory)" in refusal(tmp_path)


def test_text_that_is_not_utf8_is_refused_at_its_byte(tiny_library: Path) -> None:
    (tiny_library / "tiny" / "front.md").write_bytes("Café".encode("latin-1"))
    assert "front.md, byte 3: this is not UTF-8 text; save the file as UTF-8" in refusal(tiny_library)


def test_a_folder_whose_name_cannot_stand_in_an_address_is_refused(tiny_library: Path) -> None:
    (tiny_library / "tiny").rename(tiny_library / "Tiny Film")
    assert "“Tiny Film” cannot stand in an address; rename it" in refusal(tiny_library)


def test_a_film_without_chapters_is_told_how_to_have_one(tiny_library: Path) -> None:
    (tiny_library / "tiny" / "video.toml").write_text('title = "T"\nlanguage = "en"\nduration_ms = 9\n')
    assert "there is no chapter; add [[chapter]] from start_ms = 0 to end_ms = 9" in refusal(tiny_library)


def test_captions_are_named_by_a_language(tiny_library: Path) -> None:
    folder = tiny_library / "tiny"
    (folder / "captions.en.vtt").rename(folder / "captions.final version.vtt")
    assert "“final version” is not a language; name it captions.en.vtt" in refusal(tiny_library)


def test_a_page_is_named_by_number_and_slug(tiny_library: Path) -> None:
    (tiny_library / "tiny" / "findings" / "Notes.md").touch()
    assert "its name is not that of a finding; name it NN-slug.md" in refusal(tiny_library)


def test_two_pages_may_not_share_a_number(tiny_library: Path) -> None:
    findings = tiny_library / "tiny" / "findings"
    shutil.copy(findings / "02-open-doors.md", findings / "02-other-doors.md")
    assert "02-other-doors.md, number: “open-doors” has it too; give each page its own" in refusal(
        tiny_library
    )


def test_two_films_may_not_share_a_page(tiny_library: Path) -> None:
    shutil.copytree(tiny_library / "tiny", tiny_library / "twin")
    assert "its slug “fear-of-change” is taken (tiny, number 01)" in refusal(tiny_library)


def test_the_first_of_several_faults_says_how_many_more_there_are(tiny_library: Path) -> None:
    path = tiny_library / "tiny" / "video.toml"
    path.write_text(path.read_text().replace("width", "breadth").replace("summary", "abstract"))
    assert "(4 more: see “chapter-player check”)" in refusal(tiny_library)


def test_what_can_be_read_is_read_in_spite_of_faults(tiny_library: Path) -> None:
    path = tiny_library / "tiny" / "video.toml"
    path.write_text(path.read_text().replace('title = "The End"', "title = 1"))
    library, faults = scan_library(tiny_library)
    assert (len(library.videos[0].findings), len(faults)) == (2, 1)
