import gzip
from pathlib import Path

import brotli
import pytest
from flask.testing import FlaskClient

from player import create_app

TEXT = "What is said can be found. " * 100


@pytest.fixture(scope="module")
def client(films: Path) -> FlaskClient:
    """Return a client of an application with one more address, that of a long text."""
    app = create_app(films)
    app.add_url_rule("/long", view_func=lambda: TEXT)
    return app.test_client()


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br", "br"),
        ("*", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("deflate", None),
        ("identity", None),
        ("", None),
    ],
)
def test_text_is_compressed_in_a_way_its_reader_knows(
    client: FlaskClient, accepted: str, coding: str | None
) -> None:
    answer = client.get("/long", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == coding
    assert answer.vary.as_set() == {"accept-encoding"}
    assert answer.content_length == len(answer.data)


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_compressed_text_is_the_same_text(client: FlaskClient, coding: str) -> None:
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress}[coding]
    packed = client.get("/long", headers={"Accept-Encoding": coding}).data
    assert unpack(packed).decode() == TEXT
    assert len(packed) < len(TEXT)


def test_short_texts_and_films_are_left_as_they_are(client: FlaskClient) -> None:
    for path in ("/api/v1/videos", "/media/tiny/film.mp4", "/media/tiny/poster.jpg"):
        with client.get(path, headers={"Accept-Encoding": "br"}) as answer:
            assert "Content-Encoding" not in answer.headers
