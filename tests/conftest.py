"""What all tests may use: the tiny library, the real one, and an instance folder that is thrown away."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from videos.library import DEFAULT_LIBRARY, read_library
from videos.model import Library

FILMS = Path(__file__).parent / "films"


@pytest.fixture(scope="session", autouse=True)
def instance(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep indexes and other derived files out of the home folder."""
    folder = tmp_path_factory.mktemp("instance")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHAPTER_PLAYER_INSTANCE", str(folder))
        yield folder


@pytest.fixture
def tiny_library(tmp_path: Path) -> Path:
    """Return a library of one film of six seconds, a copy that a test may change."""
    return Path(shutil.copytree(FILMS, tmp_path / "library"))


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the library that comes with the program."""
    return read_library(DEFAULT_LIBRARY)
