"""What the command line shows: progress, search hits, and why a server cannot listen."""

import errno
import os
import sys
from types import TracebackType

from transcripts.rules import is_fit_id
from transcripts.search import Excerpt, SearchHit
from transcripts.timecode import to_clock, to_seconds
from videos.model import Library

_BOLD, _PLAIN = "\033[1m", "\033[0m"


class Progress:
    """A counter on one line of the terminal, wiped at the end; silent where nobody watches."""

    def __init__(self, what: str) -> None:
        self._what, self.total = what, 0

    def __enter__(self) -> "Progress":
        return self

    def __call__(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` are done."""
        self.total = total
        self._show(f"\r{self._what} {done} of {total}")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._show("\r\033[K")

    def _show(self, text: str) -> None:
        if sys.stderr.isatty():
            print(text, end="", file=sys.stderr, flush=True)


def hit(library: Library, found: SearchHit) -> str:
    """Return a hit as two lines: its time and what is said, and its address on the site."""
    if found.source == "page":
        place, title, address = "page", found.title, f"/findings/{found.key}/"
    else:
        place, title = to_clock(found.start), _chapter_title(library, found)
        moment = (
            f"at/{found.cue}" if is_fit_id(found.cue) else f"{found.chapter}/?t={to_seconds(found.start)}"
        )
        address = f"/watch/{found.video}/{moment}"
    return f"{place:>7}  {title}: {_excerpt(found.excerpt)}\n{'':7}  {address}"


def cannot_listen(error: OSError, host: str, port: int) -> str:
    """Return in one line why the server cannot listen there, and what to do."""
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is in use; stop what uses it, or choose another one, like --port {port - 1}"
    if error.errno == errno.EACCES:
        return f"port {port} is not for every user; choose one from 1024 on, like --port 8000"
    reason = error.strerror or error
    return f"cannot listen on {host}, port {port} ({reason}); try --host 127.0.0.1"


def _chapter_title(library: Library, found: SearchHit) -> str:
    video = library.video(found.video)
    titles = {chapter.slug: chapter.title for chapter in video.chapters} if video else {}
    return titles.get(found.chapter, found.title)


def _excerpt(excerpt: Excerpt) -> str:
    bold = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    parts = (f"{_BOLD}{text}{_PLAIN}" if bold and matched else text for text, matched in excerpt)
    return " ".join("".join(parts).split())
