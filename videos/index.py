"""The search index of a library: built when it is absent or the library has changed, opened otherwise."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from transcripts import whoosh_index
from transcripts.search import Document, SearchIndex
from transcripts.whoosh_index import WhooshIndex
from videos.documents import documents
from videos.instance import instance_folder
from videos.model import Library

KEPT = 3
"""States whose index is kept: the last ones may still be in use by requests under way."""

Progress = Callable[[int, int], None]


def open_index(library: Library, progress: Progress | None = None) -> SearchIndex:
    """Return the index of exactly this state of the library, building it if need be.

    Each state has a folder of its own in the library's instance folder, so what is read is never
    written. ``progress`` is told how many documents of how many are indexed; it is not called when none
    need be.
    """
    content = tuple(documents(library))
    states = instance_folder(library.folder) / "index"
    folder = states / _digest(content)
    if not folder.exists():
        _build(folder, content, progress)
        _forget(states, folder)
    return WhooshIndex(folder)


def _digest(content: tuple[Document, ...]) -> str:
    digest = hashlib.sha256(
        Path(whoosh_index.__file__).read_bytes()
    )  # another way of indexing, another index
    for document in content:
        digest.update(repr(document).encode())
    return digest.hexdigest()[:20]


def _build(folder: Path, content: tuple[Document, ...], progress: Progress | None) -> None:
    folder.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(
        dir=folder.parent, prefix=".building-", ignore_cleanup_errors=True
    ) as work:
        WhooshIndex(Path(work) / "new").replace(_counted(content, progress))
        try:
            (Path(work) / "new").rename(folder)
        except OSError:
            if not folder.is_dir():  # else somebody else was faster, with the same index
                raise


def _counted(content: tuple[Document, ...], progress: Progress | None) -> Iterable[Document]:
    return _telling(content, progress) if progress else content


def _telling(content: tuple[Document, ...], progress: Progress) -> Iterator[Document]:
    for done, document in enumerate(content, 1):
        yield document
        progress(done, len(content))


def _forget(states: Path, current: Path) -> None:
    others = [path for path in states.iterdir() if path != current and not path.name.startswith(".")]
    for old in sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT - 1 :]:
        shutil.rmtree(old, ignore_errors=True)
