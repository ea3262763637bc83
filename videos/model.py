"""A film and what belongs to it. All times are integer milliseconds of the film."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from transcripts.cues import Transcript

Group = Literal["front", "barrier", "principle", "opportunity"]
_ONE_OF: dict[Group, str] = {
    "front": "Page",
    "barrier": "Barrier",
    "principle": "Design Principle",
    "opportunity": "Opportunity",
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the film with a name: an address, a line in the menu, a segment of the time line.

    ``label`` says which finding the chapter takes up ("Barrier 03"), ``finding`` is that page's slug; both
    may be "". ``poster`` is a picture's path inside the video's folder.
    """

    slug: str
    title: str
    start: int
    end: int
    label: str = ""
    finding: str = ""
    summary: str = ""
    poster: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the film about one thing, inside one chapter, with the slugs of the findings it leads to.

    ``still`` is a picture's path inside the video's folder. Title cards and music are not ``spoken``.
    """

    id: str
    chapter: str
    start: int
    end: int
    title: str = ""
    primary: tuple[str, ...] = ()
    secondary: tuple[str, ...] = ()
    spoken: bool = True
    still: str = ""

    @property
    def findings(self) -> tuple[str, ...]:
        """Return the slugs of all findings it leads to, primary ones first."""
        return self.primary + self.secondary


@dataclass(frozen=True, slots=True)
class Finding:
    """A page of the report. ``body`` is Markdown; ``related`` holds slugs.

    ``note`` says how far the original was read.
    """

    number: str
    group: Group
    title: str
    slug: str
    summary: str
    body: str
    related: tuple[str, ...] = ()
    sources: str = ""
    note: str = ""

    @property
    def label(self) -> str:
        """Return what it is and its number: "Barrier 03"."""
        return f"{_ONE_OF[self.group]} {self.number}"


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where a barrier meets the principle that answers it, and the opportunities found there (all slugs)."""

    barrier: str
    principle: str
    opportunities: tuple[str, ...]
    why: str = ""
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Rendition:
    """One encoding of the film: a file in the video's folder, its MIME type, its size in pixels."""

    file: str
    type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Track:
    """Captions or descriptions in one language: the words, and the file they were read from."""

    transcript: Transcript
    file: str
    label: str


@dataclass(frozen=True, slots=True)
class Video:
    """A film with everything that belongs to it; ``folder`` is where it lies. ``front`` is Markdown."""

    slug: str
    title: str
    language: str
    duration: int
    folder: Path
    chapters: tuple[Chapter, ...]
    subtitle: str = ""
    summary: str = ""
    poster: str = ""
    front: str = ""
    renditions: tuple[Rendition, ...] = ()
    captions: tuple[Track, ...] = ()
    descriptions: tuple[Track, ...] = ()
    passages: tuple[Passage, ...] = ()
    findings: tuple[Finding, ...] = ()
    crossings: tuple[Crossing, ...] = ()

    @property
    def files(self) -> frozenset[str]:
        """Return the paths of the film and its pictures in the folder: these are served, and no others."""
        posters = (self.poster, *(chapter.poster for chapter in self.chapters))
        stills = (passage.still for passage in self.passages)
        return frozenset({*posters, *stills, *(rendition.file for rendition in self.renditions)} - {""})


@dataclass(frozen=True, slots=True)
class Library:
    """The films of one folder, in the order of their slugs. Slugs of findings are unique in a library."""

    folder: Path
    videos: tuple[Video, ...]

    def video(self, slug: str) -> Video | None:
        """Return the video of that slug, or None."""
        return next((video for video in self.videos if video.slug == slug), None)
