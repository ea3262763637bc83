"""The application on the tiny library, and the real server in a process of its own."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from player import create_app

SERVE = """
import sys; from pathlib import Path; from player.serve import run
run(Path(sys.argv[1]), "127.0.0.1", 0)
"""


@pytest.fixture
def app(tiny_library: Path) -> Flask:
    """Return the application on a copy of the tiny library."""
    return create_app(tiny_library)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Return a client of that application."""
    return app.test_client()


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
