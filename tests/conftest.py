"""What all tests may use: the tiny library, the real one, a throw-away instance folder, the real server."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from videos.library import DEFAULT_LIBRARY, read_library
from videos.model import Library

settings.register_profile("patient", deadline=None)  # how long an example takes says nothing about it
settings.load_profile("patient")

FILMS = Path(__file__).parent / "films"

SERVE = """
import sys; from pathlib import Path; from player.serve import run
run(Path(sys.argv[1]), "127.0.0.1", 0)
"""


@pytest.fixture(scope="session", autouse=True)
def instance(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep indexes and other derived files out of the home folder."""
    folder = tmp_path_factory.mktemp("instance")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHAPTER_PLAYER_INSTANCE", str(folder))
        yield folder


@pytest.fixture(scope="session")
def films() -> Path:
    """Return a library of one film of six seconds, which nobody changes."""
    return FILMS


@pytest.fixture
def tiny_library(tmp_path: Path) -> Path:
    """Return a copy of that library, which a test may change."""
    return Path(shutil.copytree(FILMS, tmp_path / "library"))


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the library that comes with the program."""
    return read_library(DEFAULT_LIBRARY)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], int]]:
    """Return a function that serves a library in a process of its own and returns its port on 127.0.0.1."""
    with ExitStack() as stack:
        yield lambda library: stack.enter_context(_server(library))


@contextmanager
def _server(library: Path) -> Iterator[int]:
    command = [sys.executable, "-c", SERVE, str(library)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            found = re.search(r":([0-9]+)/", process.stdout.readline())
            assert found, "the server did not say where it listens"
            yield int(found[1])
        finally:
            process.terminate()
            process.wait(10)
