"""What is searched: passages as they were spoken, and pages as they are read."""

from pathlib import Path

from transcripts.search import Document
from videos.documents import documents
from videos.library import read_library


def found(library: Path) -> dict[str, Document]:
    return {document.key: document for document in documents(read_library(library))}


def test_each_spoken_passage_and_each_page_is_one_document(tiny_library: Path) -> None:
    assert list(found(tiny_library)) == ["tiny/1.1", "tiny/2.1", "fear-of-change", "open-doors"]


def test_a_passage_gives_its_chapter_and_its_cues(tiny_library: Path) -> None:
    document = found(tiny_library)["tiny/1.1"]
    assert (document.source, document.video, document.chapter) == ("speech", "tiny", "beginning")
    assert [cue.id for cue in document.cues] == ["1.1-01", "1.1-02"]


def test_without_passages_each_chapter_is_a_document(tiny_library: Path) -> None:
    (tiny_library / "tiny" / "passages.toml").unlink()
    assert [key for key in found(tiny_library) if "/" in key] == ["tiny/beginning", "tiny/end"]


def test_the_film_s_own_language_is_searched(tiny_library: Path) -> None:
    folder = tiny_library / "tiny"
    (folder / "captions.de.vtt").write_text((folder / "captions.en.vtt").read_text())
    assert {document.language for document in found(tiny_library).values()} == {"en"}


def test_captions_in_another_language_are_better_than_none(tiny_library: Path) -> None:
    folder = tiny_library / "tiny"
    (folder / "captions.en.vtt").rename(folder / "captions.de.vtt")
    assert found(tiny_library)["tiny/1.1"].language == "de"


def test_a_page_is_searched_by_number_title_summary_and_plain_text(tiny_library: Path) -> None:
    page = found(tiny_library)["fear-of-change"]
    assert (page.source, page.title) == ("page", "Barrier 01 Fear of Change")
    assert page.text == (
        "A fax machine is hard to leave.\n"
        "Some offices still send paper by wire. See open doors.\n"
        "Paper is familiar.\n"
        "A screen is not."
    )
