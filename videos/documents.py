"""What is searched: stretches of speech, as whole as they were said, and the pages of the report."""

from collections.abc import Iterator

from transcripts.search import Document
from videos.model import Chapter, Finding, Library, Passage, Track, Video
from videos.prose import plain_text


def documents(library: Library) -> Iterator[Document]:
    """Yield one speech document a spoken passage, or a chapter that has no passages, and one page a finding.

    Keys are ``<video>/<passage>`` (or ``<video>/<chapter>``) for speech, the finding's slug for pages.
    """
    for video in library.videos:
        track = spoken_track(video)
        if track:
            yield from _speech(video, track)
        for finding in video.findings:
            yield _page(video, finding)


def passage_of(video: Video, key: str) -> Passage | None:
    """Return the passage whose speech has this key; None for that of a chapter, and for a page."""
    return next((passage for passage in video.passages if _key(video, passage) == key), None)


def spoken_track(video: Video) -> Track | None:
    """Return the captions that are searched: those in the film's own language, else the first there are."""
    own = (track for track in video.captions if track.transcript.language == video.language)
    return next(own, next(iter(video.captions), None))


def _speech(video: Video, track: Track) -> Iterator[Document]:
    for stretch in _stretches(video):
        cues = track.transcript.between(stretch.start, stretch.end)
        if stretch.spoken and cues:
            yield Document(
                source="speech",
                key=_key(video, stretch),
                title=stretch.title,
                video=video.slug,
                chapter=stretch.chapter,
                language=track.transcript.language,
                cues=cues,
            )


def _stretches(video: Video) -> Iterator[Passage]:
    for chapter in video.chapters:
        passages = [passage for passage in video.passages if passage.chapter == chapter.slug]
        yield from passages or [_whole(chapter)]


def _key(video: Video, stretch: Passage) -> str:
    return f"{video.slug}/{stretch.id}"


def _whole(chapter: Chapter) -> Passage:
    return Passage(chapter.slug, chapter.slug, chapter.start, chapter.end, chapter.title)


def _page(video: Video, finding: Finding) -> Document:
    return Document(
        source="page",
        key=finding.slug,
        title=f"{finding.label} {finding.title}",
        text=f"{finding.summary}\n{plain_text(finding.body)}",
        video=video.slug,
        language=video.language,
    )
