"""The film on its stage: what the <video> is given, the segments under it, and what can be taken home."""

from dataclasses import dataclass

from player import addresses
from player.pages import ChapterLink, chapter_links, picture
from transcripts.timecode import span_to_address
from videos.documents import spoken_track
from videos.model import Chapter, Rendition, Video


@dataclass(frozen=True, slots=True)
class Source:
    """One encoding of the film, with the stretch to play after ``#t=``."""

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
    """A film, or a chapter of it, ready to play. ``start`` is where it stands when the page opens (ms)."""

    video: str
    title: str
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
    def of(
        cls, video: Video, chapter: Chapter | None = None, span: tuple[int, int | None] | None = None
    ) -> "Stage":
        """Return the stage for a film, a chapter, or a span (milliseconds) of one; files that are missing are left out."""
        there = tuple(one for one in video.renditions if (video.folder / one.file).is_file())
        chapters = chapter_links(video)
        current = next((link for link in chapters if chapter and link.slug == chapter.slug), None)
        stretch = span or ((chapter.start, chapter.end) if chapter else None)
        size = there[0] if there else Rendition("", "", 1280, 720)
        return cls(
            video=video.slug,
            title=video.title,
            start=stretch[0] if stretch else 0,
            duration=video.duration,
            poster=current.picture if current and current.picture else picture(video, video.poster),
            width=size.width,
            height=size.height,
            sources=tuple(_source(video, one, stretch) for one in there),
            tracks=tuple(_tracks(video)),
            chapters=chapters,
            current=current,
            downloads=_downloads(video, there),
            transcript=addresses.transcript(video.slug),
        )


def _source(video: Video, rendition: Rendition, stretch: tuple[int, int | None] | None) -> Source:
    fragment = f"#t={span_to_address(*stretch)}" if stretch else ""
    return Source(addresses.media(video.slug, rendition.file) + fragment, rendition.type)


def _tracks(video: Video) -> list[TextTrack]:
    spoken = spoken_track(video)
    captions = [
        TextTrack(
            "captions",
            track.transcript.language,
            track.label,
            addresses.captions(video.slug, track.transcript.language),
            default=track is spoken,
        )
        for track in video.captions
    ]
    descriptions = [
        TextTrack(
            "descriptions",
            track.transcript.language,
            track.label,
            addresses.descriptions(video.slug, track.transcript.language),
        )
        for track in video.descriptions
    ]
    return [
        *captions,
        *descriptions,
        TextTrack("chapters", video.language, "Chapters", addresses.chapters(video.slug)),
    ]


def _downloads(video: Video, renditions: tuple[Rendition, ...]) -> tuple[Download, ...]:
    films = [Download("Film", addresses.media(video.slug, one.file)) for one in renditions[:1]]
    spoken = spoken_track(video)
    if not spoken:
        return tuple(films)
    forms = (("Captions", "vtt"), ("Subtitles (SRT)", "srt"), ("Transcript (text)", "txt"))
    words = (
        Download(name, addresses.captions(video.slug, spoken.transcript.language, form))
        for name, form in forms
    )
    return (*films, *words)
