"""The words of a film in the formats that players and people use: captions, chapters, descriptions."""

import hashlib

from flask import Blueprint, Response, abort, render_template

from player.mime import TYPES
from player.preconditions import verdict
from player.reading import read_film
from player.shelf import shelf
from transcripts import vtt
from transcripts.cues import Cue, Transcript
from transcripts.formats import FORMATS, to_text
from videos.documents import spoken_track
from videos.model import Track, Video

blueprint = Blueprint("words", __name__)


@blueprint.get("/captions/<video>/<language>.<any(vtt, srt, txt, json):form>")
def captions(video: str, language: str, form: str) -> Response:
    """Send captions: as WebVTT byte for byte as they lie in the library, else converted."""
    film = shelf().video(video)
    track = _track(film.captions, language)
    match form:
        case "vtt":
            return _sent(form, _original(film, track))
        case "txt":
            return _sent(form, _to_read(film, track))
        case _:
            return _sent(form, FORMATS[form](track.transcript))


@blueprint.get("/descriptions/<video>/<language>.vtt")
def descriptions(video: str, language: str) -> Response:
    """Send what is seen in the film, in words, as WebVTT."""
    film = shelf().video(video)
    return _sent("vtt", _original(film, _track(film.descriptions, language)))


@blueprint.get("/chapters/<video>.vtt")
def chapters(video: str) -> Response:
    """Send the chapters of a film as WebVTT."""
    film = shelf().video(video)
    cues = tuple(Cue(chapter.start, chapter.end, chapter.title, chapter.slug) for chapter in film.chapters)
    return _sent("vtt", vtt.write(Transcript(film.language, "chapters", cues)))


def _track(tracks: tuple[Track, ...], language: str) -> Track:
    found = (track for track in tracks if track.transcript.language == language)
    return next(found, None) or abort(404, "This film has no such words in that language.")


def _to_read(video: Video, track: Track) -> str:
    """Return the film's own words with headings, times and descriptions; other languages as paragraphs."""
    if track is spoken_track(video):
        return render_template("transcript.txt", video=video, parts=read_film(video))
    return to_text(track.transcript, [passage.start for passage in video.passages])


def _original(video: Video, track: Track) -> bytes:
    try:
        return (video.folder / track.file).read_bytes()
    except OSError:
        abort(404, "This file is missing from the library.")


def _sent(form: str, text: str | bytes) -> Response:
    """Send words, for players of other sites too. The ETag is weak as they may be compressed on their way."""
    content = text if isinstance(text, bytes) else text.encode()
    response = Response(content, content_type=TYPES[f".{form}"])
    etag = hashlib.sha256(content).hexdigest()[:16]
    response.set_etag(etag, weak=True)
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Access-Control-Allow-Origin"] = "*"
    if status := verdict(etag):
        response.status_code = status
        response.set_data(b"")
    return response
