"""What a search engine is given and what it answers: the seam behind which Whoosh works."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from transcripts.cues import Cue

Source = Literal["speech", "page"]
Excerpt = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What is indexed: a stretch of speech (a passage, or a chapter) or a written page.

    A stretch gives its ``cues``; its text is theirs, so a phrase that runs over a caption boundary is found.
    A page gives ``title`` and ``text``. ``key`` is unique in the index.
    """

    source: Source
    key: str
    title: str = ""
    text: str = ""
    video: str = ""
    chapter: str = ""
    language: str = "en"
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One document that matches, and where in it: the cue of the best match and its times (milliseconds).

    ``excerpt`` is a row of ``(text, matched)`` pairs: an engine never writes HTML.
    Page hits have no cue ("") and no times (0).
    """

    source: Source
    key: str
    title: str
    video: str
    chapter: str
    cue: str
    start: int
    end: int
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The answer to ``query``: ``total`` documents match, ``hits`` are the best of them, best first.

    When nothing matched as typed, ``corrected`` holds the spelling that was searched instead.
    """

    query: str
    corrected: str | None
    total: int
    hits: tuple[SearchHit, ...]


class SearchIndex(Protocol):
    """A search engine over documents. Any text that a person types is a valid query."""

    def replace(self, documents: Iterable[Document]) -> None:
        """Make these documents the whole content of the index, in one step for its readers."""

    def search(self, query: str, limit: int = 100) -> SearchResults:
        """Return what matches: every word of the query, after stemming; "quoted words" as a phrase.

        Where nothing does, near spellings are tried, then documents that hold a part of what is asked.
        The best come first, equals in the order of their keys.
        """
