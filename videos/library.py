"""A folder of videos becomes a ``Library`` (docs/library.md says what the folder holds)."""

from collections.abc import Iterator
from pathlib import Path

from videos.errors import Fault, LibraryError
from videos.model import Library
from videos.reading.findings import finding_path
from videos.reading.video import read_video

DEFAULT_LIBRARY = Path(__file__).parent / "library"


def read_library(folder: Path) -> Library:
    """Read a library. A film file that is missing is no error: its words are served all the same.

    Raises LibraryError, with the first thing that is wrong, unless all of it can be read and every
    reference leads somewhere. ``videos.check`` gives all faults at once.
    """
    library, faults = scan_library(folder)
    if not faults:
        return library
    first, more = faults[0], len(faults) - 1
    hint = f" ({more} more: see “chapter-player check”)" if more else ""
    raise LibraryError(first.path, first.place, first.reason + hint)


def scan_library(folder: Path) -> tuple[Library, tuple[Fault, ...]]:
    """Read as much of a library as can be read, and return it with all that is wrong with its files."""
    faults: list[Fault] = []
    videos = tuple(video for path in _folders(folder, faults) if (video := read_video(path, faults)))
    library = Library(folder, videos)
    faults.extend(_doubles(library))
    return library, tuple(faults)


def _folders(folder: Path, faults: list[Fault]) -> list[Path]:
    try:
        folders = sorted(
            path for path in folder.iterdir() if path.is_dir() and not path.name.startswith((".", "_"))
        )
    except OSError as error:
        what = f"the library cannot be read ({error.strerror})"
        faults.append(Fault(folder, "", what, "name a folder of videos with --library"))
        return []
    if not folders:
        what = "the library has no videos"
        faults.append(
            Fault(folder, "", what, "put a video's folder with a video.toml into it (docs/library.md)")
        )
    return folders


def _doubles(library: Library) -> Iterator[Fault]:
    owners: dict[str, str] = {}
    for video in library.videos:
        for finding in video.findings:
            place = f"{video.slug}, number {finding.number}"
            owner = owners.setdefault(finding.slug, place)
            if owner != place:
                what = f"its slug “{finding.slug}” is taken ({owner})"
                yield Fault(
                    finding_path(video.folder, finding), "", what, "rename it: no two pages share a slug"
                )
