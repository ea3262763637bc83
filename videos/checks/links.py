"""Whether the links in the pages lead somewhere."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from transcripts.formats import FORMATS
from videos.errors import Fault
from videos.model import Library, Video
from videos.prose import links
from videos.reading.findings import finding_path


def broken_links(library: Library) -> Iterator[Fault]:
    """Yield a fault for each link of a page that leads nowhere in this site. Other sites are not asked."""
    known = {
        "/",
        "/findings/",
        "/search",
        *(address for video in library.videos for address in _pages(video)),
    }
    for video in library.videos:
        for path, text in _texts(video):
            for address in links(text):
                if not _leads_somewhere(address, known):
                    what = "it leads nowhere"
                    yield Fault(
                        path, f"link “{address}”", what, "write a whole address, like /findings/a-slug/"
                    )


def _texts(video: Video) -> Iterator[tuple[Path, str]]:
    yield video.folder / "front.md", video.front
    for finding in video.findings:
        yield finding_path(video.folder, finding), finding.body


def _pages(video: Video) -> Iterator[str]:
    yield f"/watch/{video.slug}/"
    yield f"/transcript/{video.slug}/"
    yield f"/chapters/{video.slug}.vtt"
    for chapter in video.chapters:
        yield f"/watch/{video.slug}/{chapter.slug}/"
    for track in video.captions:
        yield from (f"/watch/{video.slug}/at/{cue.id}" for cue in track.transcript if cue.id)
        yield from (f"/captions/{video.slug}/{track.transcript.language}.{form}" for form in FORMATS)
    yield from (f"/descriptions/{video.slug}/{track.transcript.language}.vtt" for track in video.descriptions)
    yield from (f"/media/{video.slug}/{file}" for file in video.files if (video.folder / file).is_file())
    for finding in video.findings:
        yield f"/findings/{finding.slug}/"


def _leads_somewhere(address: str, known: set[str]) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:  # a host in brackets that is no IPv6 address
        return False
    return bool(parts.scheme or parts.netloc or not parts.path) or unquote(parts.path) in known
