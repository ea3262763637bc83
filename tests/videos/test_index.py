"""The index of a library follows the library."""

import shutil
from pathlib import Path

from videos.index import open_index
from videos.instance import instance_folder
from videos.library import read_library


def rebuilt(library: Path) -> int:
    """Open the index and return how many documents were indexed for it."""
    told: list[tuple[int, int]] = []
    open_index(read_library(library), lambda done, total: told.append((done, total)))
    return len(told)


def test_what_is_said_is_found(tiny_library: Path) -> None:
    (hit,) = open_index(read_library(tiny_library)).search("doctors fax").hits
    assert (hit.key, hit.cue, hit.start) == ("tiny/2.1", "2.1-01", 3600)


def test_an_index_is_built_once(tiny_library: Path) -> None:
    assert (rebuilt(tiny_library), rebuilt(tiny_library)) == (4, 0)


def test_new_words_are_found_after_a_change(tiny_library: Path) -> None:
    open_index(read_library(tiny_library))
    captions = tiny_library / "tiny" / "captions.en.vtt"
    captions.write_text(captions.read_text().replace("Doctors", "Dentists"))
    assert open_index(read_library(tiny_library)).search("dentists").total == 1


def test_an_open_index_stays_as_it_was(tiny_library: Path) -> None:
    before = open_index(read_library(tiny_library))
    captions = tiny_library / "tiny" / "captions.en.vtt"
    captions.write_text(captions.read_text().replace("Doctors", "Dentists"))
    open_index(read_library(tiny_library))
    assert before.search("doctors").total == 1


def test_a_damaged_index_is_built_anew(tiny_library: Path) -> None:
    open_index(read_library(tiny_library))
    for file in (instance_folder(tiny_library) / "index").iterdir():
        file.write_bytes(b"damaged")
    assert rebuilt(tiny_library) == 4


def test_nothing_is_written_into_the_library(tiny_library: Path) -> None:
    before = sorted(tiny_library.rglob("*"))
    open_index(read_library(tiny_library))
    assert sorted(tiny_library.rglob("*")) == before


def test_the_instance_folder_may_be_deleted(tiny_library: Path) -> None:
    open_index(read_library(tiny_library))
    shutil.rmtree(instance_folder(tiny_library))
    assert rebuilt(tiny_library) == 4
