"""The bytes of a video: its film, its poster, its stills. Ranges and conditions follow RFC 9110."""

import io
import os
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import IO, cast

from flask import Blueprint, Response, abort, request
from werkzeug.wsgi import wrap_file

from player.mime import content_type
from player.preconditions import range_applies, verdict
from player.ranges import Span, UnsatisfiableError, requested
from player.shelf import shelf
from player.window import Window
from videos.model import Video

blueprint = Blueprint("media", __name__)

BLOCK = 256 * 1024
"""Bytes that a server reads at once."""


@blueprint.get("/media/<video>/<path:path>")
def file(video: str, path: str) -> Response:
    """Send a file that belongs to a video, or the part of it that is asked for."""
    return send(_belonging(shelf().video(video), path))


def send(path: Path) -> Response:
    """Answer this request with the file, a part of it, or only a status. A file that is missing is 404."""
    try:
        opened = path.open("rb", buffering=0)
    except OSError:
        abort(404, "This file is missing from the library.")
    state = os.fstat(opened.fileno())
    response = Response(content_type=content_type(path.name))
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["Cache-Control"] = "public, max-age=300"
    response.last_modified = datetime.fromtimestamp(int(state.st_mtime), UTC)
    response.set_etag(f"{state.st_size:x}-{state.st_mtime_ns:x}")
    return _complete(response, opened, state.st_size)


def _complete(response: Response, opened: io.FileIO, size: int) -> Response:
    """Give the response its status and, unless that is all there is to say, its bytes."""
    response.status_code, span = _decide(response, size)
    response.content_length = span.length
    if response.status_code == HTTPStatus.PARTIAL_CONTENT:
        response.headers["Content-Range"] = f"bytes {span.start}-{span.start + span.length - 1}/{size}"
    if response.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
        response.headers["Content-Range"] = f"bytes */{size}"
    if request.method == "HEAD" or not span.length:
        opened.close()
        return response
    response.response = wrap_file(request.environ, cast(IO[bytes], Window(opened, span)), BLOCK)
    response.direct_passthrough = True
    return response


def _decide(response: Response, size: int) -> tuple[int, Span]:
    """Return the status of the answer and which part of the file goes with it."""
    etag, modified = str(response.get_etag()[0]), response.last_modified
    if status := verdict(etag, modified):
        return status, Span(0, 0)
    if request.method != "GET" or not range_applies(etag, modified):
        return HTTPStatus.OK, Span(0, size)
    try:
        part = requested(request.headers.get("Range", ""), size)
    except UnsatisfiableError:
        return HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, Span(0, 0)
    return (HTTPStatus.PARTIAL_CONTENT, part) if part else (HTTPStatus.OK, Span(0, size))


def _belonging(video: Video, path: str) -> Path:
    """Return where a film or a picture of the video lies. 404 ends the request when it has no such file."""
    found = (video.folder / path).resolve() if path in video.files else video.folder
    if not found.is_file() or not found.is_relative_to(video.folder.resolve()):
        abort(404, "This film has no such file.")
    return found
