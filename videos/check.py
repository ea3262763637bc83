"""Is this library sound? Every fault at once, each with its file, its place and its remedy."""

from collections.abc import Callable, Iterable
from pathlib import Path

from videos.checks import files, links, passages, words
from videos.errors import Fault
from videos.library import scan_library
from videos.model import Video

LOOKS: tuple[Callable[[Video], Iterable[Fault]], ...] = (
    files.missing_film,
    files.wrong_length,
    files.missing_pictures,
    words.missing_captions,
    words.broken_rules,
    passages.broken_order,
    passages.broken_speech,
    passages.not_heard,
)


def check(folder: Path) -> tuple[Fault, ...]:
    """Return all that is wrong with a library, and notes (faults that are not grave)."""
    library, faults = scan_library(folder)
    seen = (fault for video in library.videos for look in LOOKS for fault in look(video))
    return *faults, *seen, *links.broken_links(library)
