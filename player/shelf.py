"""What pages reach for: the library and its search index, in the state that this request began with."""

import logging
import math
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import cast

from flask import Flask, abort, current_app, g

from transcripts.errors import SearchIndexError
from transcripts.search import SearchIndex
from videos.errors import LibraryError
from videos.fingerprint import fingerprint
from videos.index import Progress, in_silence, open_index
from videos.library import read_library
from videos.model import Finding, Library, Video

log = logging.getLogger(__name__)

CHECK_EVERY = 0.5
"""Seconds for which a library is trusted to be as it was."""

RETRY_EVERY = 5.0
"""Seconds after which a library that could not be read is read again: what was wrong may have passed."""


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """One state of a library and the search index over it. It never changes; a new state is a new shelf.

    It equals only itself, so that what is worked out for a state can be kept by it.
    """

    library: Library
    index: SearchIndex

    def video(self, slug: str) -> Video:
        """Return the video of that slug. Ends the request with 404 when there is none."""
        return self.library.video(slug) or abort(404, "This library has no such film.")

    def finding(self, slug: str) -> tuple[Video, Finding]:
        """Return a page of the report and its video. Ends the request with 404 when there is none."""
        pages = ((video, finding) for video in self.library.videos for finding in video.findings)
        found = (page for page in pages if page[1].slug == slug)
        return next(found, None) or abort(404, "The report has no such page.")


def read_shelf(folder: Path, progress: Progress = in_silence) -> Shelf:
    """Read a library and open its index. Raises LibraryError and SearchIndexError."""
    library = read_library(folder)
    return Shelf(library, open_index(library, progress))


class Shelves:
    """The newest good state of a library that may change while it is served."""

    def __init__(self, folder: Path, progress: Progress = in_silence) -> None:
        self._folder = folder
        self._seen = fingerprint(folder)
        self._shelf = read_shelf(folder, progress)
        self._checked = time.monotonic()
        self._retry_at = math.inf
        self._said = ""
        self._lock = Lock()

    def current(self) -> Shelf:
        """Return the newest good state; while one caller reads a changed library others get the last."""
        if time.monotonic() - self._checked >= CHECK_EVERY and self._lock.acquire(blocking=False):
            try:
                self._look()
            finally:
                self._lock.release()
        return self._shelf

    def _look(self) -> None:
        now = fingerprint(self._folder)
        if now != self._seen or time.monotonic() >= self._retry_at:
            self._seen = now
            self._renew()
        self._checked = time.monotonic()

    def _renew(self) -> None:
        try:
            self._shelf = read_shelf(self._folder)
        except (LibraryError, SearchIndexError, OSError) as error:
            self._retry_at = time.monotonic() + RETRY_EVERY
            self._complain(str(error))
        else:
            self._retry_at, self._said = math.inf, ""
            log.info("The library has changed: serving its new state.")

    def _complain(self, reason: str) -> None:
        if reason != self._said:
            log.error("The library has changed and is broken; its last good state is served: %s", reason)
        self._said = reason


def install(app: Flask, folder: Path, progress: Progress) -> None:
    """Give the application the library in ``folder``. Raises LibraryError when it is missing or broken."""
    app.extensions["shelves"] = Shelves(folder, progress)


def shelf() -> Shelf:
    """Return the state of the library with which this request began."""
    if "shelf" not in g:
        g.shelf = cast(Shelves, current_app.extensions["shelves"]).current()
    return cast(Shelf, g.shelf)
