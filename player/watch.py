"""Watching: a film, a chapter or a moment with its transcript, and the transcript as a page of its own."""

from flask import Blueprint, abort, redirect, render_template, request
from werkzeug.wrappers import Response

from player import addresses
from player.reading import read_film, spoken_language
from player.shelf import shelf
from player.stage import Span, Stage
from transcripts.cues import Cue
from transcripts.timecode import span_from_address, span_to_address, to_clock
from videos.model import Chapter, Video

blueprint = Blueprint("watch", __name__)

Page = Response | str | tuple[str, int]


@blueprint.get("/watch/<video>/")
def film(video: str) -> Page:
    """Show a whole film."""
    return _page(shelf().video(video), None)


@blueprint.get("/watch/<video>/<slug>/")
def chapter(video: str, slug: str) -> Page:
    """Show a chapter."""
    found = shelf().video(video)
    chapter = next((one for one in found.chapters if one.slug == slug), None)
    return _page(found, chapter or abort(404, f"“{found.title}” has no chapter “{slug}”."))


@blueprint.get("/watch/<video>/at/<cue>", strict_slashes=False)
def moment(video: str, cue: str) -> Response:
    """Lead from the permanent name of a moment to its chapter at that second."""
    found = shelf().video(video)
    said = _find(found, cue) or abort(404, f"“{found.title}” has no moment “{cue}”. Search for what is said.")
    return redirect(addresses.moment(found.slug, _chapter_at(found, said.start).slug, said.start))


@blueprint.get("/transcript/<video>/")
def transcript(video: str) -> str:
    """Show the film as an essay of pictures and words."""
    found = shelf().video(video)
    parts, spoken = read_film(found), spoken_language(found)
    return render_template("transcript.html", video=found, parts=parts, spoken=spoken)


def _page(video: Video, chapter: Chapter | None) -> Page:
    """Show a film or a chapter at the time in ``?t=``; other ways of writing it lead to the canonical one."""
    asked = request.args.get("t", "")
    if not asked:
        return _render(video, chapter)
    try:
        span = _span(video, asked)
    except ValueError as error:
        return _render(video, chapter, notice=f"The time in this link cannot be used: {error}."), 400
    there = _chapter_at(video, span.start)
    if there != chapter or asked != span_to_address(span.start, span.end):
        return redirect(addresses.moment(video.slug, there.slug, span.start, span.end))
    return _render(video, chapter, span)


def _render(video: Video, chapter: Chapter | None, span: Span | None = None, notice: str = "") -> str:
    stage = Stage.of(video, chapter, span)
    parts = read_film(video, chapter.slug if chapter else None)
    spoken = spoken_language(video)
    return render_template(
        "watch.html", video=video, stage=stage, span=span, parts=parts, spoken=spoken, notice=notice
    )


def _span(video: Video, asked: str) -> Span:
    """Return the span asked for. Raises ValueError when it cannot be read or begins after the film's end."""
    start, end = span_from_address(asked)
    if start >= video.duration:
        raise ValueError(f"{to_clock(start)} is after the film’s end at {to_clock(video.duration)}")
    return Span(start, min(end, video.duration) if end else None)


def _chapter_at(video: Video, time: int) -> Chapter:
    return next((one for one in video.chapters if time < one.end), video.chapters[-1])


def _find(video: Video, cue_id: str) -> Cue | None:
    found = (track.transcript.find(cue_id) for track in video.captions)
    return next((cue for cue in found if cue), None)
