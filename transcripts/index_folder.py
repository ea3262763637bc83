"""The folder of a search index on disk: written whole, swapped in one step, known to be sound when opened."""

import hashlib
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST, ENOTEMPTY
from itertools import count
from pathlib import Path

from transcripts.errors import SearchIndexError

_SEAL = "seal.json"


@contextmanager
def renewed(folder: Path, fingerprint: str) -> Iterator[Path]:
    """Give a new folder to fill; when the block has ended, put it in the place of ``folder``.

    A crash on the way leaves the old index, or none, never half a one; files that are open stay readable.
    Raises SearchIndexError when ``folder`` holds something that is no index, or cannot be written.
    """
    try:
        _refuse_other_content(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as work:
            new = Path(work) / "new"
            new.mkdir()
            yield new
            _seal(new, fingerprint)
            _swap(new, folder, Path(work))
    except OSError as error:
        raise SearchIndexError(folder, f"it cannot be written ({error.strerror})") from error


def verify(folder: Path) -> str:
    """Return the fingerprint that was written with the index.

    Raises SearchIndexError when there is none, or when it is not byte for byte what was written.
    """
    try:
        seal = json.loads((folder / _SEAL).read_bytes())
        sound = seal["digest"] == _digest(folder)
        fingerprint = str(seal["fingerprint"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SearchIndexError(folder, "there is no search index; build it anew") from error
    if not sound:
        raise SearchIndexError(folder, "the search index is damaged; build it anew")
    return fingerprint


def _refuse_other_content(folder: Path) -> None:
    names = {path.name for path in folder.iterdir()} if folder.exists() else set()
    if names and _SEAL not in names:
        raise SearchIndexError(folder, "it is not a search index; name another folder, or empty it")


def _seal(folder: Path, fingerprint: str) -> None:
    seal = {"fingerprint": fingerprint, "digest": _digest(folder)}
    (folder / _SEAL).write_text(json.dumps(seal), encoding="utf-8")


def _digest(folder: Path) -> str:
    """Return the digest of all files but the seal: Whoosh itself keeps no checksums."""
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.name != _SEAL:
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def _swap(new: Path, folder: Path, work: Path) -> None:
    for attempt in count():
        with suppress(FileNotFoundError):
            folder.rename(work / f"old-{attempt}")
        try:
            new.rename(folder)
        except OSError as error:
            if error.errno not in {ENOTEMPTY, EEXIST}:  # else another process was faster: replace its index
                raise
        else:
            return
