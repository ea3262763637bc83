import errno
import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from subprocess import PIPE

import pytest

from player.serve import ListenError, run
from videos.errors import LibraryError

STALLED = 500
FILM_BYTES = 50_000_000


SERVE = "import sys, pathlib, player.serve as s; s.run(pathlib.Path(sys.argv[1]), '127.0.0.1', 0)"


def ask_page(port: int) -> None:
    """Ask for a page, which must come within five seconds."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=5)) as connection:
        connection.request("GET", "/api/v1/videos")
        assert connection.getresponse().status == 200


def stall(port: int) -> socket.socket:
    """Ask for the film, read how it begins, and then read no more.

    Small packets, as on a real network, keep the system from taking megabytes of the film on their way.
    """
    connection = socket.socket()
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)
    connection.settimeout(10)
    connection.connect(("127.0.0.1", port))
    connection.sendall(b"GET /media/tiny/film.mp4 HTTP/1.1\r\nHost: here\r\nRange: bytes=0-\r\n\r\n")
    assert connection.recv(12) == b"HTTP/1.1 206"
    return connection


@pytest.fixture
def long_film(tiny_library: Path) -> Path:
    """Return a library whose film is long enough not to fit into any buffer on the way."""
    with (tiny_library / "tiny/film.mp4").open("r+b") as film:
        film.truncate(FILM_BYTES)
    return tiny_library


def test_500_viewers_who_stop_reading_hold_up_nobody(serve: Callable[[Path], int], long_film: Path) -> None:
    port = serve(long_film)
    with ExitStack() as stack:
        for _ in range(STALLED):
            stack.enter_context(stall(port))
        for _ in range(10):
            ask_page(port)


def test_a_viewer_who_leaves_in_the_middle_leaves_nothing_behind(
    serve: Callable[[Path], int], long_film: Path
) -> None:
    port = serve(long_film)
    for _ in range(20):
        stall(port).close()
    ask_page(port)


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_it_cleanly_even_while_a_film_is_sent(long_film: Path, sign: signal.Signals) -> None:
    command = [sys.executable, "-c", SERVE, str(long_film)]
    with subprocess.Popen(command, stdout=PIPE, stderr=PIPE, text=True) as server:
        assert server.stdout
        said = server.stdout.readline()
        with stall(int(said.rsplit(":", 1)[1].split("/")[0])):
            server.send_signal(sign)
            _, complaints = server.communicate(timeout=10)
    assert said.startswith(f"Serving {long_film} on http://127.0.0.1:")
    assert (server.returncode, complaints) == (0, "")


def test_a_port_that_is_taken_is_said_before_anything_is_read(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(ListenError) as caught:
        run(tmp_path / "nowhere", "127.0.0.1", other.getsockname()[1])
    assert caught.value.errno == errno.EADDRINUSE


def test_who_waits_for_the_index_sees_how_far_it_is(tiny_library: Path) -> None:
    pty = pytest.importorskip("pty", reason="needs a terminal to watch")
    try:
        ours, theirs = pty.openpty()
    except OSError as error:  # a container that has none
        pytest.skip(f"needs a terminal to watch: {error}")
    command = [sys.executable, "-c", SERVE, str(tiny_library)]
    with subprocess.Popen(command, stdout=PIPE, stderr=theirs, text=True) as server:
        os.close(theirs)
        assert server.stdout
        assert server.stdout.readline().startswith("Serving")
        shown = os.read(ours, 10_000).decode()
        server.terminate()
    os.close(ours)
    assert "Indexing 4 of 4" in shown
    assert shown.endswith("\r\033[K"), "and then the line is wiped"


def test_a_library_that_is_broken_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="nowhere"):
        run(tmp_path / "nowhere", "127.0.0.1", 0)


def test_the_limit_of_open_files_is_raised() -> None:
    resource = pytest.importorskip("resource")
    if resource.getrlimit(resource.RLIMIT_NOFILE)[1] < 1024:
        pytest.skip("this system lets nobody open 1024 files")
    code = (
        "import resource as r; from player.serve import raise_file_limit as more;"
        "r.setrlimit(r.RLIMIT_NOFILE, (256, r.getrlimit(r.RLIMIT_NOFILE)[1]));"
        "more(); print(r.getrlimit(r.RLIMIT_NOFILE)[0])"
    )
    raised = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert int(raised.stdout) >= 1024
