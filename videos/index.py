"""The search index of a library: opened, or built anew where it is absent, damaged or of another state."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import transcripts
from transcripts.errors import SearchIndexError
from transcripts.search import Document, SearchIndex
from transcripts.whoosh_index import WhooshIndex
from videos.documents import documents
from videos.instance import instance_folder
from videos.model import Library

Progress = Callable[[int, int], None]


def in_silence(_done: int, _total: int) -> None:
    """Tell nobody how far the indexing is."""


def open_index(library: Library, progress: Progress = in_silence) -> SearchIndex:
    """Return the index of this state of the library, in the library's instance folder.

    ``progress`` is told how many documents of how many are indexed, and not called when none need be.
    Raises SearchIndexError when the index cannot be written.
    """
    content = tuple(documents(library))
    mark = _mark(content)
    index = WhooshIndex(instance_folder(library.folder) / "index")
    while _mark_of(index) != mark:  # looking opens it: from then on it stays as it is, whoever writes another
        index.replace(_counted(content, progress), mark)
    return index


def _mark(content: tuple[Document, ...]) -> str:
    digest = hashlib.sha256()
    for source in sorted(Path(transcripts.__path__[0]).glob("*.py")):
        digest.update(source.read_bytes())  # indexed in another way, it is another index
    for document in content:
        digest.update(repr(document).encode())
    return digest.hexdigest()


def _mark_of(index: WhooshIndex) -> str:
    try:
        return index.fingerprint
    except SearchIndexError:
        return ""


def _counted(content: tuple[Document, ...], progress: Progress) -> Iterator[Document]:
    for done, document in enumerate(content, 1):
        yield document
        progress(done, len(content))
