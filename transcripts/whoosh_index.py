"""The search engine of one machine. The one module that knows Whoosh.

Whoosh keeps the postings and ranks (BM25F). What a word is, what a query means and where in a document it
matches are not its affair: see ``words``, ``query`` and ``excerpts``.
"""

import json
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import finalize

from transcripts import excerpts, index_folder, spelling
from transcripts.cues import Cue
from transcripts.errors import SearchIndexError
from transcripts.query import Clause, parse, required, whole
from transcripts.search import Document, SearchHit, SearchResults
from transcripts.words import words

# Whoosh 2.7.4 (2016) has string escapes and an "is 0" of which newer Pythons warn when they compile it: at
# the first start, or at every one where what is compiled cannot be kept. They mean what they always meant.
with warnings.catch_warnings(action="ignore"):
    import whoosh.codec.whoosh3  # noqa: F401 - which Whoosh itself imports only with the first index
    from whoosh.fields import STORED, TEXT, Schema
    from whoosh.index import EmptyIndexError, create_in, open_dir
    from whoosh.lang.porter2 import stem as porter2
    from whoosh.query import And, AndMaybe, Or, Phrase, Query, Term
    from whoosh.searching import Searcher
    from whoosh.writing import IndexWriter

stem = lru_cache(maxsize=100_000)(porter2)

_VOCABULARY = "words.json"
_SCHEMA = Schema(text=TEXT, title=TEXT, exact=TEXT(phrase=False), document=STORED)
_BOOSTS = {"text": 1.0, "title": 3.0}


@dataclass(frozen=True)
class _Content:
    """What the index holds at one time, open for reading; closed when the last search on it has ended.

    Whoosh's files have one position each: threads that read at once would read at each other's places.
    """

    searcher: Searcher
    vocabulary: Mapping[str, int]
    fingerprint: str
    reading: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        finalize(self, self.searcher.close)


class WhooshIndex:
    """A :class:`~transcripts.search.SearchIndex` in a folder. Searches may run in several threads.

    What was opened stays as it is until this object's own :meth:`replace`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._open: _Content | None = None

    @property
    def fingerprint(self) -> str:
        """Return what the content was marked with by :meth:`replace`.

        Raises SearchIndexError when there is no sound index: build it anew.
        """
        return self._content().fingerprint

    def replace(self, documents: Iterable[Document], fingerprint: str = "") -> None:
        """Make these documents the whole content, in one step, marked with the caller's ``fingerprint``.

        Raises SearchIndexError when the folder cannot be written, ValueError when two documents share a key.
        """
        with index_folder.renewed(self._folder, fingerprint) as new:
            _build(new, documents)
            content = _opened(new, fingerprint)  # before another process may put its own index there
        with self._lock:
            self._open = content

    def search(self, query: str, limit: int = 100) -> SearchResults:
        """Return the best matches first, equals by key. Nothing a person types raises.

        Where no document holds all that is asked for, near spellings are tried, then documents with a part
        of it. Raises SearchIndexError when there is no sound index.
        """
        content = self._content()
        for text, joint in _attempts(content, query):
            clauses = parse(text, stem)
            documents, total = _found(content, _whoosh_query(clauses, joint), limit)
            if total:
                hits = tuple(_hit(document, (*required(clauses), whole(clauses))) for document in documents)
                return SearchResults(query, None if text == query else text, total, hits)
        return SearchResults(query, None, 0, ())

    def _content(self) -> _Content:
        with self._lock:
            if self._open is None:
                self._open = _verified(self._folder)
            return self._open


def _build(folder: Path, documents: Iterable[Document]) -> None:
    vocabulary: Counter[str] = Counter()
    keys = set()
    with create_in(folder, _SCHEMA).writer() as writer:
        for document in documents:
            if document.key in keys:
                raise ValueError(f"two documents have the key {document.key!r}")
            keys.add(document.key)
            vocabulary.update(_add(writer, document))
    (folder / _VOCABULARY).write_text(json.dumps(vocabulary), encoding="utf-8")


def _add(writer: IndexWriter, document: Document) -> list[str]:
    """Add a document and return its words. Speech is found by what is said, not by its stretch's title."""
    text = list(words(excerpts.full_text(document), stem))
    title = list(words(document.title, stem)) if document.source == "page" else []
    surfaces = [word.surface for word in text + title]
    writer.add_document(
        text=[word.stem for word in text],
        title=[word.stem for word in title],
        exact=surfaces,
        document=asdict(document),
    )
    return surfaces


def _verified(folder: Path) -> _Content:
    fingerprint = index_folder.verify(folder)
    try:
        content = _opened(folder, fingerprint)
    except (OSError, EmptyIndexError):
        content = None
    if content is None or index_folder.verify(folder) != fingerprint:
        raise SearchIndexError(folder, "the search index was replaced while it was opened; open it again")
    return content


def _opened(folder: Path, fingerprint: str) -> _Content:
    vocabulary = json.loads((folder / _VOCABULARY).read_text(encoding="utf-8"))
    return _Content(open_dir(folder, readonly=True).searcher(), vocabulary, fingerprint)


def _attempts(content: _Content, query: str) -> Iterator[tuple[str, type[Query]]]:
    """Yield the readings of a query from the strictest to the widest: a text, and whether it needs all."""
    yield query, And
    corrected = _corrected(content, query)
    if corrected != query:
        yield corrected, And
    yield corrected, Or


def _corrected(content: _Content, query: str) -> str:
    """Return the query with each unknown word replaced by the nearest known one."""
    asked = [word for clause in parse(query, stem) for word in clause.words]
    for word in reversed(asked):
        if not _is_known(content, word.stem):
            better = spelling.nearest(word.surface, content.vocabulary) or query[word.start : word.end]
            query = query[: word.start] + better + query[word.end :]
    return query


def _is_known(content: _Content, wanted: str) -> bool:
    with content.reading:
        reader = content.searcher.reader()
        return any((field, wanted) in reader for field in _BOOSTS)


def _found(content: _Content, asked: Query, limit: int) -> tuple[list[Document], int]:
    """Return the best documents, and how many there are in all."""
    with content.reading:
        found = content.searcher.search(asked, limit=None)
        best = sorted(found[:limit], key=lambda hit: (-hit.score, hit["document"]["key"]))
        return [_document(hit["document"]) for hit in best], len(found)


def _document(stored: dict[str, Any]) -> Document:
    return Document(**{**stored, "cues": tuple(Cue(**cue) for cue in stored["cues"])})


def _whoosh_query(clauses: tuple[Clause, ...], joint: type[Query]) -> Query:
    """Return what must be found; words as they were typed, and all words in a row, rank higher."""
    needed = required(clauses)
    better = [Term("exact", word.surface) for clause in needed for word in clause.words]
    if len(clauses) > 1:
        better.append(_anywhere(whole(clauses).stems))
    return AndMaybe(joint([_anywhere(clause.stems) for clause in needed]), Or(better))


def _anywhere(stems: tuple[str, ...]) -> Query:
    return Or([_in_field(field, stems, boost) for field, boost in _BOOSTS.items()])


def _in_field(field: str, stems: tuple[str, ...], boost: float) -> Query:
    if len(stems) == 1:
        return Term(field, stems[0], boost=boost)
    return Phrase(field, list(stems), boost=boost)


def _hit(document: Document, clauses: Iterable[Clause]) -> SearchHit:
    cue, excerpt = excerpts.find(document, clauses, stem)
    return SearchHit(
        source=document.source,
        key=document.key,
        title=document.title,
        video=document.video,
        chapter=document.chapter,
        cue=cue.id if cue else "",
        start=cue.start if cue else 0,
        end=cue.end if cue else 0,
        excerpt=excerpt,
    )
