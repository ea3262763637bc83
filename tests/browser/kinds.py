"""Every kind of page there is, by name, each with an address in the library at hand."""

from collections.abc import Callable, Mapping

from transcripts.cues import Cue
from transcripts.timecode import span_to_address
from videos.documents import spoken_track
from videos.model import Passage, Video


def cues(video: Video) -> tuple[Cue, ...]:
    """Return what is said in the film, in its own language."""
    track = spoken_track(video)
    assert track
    return track.transcript.cues


def spoken(video: Video) -> tuple[Passage, ...]:
    """Return the passages in which something is said."""
    return tuple(passage for passage in video.passages if passage.spoken)


def film(video: Video) -> str:
    """Return the address of the whole film."""
    return f"/watch/{video.slug}/"


def chapter(video: Video, slug: str) -> str:
    """Return the address of a chapter."""
    return f"/watch/{video.slug}/{slug}/"


def moment(video: Video, cue: Cue) -> str:
    """Return the permanent address of a moment."""
    return f"/watch/{video.slug}/at/{cue.id}"


def stretch(video: Video, start: int, end: int) -> str:
    """Return an address of a stretch of the film."""
    return f"/watch/{video.slug}/?t={span_to_address(start, end)}"


def heard(video: Video) -> Passage:
    """Return a passage from the film's second half that leads to a page of the report."""
    return next(one for one in spoken(video) if one.start > video.duration // 2 and one.primary)


def a_stretch(video: Video) -> str:
    """Return the address of that passage."""
    return stretch(video, heard(video).start, heard(video).end)


KINDS: Mapping[str, Callable[[Video], str]] = {
    "front": lambda _: "/",
    "film": film,
    "chapter": lambda video: chapter(video, video.chapters[1].slug),
    "moment": lambda video: moment(video, cues(video)[len(cues(video)) // 2]),
    "stretch": a_stretch,
    "bad time": lambda video: f"{chapter(video, video.chapters[0].slug)}?t=soon",
    "transcript": lambda video: f"/transcript/{video.slug}/",
    "report": lambda _: "/findings/",
    "finding": lambda video: f"/findings/{heard(video).primary[0]}/",
    "search": lambda _: "/search",
    "hits": lambda _: "/search?q=fax+machine",
    "corrected": lambda _: "/search?q=pateints",
    "no hits": lambda _: "/search?q=xylophone",
    "not found": lambda _: "/nowhere",
}

FAULTY = "status of 40[04]"
"""What the console says of the pages that answer with an error's status, as they must."""
