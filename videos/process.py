"""Running other programs: each with a time limit and its complaints collected, so that a failure says why."""

import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Timer
from typing import IO, cast


class MediaError(RuntimeError):
    """A program is missing, failed or took too long; the message is one line with its reason."""


def run(arguments: Sequence[str], fed: bytes = b"", seconds: float = 600) -> tuple[bytes, str]:
    """Run a program to its end; return what it wrote and what it complained of. Raises MediaError."""
    try:
        done = subprocess.run(arguments, input=fed, capture_output=True, timeout=seconds, check=False)
    except FileNotFoundError as error:
        raise _missing(arguments) from error
    except subprocess.TimeoutExpired as error:
        raise MediaError(f"{arguments[0]} took more than {seconds:.0f} s and was stopped") from error
    complaints = done.stderr.decode(errors="replace")
    if done.returncode:
        raise _failed(arguments, complaints)
    return done.stdout, complaints


@contextmanager
def feed(arguments: Sequence[str], seconds: float) -> Iterator[Callable[[bytes], object]]:
    """Run a program that is given its input piece by piece, by the function that this gives.

    Its complaints go to a file: there is no pipe that could fill up. Raises MediaError.
    """
    with tempfile.TemporaryFile() as complaints:
        try:
            process = subprocess.Popen(
                arguments, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=complaints
            )
        except FileNotFoundError as error:
            raise _missing(arguments) from error
        watch = Timer(seconds, process.kill)
        watch.start()
        try:
            # A program that ends before its input does has a reason, and it is told below.
            with suppress(BrokenPipeError):
                yield cast(IO[bytes], process.stdin).write
        except BaseException:
            process.kill()
            raise
        finally:
            process.communicate()
            watch.cancel()
        if process.returncode:
            complaints.seek(0)
            raise _failed(arguments, complaints.read().decode(errors="replace"))


def _missing(arguments: Sequence[str]) -> MediaError:
    return MediaError(f"{arguments[0]} is not installed; install Debian's package ffmpeg")


def _failed(arguments: Sequence[str], complaints: str) -> MediaError:
    lines = [line.strip() for line in complaints.splitlines()]
    said = [line for line in lines if line and line != "Conversion failed!"]
    reason = re.sub(r"^\[[^]]*\] ", "", said[-1]) if said else "it was stopped, or gives no reason"
    return MediaError(f"{arguments[0]}: {reason}")
