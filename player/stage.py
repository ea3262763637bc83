"""The film on its stage: what the <video> is given, the segments under it, and what can be taken home."""

from collections.abc import Iterator
from dataclasses import dataclass

from player import addresses
from player.pages import ChapterLink, chapter_links, picture
from transcripts.timecode import span_to_address
from videos.documents import spoken_track
from videos.model import Chapter, Rendition, Video


@dataclass(frozen=True, slots=True)
class Span:
    """A moment of the film (``end`` is None), or a stretch of it, in milliseconds."""

    start: int
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One encoding of the film, with the span to play after ``#t=`` (Media Fragments URI 1.0)."""

    url: str
    type: str


@dataclass(frozen=True, slots=True)
class TextTrack:
    """A <track>. The one that is ``default`` shows without scripts as well."""

    kind: str
    language: str
    label: str
    url: str
    default: bool = False


@dataclass(frozen=True, slots=True)
class Download:
    """Something to take home: what it is, and its address."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A film, a chapter or a span of it, ready to play; it stands at ``start`` (ms) when the page opens.

    Files that are missing are no ``sources``; without any the page says so.
    """

    video: str
    title: str
    language: str
    start: int
    duration: int
    poster: str
    width: int
    height: int
    sources: tuple[Source, ...]
    tracks: tuple[TextTrack, ...]
    chapters: tuple[ChapterLink, ...]
    current: ChapterLink | None
    downloads: tuple[Download, ...]
    transcript: str

    @classmethod
    def of(cls, video: Video, chapter: Chapter | None = None, span: Span | None = None) -> "Stage":
        """Return the stage for a film, for a chapter of it, or for a span in that chapter."""
        files = tuple(one for one in video.renditions if (video.folder / one.file).is_file())
        chapters = chapter_links(video)
        current = chapters[video.chapters.index(chapter)] if chapter else None
        played = span or (Span(chapter.start, chapter.end) if chapter else None)
        return cls(
            video=video.slug,
            title=video.title,
            language=video.language,
            start=played.start if played else 0,
            duration=video.duration,
            poster=current.picture if current else picture(video, video.poster),
            width=files[0].width if files else 16,
            height=files[0].height if files else 9,
            sources=tuple(_source(video, one, played) for one in files),
            tracks=tuple(_tracks(video)),
            chapters=chapters,
            current=current,
            downloads=tuple(_downloads(video, files)),
            transcript=addresses.transcript(video.slug),
        )

    @property
    def before(self) -> ChapterLink | None:
        """Return the chapter before the current one."""
        return self.chapters[self.current.number - 2] if self.current and self.current.number > 1 else None

    @property
    def after(self) -> ChapterLink | None:
        """Return the chapter after the current one."""
        return next((one for one in self.chapters if self.current and one.start == self.current.end), None)


def _source(video: Video, rendition: Rendition, span: Span | None) -> Source:
    fragment = f"#t={span_to_address(span.start, span.end)}" if span else ""
    return Source(addresses.media(video.slug, rendition.file) + fragment, rendition.type)


def _tracks(video: Video) -> Iterator[TextTrack]:
    spoken = spoken_track(video)
    for track in video.captions:
        language = track.transcript.language
        address = addresses.captions(video.slug, language)
        yield TextTrack("captions", language, track.label, address, default=track is spoken)
    for track in video.descriptions:
        language = track.transcript.language
        yield TextTrack("descriptions", language, track.label, addresses.descriptions(video.slug, language))
    yield TextTrack("chapters", video.language, "Chapters", addresses.chapters(video.slug))


def _downloads(video: Video, files: tuple[Rendition, ...]) -> Iterator[Download]:
    if files:
        yield Download("Film", addresses.media(video.slug, files[0].file))
    if spoken := spoken_track(video):
        for name, form in (("Captions", "vtt"), ("Subtitles (SRT)", "srt"), ("Transcript (text)", "txt")):
            yield Download(name, addresses.captions(video.slug, spoken.transcript.language, form))
