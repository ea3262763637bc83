"""Derived files lie outside the library, in a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from videos.instance import instance_folder


def test_two_libraries_of_the_same_name_have_folders_of_their_own(tmp_path: Path) -> None:
    first, second = instance_folder(tmp_path / "a" / "films"), instance_folder(tmp_path / "b" / "films")
    assert first != second
    assert first.name.startswith("films-")


def test_a_library_has_one_folder_however_it_is_reached(tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "link").symlink_to("library")
    assert instance_folder(tmp_path / "link") == instance_folder(tmp_path / "library")


def test_the_chosen_folder_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAPTER_PLAYER_INSTANCE", str(tmp_path / "chosen"))
    assert instance_folder(tmp_path).parent == tmp_path / "chosen"


def test_then_comes_the_user_s_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHAPTER_PLAYER_INSTANCE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert instance_folder(tmp_path).parent == tmp_path / "cache" / "chapter-player"


def test_a_cache_without_a_whole_path_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the XDG Base Directory Specification wants it."""
    monkeypatch.delenv("CHAPTER_PLAYER_INSTANCE")
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert instance_folder(tmp_path).parent == tmp_path / ".cache" / "chapter-player"


def test_where_nothing_can_be_written_it_lasts_as_long_as_the_program(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code = "from pathlib import Path; from videos.instance import *; print(instance_folder(Path('x')))"
    environment = os.environ | {"CHAPTER_PLAYER_INSTANCE": str(tmp_path / "file"), "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    )
    folder = Path(done.stdout.strip())
    assert folder.is_relative_to(tmp_path)
    assert not folder.exists()
