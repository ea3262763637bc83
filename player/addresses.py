"""Every address of the site, built in one place. Times are milliseconds here and seconds in the address."""

from flask import url_for

from transcripts.rules import is_fit_id
from transcripts.search import SearchHit
from transcripts.timecode import span_to_address


def home() -> str:
    """Return the address of the front page."""
    return url_for("home.front")


def film(video: str) -> str:
    """Return the address of a whole film's page."""
    return url_for("watch.film", video=video)


def chapter(video: str, slug: str) -> str:
    """Return the address of a chapter's page."""
    return url_for("watch.chapter", video=video, slug=slug)


def moment(video: str, slug: str, start: int, end: int | None = None) -> str:
    """Return the canonical address of a time of the film, or of a stretch of it, on its chapter's page."""
    return url_for("watch.chapter", video=video, slug=slug, t=span_to_address(start, end))


def cue(video: str, cue_id: str) -> str:
    """Return the permanent address of a moment, which stays when the film is timed anew."""
    return url_for("watch.moment", video=video, cue=cue_id)


def transcript(video: str) -> str:
    """Return the address of a film's transcript as a reading page."""
    return url_for("watch.transcript", video=video)


def search(query: str = "") -> str:
    """Return the address of the search page, with its answers when there is a query."""
    return url_for("search.results", q=query or None)


def findings() -> str:
    """Return the address of the report's contents."""
    return url_for("findings.contents")


def finding(slug: str) -> str:
    """Return the address of a page of the report."""
    return url_for("findings.page", slug=slug)


def found(hit: SearchHit) -> str:
    """Return the page that was found, or the moment: by its name, or by its time where its cue has none."""
    if hit.source == "page":
        return finding(hit.key)
    if is_fit_id(hit.cue):
        return cue(hit.video, hit.cue)
    return moment(hit.video, hit.chapter, hit.start)


def media(video: str, file: str) -> str:
    """Return the address of a file of a video: its film, its poster, a still."""
    return url_for("media.file", video=video, path=file)


def captions(video: str, language: str, form: str = "vtt") -> str:
    """Return the address of a film's captions as ``vtt``, ``srt``, ``txt`` or ``json``."""
    return url_for("words.captions", video=video, language=language, form=form)


def descriptions(video: str, language: str) -> str:
    """Return the address of a film's descriptions as WebVTT."""
    return url_for("words.descriptions", video=video, language=language)


def chapters(video: str) -> str:
    """Return the address of a film's chapters as WebVTT."""
    return url_for("words.chapters", video=video)


def api_video(video: str) -> str:
    """Return the address of a film as JSON."""
    return url_for("api.video", slug=video)
