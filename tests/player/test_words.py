import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient


def test_captions_as_webvtt_are_the_bytes_of_the_library(own_client: FlaskClient, tiny_library: Path) -> None:
    answer = own_client.get("/captions/tiny/en.vtt")
    assert answer.content_type == "text/vtt; charset=utf-8"
    assert answer.data == (tiny_library / "tiny/captions.en.vtt").read_bytes()


@pytest.mark.parametrize(
    ("form", "content_type", "part"),
    [
        ("srt", "application/x-subrip; charset=utf-8", "1\n00:00:00,100 --> 00:00:01,500\nPatients"),
        ("txt", "text/plain; charset=utf-8", "\n\nDoctors still use the fax machine.\n"),
        ("json", "application/json", '"id": "1.1-01",\n  "start_ms": 100,\n'),
    ],
)
def test_captions_come_in_other_formats_too(
    client: FlaskClient, form: str, content_type: str, part: str
) -> None:
    answer = client.get(f"/captions/tiny/en.{form}")
    assert answer.content_type == content_type
    assert part in answer.text


def test_descriptions_are_the_bytes_of_the_library(own_client: FlaskClient, tiny_library: Path) -> None:
    described = (tiny_library / "tiny/descriptions.en.vtt").read_bytes()
    assert own_client.get("/descriptions/tiny/en.vtt").data == described


def test_chapters_are_webvtt_with_a_cue_a_chapter(client: FlaskClient) -> None:
    answer = client.get("/chapters/tiny.vtt")
    assert answer.content_type == "text/vtt; charset=utf-8"
    assert "end\n00:00:03.000 --> 00:00:06.000\nThe End\n" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/captions/tiny/fr.vtt",
        "/captions/tiny/..%2fen.vtt",
        "/captions/tiny/en.exe",
        "/captions/nobody/en.vtt",
        "/captions/tiny/en%00.vtt",
        "/descriptions/tiny/fr.vtt",
        "/chapters/nobody.vtt",
    ],
)
def test_words_we_do_not_have_are_404(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_caption_file_that_is_gone_is_404(own_client: FlaskClient, tiny_library: Path) -> None:
    own_client.get("/chapters/tiny.vtt")
    (tiny_library / "tiny/captions.en.vtt").unlink()
    assert own_client.get("/captions/tiny/en.vtt").status_code == 404


def test_words_that_are_known_already_are_304(client: FlaskClient) -> None:
    first = client.get("/captions/tiny/en.srt")
    again = client.get("/captions/tiny/en.srt", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_words_may_be_used_by_players_of_other_sites(client: FlaskClient) -> None:
    assert client.get("/captions/tiny/en.vtt").headers["Access-Control-Allow-Origin"] == "*"


def test_the_text_to_take_home_says_when_what_is_said_and_what_is_seen(client: FlaskClient) -> None:
    lines = client.get("/captions/tiny/en.txt").text.splitlines()
    assert lines[0] == "A Tiny Film"
    chapters = [line for line in lines if re.match(r"\d\. ", line)]
    assert len(chapters) == 2
    assert any(re.match(r"\[\d:\d\d\] ", line) for line in lines)
    assert any(line.startswith("[Seen: ") for line in lines)
    assert not re.search("&[a-z0-9#]+;|\n{4}", "\n".join(lines)), "plain text, without holes"
