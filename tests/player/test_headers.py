import re

import pytest
from flask.testing import FlaskClient

EVERY_KIND = [
    "/",
    "/nowhere",
    "/media/tiny/film.mp4",
    "/captions/tiny/en.vtt",
    "/api/v1/videos",
    "/watch/tiny",
]


@pytest.mark.parametrize("path", EVERY_KIND)
def test_every_answer_carries_the_headers_that_keep_it_safe(client: FlaskClient, path: str) -> None:
    with client.get(path) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "Permissions-Policy" in answer.headers


def test_nothing_inline_and_nothing_from_elsewhere_is_allowed(client: FlaskClient) -> None:
    policy = client.get("/nowhere").headers["Content-Security-Policy"]
    assert not re.search(r"unsafe|data:|blob:|https?:|\*", policy)
