"""A cheap way to see that a library has changed."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path


def fingerprint(folder: Path) -> str:
    """Return a text that changes when a file of the library is added, removed, renamed, or written.

    Only names, sizes and times are looked at, so it costs one ``stat`` a file. A folder that cannot be read
    has the fingerprint of an empty one.
    """
    digest = hashlib.sha256()
    for line in sorted(_lines(folder, "")):
        digest.update(line)
    return digest.hexdigest()


def _lines(folder: Path, prefix: str) -> Iterator[bytes]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = f"{prefix}/{entry.name}"
        if _is_folder(entry):
            yield from _lines(Path(entry), path)
        else:
            yield _line(entry, path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads in a circle, or to where we may not look
        return False


def _line(entry: os.DirEntry[str], path: str) -> bytes:
    try:
        stat = entry.stat()
    except OSError:  # removed in between, or a link that leads nowhere
        return os.fsencode(f"{path}\0")
    return os.fsencode(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0")
