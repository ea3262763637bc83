"""Our own way of serving: one process, eight threads, and thousands of viewers who may stop reading."""

import logging
import signal
import socket
from pathlib import Path
from types import FrameType

from waitress import create_server

from player.app import create_app
from player.terminal import Progress

THREADS = 8
CONNECTIONS = 4000
OPEN_FILES = 16_384
"""Twice the connections, as who has stopped reading holds a file too, and room to spare."""


class ListenError(OSError):
    """An address or a port at which this process cannot listen, with the system's error number."""


def run(library: Path, host: str, port: int) -> None:
    """Serve a library until Ctrl-C or SIGTERM; say the address as soon as it answers (port 0: any free one).

    Raises ListenError when it cannot listen there and LibraryError when the library cannot be read.
    """
    with _listening(host, port) as door:
        with Progress("Indexing") as progress:
            app = create_app(library, progress)
        _prepare_process()
        server = create_server(
            app,
            sockets=[door],
            threads=THREADS,
            connection_limit=CONNECTIONS,
            asyncore_use_poll=True,
            ident=None,
        )
        print(f"Serving {library} on {_address(host, door.getsockname()[1])} (Ctrl-C stops it)", flush=True)
        server.run()


def raise_file_limit() -> None:
    """Let this process open as many files as its viewers may need, as far as the system lets it."""
    try:
        import resource  # noqa: PLC0415 - Windows has no such module, and no such limit
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _prepare_process() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that a request waited a little is no news
    signal.signal(signal.SIGTERM, _stop)
    raise_file_limit()


def _listening(host: str, port: int) -> socket.socket:
    try:
        host.encode("idna")  # what the system would do, and leave a socket open where it cannot
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except UnicodeError as error:
        raise ListenError("this can be no host's name") from error
    except OSError as error:
        raise ListenError(*error.args) from error


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
