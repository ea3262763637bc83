"""Searching: what was said and what is written, each hit with its moment and its findings."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from flask import Blueprint, render_template, request

from player import addresses
from player.pages import FindingLink, finding_links, picture
from player.reading import spoken_language
from player.shelf import Shelf, shelf
from transcripts.search import Excerpt, SearchHit
from videos.documents import passage_of, spoken_track
from videos.model import Passage, Video

blueprint = Blueprint("search", __name__)

SUGGESTED = 8
"""How many words that do occur are offered to who found nothing."""

_EMPTY = Passage(id="", chapter="", start=0, end=0)


@dataclass(frozen=True, slots=True)
class Said:
    """Words that were said: the film, chapter and moment (milliseconds), and the findings they lead to.

    The titles are in the film's ``language``, the words themselves in that which is ``spoken``.
    """

    film: str
    language: str
    spoken: str
    chapter: str
    passage: str
    start: int
    still: str
    excerpt: Excerpt
    url: str
    findings: tuple[FindingLink, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A page of the report on which the words stand."""

    page: FindingLink
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written in a language."""

    text: str
    language: str

    @property
    def folded(self) -> tuple[str, str]:
        """Return what words that differ in case alone have in common."""
        return self.text.casefold(), self.language


@blueprint.get("/search", strict_slashes=False)
def results() -> str:
    """Show what a search finds, or how to search."""
    query = " ".join(request.args.get("q", "").split())
    found = shelf().index.search(query) if query else None
    hits = found.hits if found else ()
    return render_template(
        "search.html",
        query=query,
        found=found,
        said=[_said(hit) for hit in hits if hit.source == "speech"],
        written=[_written(hit) for hit in hits if hit.source == "page"],
        films=len(shelf().library.videos),
        words=() if hits else _words_said(shelf()),
    )


def _said(hit: SearchHit) -> Said:
    video = shelf().video(hit.video)
    chapter = next((one for one in video.chapters if one.slug == hit.chapter), video.chapters[0])
    passage = passage_of(video, hit.key) or _EMPTY
    return Said(
        film=video.title,
        language=video.language,
        spoken=spoken_language(video),
        chapter=chapter.title,
        passage=passage.title,
        start=hit.start,
        still=picture(video, passage.still or chapter.poster or video.poster),
        excerpt=hit.excerpt,
        url=addresses.found(hit),
        findings=finding_links(video, passage.findings),
    )


def _written(hit: SearchHit) -> Written:
    video, finding = shelf().finding(hit.key)
    return Written(FindingLink.of(video, finding), hit.excerpt)


@lru_cache(maxsize=1)
def _words_said(here: Shelf) -> tuple[Word, ...]:
    """Return long words that are often said in the films: searching for one of them finds something."""
    words = [word for video in here.library.videos for word in _long_words(video)]
    written = Counter(words)
    common = Counter(word.folded for word in words).most_common(SUGGESTED)
    return tuple(
        max((one for one in written if one.folded == word), key=written.__getitem__) for word, _ in common
    )


def _long_words(video: Video) -> list[Word]:
    track = spoken_track(video)
    text = " ".join(cue.line for cue in track.transcript) if track else ""
    return [Word(word, spoken_language(video)) for word in re.findall(r"\b[^\W\d_]{8,}\b", text)]
