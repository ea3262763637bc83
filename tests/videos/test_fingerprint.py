"""A fingerprint changes when the library does, and only then."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from videos.fingerprint import fingerprint


def test_an_unchanged_library_keeps_its_fingerprint(tiny_library: Path) -> None:
    assert fingerprint(tiny_library) == fingerprint(tiny_library)


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "new.md").touch(),
        lambda folder: (folder / "front.md").unlink(),
        lambda folder: (folder / "film.mp4").rename(folder / "movie.mp4"),
        lambda folder: (folder / "findings" / "02-open-doors.md").write_text("x"),
        lambda folder: os.utime(folder / "film.mp4", (1, 1)),
    ],
    ids=["added", "removed", "renamed", "written", "touched"],
)
def test_every_change_shows(tiny_library: Path, change: Callable[[Path], object]) -> None:
    before = fingerprint(tiny_library)
    change(tiny_library / "tiny")
    assert fingerprint(tiny_library) != before


def test_hidden_files_do_not_count(tiny_library: Path) -> None:
    before = fingerprint(tiny_library)
    (tiny_library / "tiny" / ".front.md.swp").touch()
    assert fingerprint(tiny_library) == before


def test_a_link_that_leads_nowhere_and_a_missing_library_have_one_too(tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to("nowhere")
    assert len({fingerprint(tmp_path), fingerprint(tmp_path / "none")}) == 2


def test_a_link_that_leads_in_a_circle_is_only_a_name(tiny_library: Path) -> None:
    before = fingerprint(tiny_library)
    (tiny_library / "circle").symlink_to("circle")
    assert fingerprint(tiny_library) != before
