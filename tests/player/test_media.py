"""Ranges and conditional requests by RFC 9110, through a real socket to the real server."""

import os
import shutil
import socket
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import formatdate
from pathlib import Path
from typing import Literal

import pytest
from flask.testing import FlaskClient

FILM = bytes(range(256)) * 40
SIZE = len(FILM)
MODIFIED = 1_700_000_000
DATE, EARLIER, LATER = (formatdate(MODIFIED + seconds, usegmt=True) for seconds in (0, -3600, 3600))

Method = Literal["GET", "HEAD", "POST", "OPTIONS"]


@dataclass(frozen=True)
class Answer:
    """What came back: status, headers, and the bytes behind them."""

    status: int
    headers: Message
    body: bytes


class Viewer:
    """Asks the server, byte for byte."""

    def __init__(self, port: int) -> None:
        self.port = port

    def ask(self, path: str, *lines: str, method: Method = "GET") -> Answer:
        """Send one request with these header lines and read until the server closes."""
        head = [f"{method} {path} HTTP/1.1", "Host: here", *lines, "Connection: close", "", ""]
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall("\r\n".join(head).encode())
            with connection.makefile("rb") as stream:
                first, rest = stream.read().split(b"\r\n", 1)
        headers, _, body = rest.partition(b"\r\n\r\n")
        return Answer(int(first.split()[1]), BytesHeaderParser().parsebytes(headers), body)

    def film(self, *lines: str, method: Method = "GET") -> Answer:
        """Ask for the film."""
        return self.ask("/media/tiny/film.mp4", *lines, method=method)


@pytest.fixture(scope="module")
def viewer(serve: Callable[[Path], int], tmp_path_factory: pytest.TempPathFactory) -> Viewer:
    """Return a viewer of a library whose film is 10,240 known bytes and whose poster is empty."""
    films = Path(__file__).parents[1] / "films"
    library = Path(shutil.copytree(films, tmp_path_factory.mktemp("media") / "library"))
    (library / "tiny/film.mp4").write_bytes(FILM)
    (library / "tiny/poster.jpg").write_bytes(b"")
    os.utime(library / "tiny/film.mp4", (MODIFIED, MODIFIED))
    return Viewer(serve(library))


@pytest.fixture(scope="module")
def etag(viewer: Viewer) -> str:
    """Return the film's ETag."""
    return str(viewer.film().headers["ETag"])


def test_a_plain_request_gets_the_whole_film_and_how_to_ask_for_parts(viewer: Viewer) -> None:
    answer = viewer.film()
    assert (answer.status, answer.body) == (200, FILM)
    assert answer.headers["Content-Type"] == "video/mp4"
    assert answer.headers["Content-Length"] == str(SIZE)
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["Last-Modified"] == DATE
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Content-Range" not in answer.headers


@pytest.mark.parametrize(
    ("spec", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=0-", 0, SIZE - 1),
        ("bytes=500-999", 500, 999),
        ("bytes=10239-10239", SIZE - 1, SIZE - 1),
        ("bytes=10000-99999", 10000, SIZE - 1),
        ("bytes=0-10240", 0, SIZE - 1),
        ("bytes=-500", SIZE - 500, SIZE - 1),
        ("bytes=-1", SIZE - 1, SIZE - 1),
        ("BYTES=5-9", 5, 9),
        ("bytes=5-9,", 5, 9),
        ("bytes=, ,5-9", 5, 9),
        ("bytes= 5-9 ", 5, 9),
        ("bytes=0005-0009", 5, 9),
        (f"bytes=5-{10**30}", 5, SIZE - 1),
        (f"bytes=5-{'9' * 5000}", 5, SIZE - 1),
    ],
)
def test_one_range_gets_exactly_its_bytes(viewer: Viewer, spec: str, first: int, last: int) -> None:
    answer = viewer.film(f"Range: {spec}")
    assert (answer.status, answer.headers["Content-Range"]) == (206, f"bytes {first}-{last}/{SIZE}")
    assert answer.headers["Content-Length"] == str(last - first + 1)
    assert answer.body == FILM[first : last + 1]


@pytest.mark.parametrize(
    "spec",
    [
        "bytes=-99999",  # a longer suffix than the file is the file
        "bytes=-10240",
        f"bytes=-{'9' * 5000}",
        "bytes=9-5",
        "seconds=0-10",
        "bytes",
        "bytes=",
        "bytes=,",
        "bytes=-",
        "bytes=abc",
        "bytes 0-5",
        "bytes=1-2-3",
        "bytes=--5",
        "bytes=+1-5",
        "bytes=1 - 5",
        "bytes=0x1-5",
        "bytes=1_0-20",
        "bytes=١-٥",
        "bytes=0-1,5-9",
        "bytes=0-1,99999-",
        "bytes=0-9,5-20",
        "bytes=50-60,1-2",
        "bytes=" + ",".join("0-0" for _ in range(700)),
    ],
)
def test_what_a_server_may_ignore_gets_the_whole_film(viewer: Viewer, spec: str) -> None:
    answer = viewer.film(f"Range: {spec}")
    assert (answer.status, answer.body) == (200, FILM)
    assert "Content-Range" not in answer.headers


def test_two_range_lines_get_the_whole_film(viewer: Viewer) -> None:
    assert viewer.film("Range: bytes=0-1", "Range: bytes=5-9").status == 200


@pytest.mark.parametrize(
    "spec",
    [
        "bytes=10240-",
        "bytes=10240-20000",
        "bytes=99999-",
        "bytes=-0",
        f"bytes={10**30}-",
        f"bytes={'9' * 5000}-",
    ],
)
def test_a_range_outside_the_film_is_416_with_its_size(viewer: Viewer, spec: str) -> None:
    answer = viewer.film(f"Range: {spec}")
    assert (answer.status, answer.body) == (416, b"")
    assert answer.headers["Content-Range"] == f"bytes */{SIZE}"


def test_a_range_counts_while_the_film_is_still_the_one_of_if_range(viewer: Viewer, etag: str) -> None:
    for condition in (etag, DATE):
        assert viewer.film("Range: bytes=0-4", f"If-Range: {condition}").status == 206


@pytest.mark.parametrize("condition", ['"other"', EARLIER, LATER, "yesterday", "W/"])
def test_a_range_is_ignored_when_if_range_names_another_film(viewer: Viewer, condition: str) -> None:
    for spec in ("bytes=0-4", "bytes=99999-"):
        answer = viewer.film(f"Range: {spec}", f"If-Range: {condition}")
        assert (answer.status, answer.body) == (200, FILM)


def test_a_weak_etag_is_no_ground_for_a_range(viewer: Viewer, etag: str) -> None:
    assert viewer.film("Range: bytes=0-4", f"If-Range: W/{etag}").status == 200


@pytest.mark.parametrize("ranged", [(), ("Range: bytes=0-4",), ("Range: bytes=99999-",)])
def test_a_film_that_is_known_already_is_304(viewer: Viewer, etag: str, ranged: tuple[str, ...]) -> None:
    known = (
        f"If-None-Match: {etag}",
        f"If-None-Match: W/{etag}",
        "If-None-Match: *",
        f'If-None-Match: "a", {etag}',
    )
    for condition in (*known, f"If-Modified-Since: {DATE}", f"If-Modified-Since: {LATER}"):
        answer = viewer.film(condition, *ranged)
        assert (answer.status, answer.body) == (304, b"")
        assert answer.headers["ETag"] == etag


def test_a_film_that_is_not_known_is_sent(viewer: Viewer) -> None:
    for condition in ('If-None-Match: "other"', f"If-Modified-Since: {EARLIER}", "If-Modified-Since: once"):
        assert viewer.film(condition).body == FILM


def test_if_none_match_counts_before_if_modified_since(viewer: Viewer) -> None:
    assert viewer.film('If-None-Match: "other"', f"If-Modified-Since: {DATE}").status == 200


@pytest.mark.parametrize("ranged", [(), ("Range: bytes=0-4",)])
def test_a_film_that_is_not_the_expected_one_is_412(
    viewer: Viewer, etag: str, ranged: tuple[str, ...]
) -> None:
    for condition in ('If-Match: "other"', f"If-Match: W/{etag}", f"If-Unmodified-Since: {EARLIER}"):
        answer = viewer.film(condition, *ranged)
        assert (answer.status, answer.body) == (412, b"")


def test_a_film_that_is_the_expected_one_is_sent(viewer: Viewer, etag: str) -> None:
    for condition in (
        "If-Match: *",
        f"If-Match: {etag}",
        f'If-Match: "a", {etag}',
        f"If-Unmodified-Since: {DATE}",
    ):
        assert viewer.film(condition).status == 200
        assert viewer.film(condition, "Range: bytes=0-4").status == 206


def test_if_match_counts_before_if_unmodified_since_and_if_none_match(viewer: Viewer, etag: str) -> None:
    assert viewer.film(f"If-Match: {etag}", f"If-Unmodified-Since: {EARLIER}").status == 200
    assert viewer.film('If-Match: "other"', f"If-None-Match: {etag}").status == 412


@pytest.mark.parametrize("ranged", [(), ("Range: bytes=0-4",), ("Range: bytes=99999-",)])
def test_head_is_told_of_the_whole_film_whatever_the_range(viewer: Viewer, ranged: tuple[str, ...]) -> None:
    answer = viewer.film(*ranged, method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert answer.headers["Content-Length"] == str(SIZE)


def test_head_is_conditional_too(viewer: Viewer, etag: str) -> None:
    assert viewer.film(f"If-None-Match: {etag}", method="HEAD").status == 304


@pytest.mark.parametrize(
    ("spec", "status"), [("", 200), ("bytes=0-", 416), ("bytes=0-4", 416), ("bytes=-5", 200)]
)
def test_an_empty_file_has_no_ranges(viewer: Viewer, spec: str, status: int) -> None:
    answer = viewer.ask("/media/tiny/poster.jpg", *([f"Range: {spec}"] if spec else []))
    assert (answer.status, answer.body) == (status, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/media/tiny/../../../../../../etc/passwd",
        "/media/tiny/..%2f..%2f..%2fetc%2fpasswd",
        "/media/tiny/etc/passwd",
        "/media/tiny/film.mp4%00",
        "/media/tiny/film.mp4%0d%0aX:%20y",
        "/media/tiny%00/film.mp4",
        "/media/tiny/.",
        "/media/tiny/stills",
        "/media/tiny/video.toml",
        "/media/tiny/.hidden",
        "/media/nobody/film.mp4",
        "/media/../tiny/film.mp4",
    ],
)
def test_what_is_no_film_or_picture_of_the_video_is_404(viewer: Viewer, path: str) -> None:
    assert viewer.ask(path).status == 404


def test_doubled_slashes_lead_to_the_same_path_with_single_ones(viewer: Viewer) -> None:
    answer = viewer.ask("/media/tiny//etc/passwd")
    assert (answer.status, answer.headers["Location"]) == (308, "http://here/media/tiny/etc/passwd")


def test_the_etag_is_strong_and_says_nothing_of_the_machine(viewer: Viewer, etag: str) -> None:
    assert etag.startswith('"')
    assert etag.endswith('"')
    assert "/" not in etag
    assert "film" not in etag


def test_only_reading_is_offered(viewer: Viewer) -> None:
    answer = viewer.film(method="POST")
    assert (answer.status, sorted(answer.headers["Allow"].split(", "))) == (405, ["GET", "HEAD", "OPTIONS"])


def test_a_connection_stays_usable_after_a_range(viewer: Viewer) -> None:
    ask = b"GET /media/tiny/film.mp4 HTTP/1.1\r\nHost: here\r\nRange: bytes=%d-%d\r\n%s\r\n"
    with socket.create_connection(("127.0.0.1", viewer.port), timeout=10) as connection:
        connection.sendall(ask % (10, 19, b"") + ask % (30, 39, b"Connection: close\r\n"))
        with connection.makefile("rb") as stream:
            both = stream.read()
    assert both.count(b" 206 ") == 2
    assert FILM[10:20] + b"HTTP/1.1" in both
    assert both.endswith(FILM[30:40])


def test_a_film_written_anew_has_another_etag(own_client: FlaskClient, tiny_library: Path) -> None:
    with own_client.head("/media/tiny/film.mp4") as before:
        os.utime(tiny_library / "tiny/film.mp4", ns=(1, 1))
    with own_client.head("/media/tiny/film.mp4") as after:
        assert before.headers["ETag"] != after.headers["ETag"]


def test_a_film_that_is_gone_is_404(own_client: FlaskClient, tiny_library: Path) -> None:
    (tiny_library / "tiny/film.mp4").unlink()
    assert own_client.get("/media/tiny/film.mp4").status_code == 404


def test_a_link_out_of_the_folder_is_not_followed(own_client: FlaskClient, tiny_library: Path) -> None:
    (tiny_library / "tiny/film.mp4").unlink()
    (tiny_library / "tiny/film.mp4").symlink_to("/etc/passwd")
    assert own_client.get("/media/tiny/film.mp4").status_code == 404


def test_a_server_without_a_file_wrapper_sends_the_same_bytes(
    own_client: FlaskClient, tiny_library: Path
) -> None:
    with own_client.get("/media/tiny/film.mp4", headers={"Range": "bytes=100-40000"}) as answer:
        assert answer.data == (tiny_library / "tiny/film.mp4").read_bytes()[100:40001]
