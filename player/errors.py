"""What people are told when something is wrong: a page, or problem details (RFC 9457) for programs."""

import logging
from http import HTTPStatus

from flask import Flask, Response, json, render_template, request
from werkzeug.exceptions import HTTPException, ServiceUnavailable

from transcripts.errors import SearchIndexError

log = logging.getLogger(__name__)

JSON_TYPES = ("application/json", "application/problem+json")

WORDS = {
    400: "The address has a part that cannot be understood.",
    404: "There is nothing at this address. It may have been mistyped, or the page may have moved.",
    405: "This address can be read, and nothing else.",
    500: "Something went wrong on our side. It has been noted.",
    503: "This is not available at the moment. Please try again in a little while.",
}
"""What is said of a status when whoever raised it said nothing of its own."""


def install(app: Flask) -> None:
    """Answer every error of the application in the form its reader asked for."""
    app.register_error_handler(HTTPException, answer)
    app.register_error_handler(SearchIndexError, index_fault)


def answer(error: HTTPException) -> Response:
    """Return the error as a page or as problem details, with the headers that go with its status."""
    response = Response(status=error.code or 500)
    for name, value in error.get_headers():
        response.headers[name] = value
    response.vary.add("Accept")
    title, detail = HTTPStatus(response.status_code).phrase, _detail(error)
    if wants_json():
        problem = {"type": "about:blank", "title": title, "status": response.status_code, "detail": detail}
        response.data = json.dumps(problem)
        response.content_type = "application/problem+json"
    else:
        response.data = render_template(
            "errors/error.html", status=response.status_code, title=title, detail=detail
        )
    return response


def index_fault(error: SearchIndexError) -> Response:
    """Log a fault of the index in one line, for its owner, and tell the reader only that there is one.

    No other fault of the rooms below can meet a request: a library is read whole before it is served.
    """
    log.error("%s: %s", request.path, error)
    return answer(ServiceUnavailable())


def wants_json() -> bool:
    """Return whether the reader of this answer is a program that asked for JSON."""
    best = request.accept_mimetypes.best_match(["text/html", *JSON_TYPES])
    return request.path.startswith("/api/") or best in JSON_TYPES


def _detail(error: HTTPException) -> str:
    """Return the reason given where it was raised, else our words for its status, else the standard's."""
    own = error.description != type(error).description
    return str(error.description if own else WORDS.get(error.code or 500, error.description))
