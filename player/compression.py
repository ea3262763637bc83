"""Text goes out compressed: as brotli where the reader takes it, else as gzip."""

import gzip

import brotli
from flask import Flask, Response, request
from werkzeug.datastructures import Accept

TEXTS = frozenset(
    (
        "application/json",
        "application/problem+json",
        "application/x-subrip",
        "text/html",
        "text/plain",
        "text/vtt",
    )
)
WORTH_IT = 1000
"""Shorter texts (bytes) fit one packet as they are."""


def install(app: Flask) -> None:
    """Compress every text the application makes."""
    app.after_request(compress)


def choose(accepted: Accept) -> str:
    """Return the best coding that this Accept-Encoding allows: ``br``, ``gzip`` or, for none, ``""``."""
    return next((coding for coding in ("br", "gzip") if accepted.quality(coding) > 0), "")


def encode(content: bytes, coding: str, *, thorough: bool = False) -> bytes:
    """Return the content in this coding; ``thorough`` spends time that pays for what is sent often."""
    if coding == "br":
        return bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=11 if thorough else 4))
    if coding == "gzip":
        return gzip.compress(content, 9 if thorough else 5, mtime=0)
    return content


def compress(response: Response) -> Response:
    """Return the response, compressed when it is a text long enough to gain by it."""
    if response.mimetype not in TEXTS or response.direct_passthrough or response.content_encoding:
        return response
    response.vary.add("Accept-Encoding")
    content, coding = response.get_data(), choose(request.accept_encodings)
    if coding and len(content) >= WORTH_IT:
        response.set_data(encode(content, coding))
        response.content_encoding = coding
    return response
