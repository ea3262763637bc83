from pathlib import Path

import pytest
from flask.testing import FlaskClient

from player import create_app


def test_the_films_of_the_library_are_listed(client: FlaskClient) -> None:
    assert client.get("/api/v1/videos").json == {
        "videos": [
            {
                "slug": "tiny",
                "title": "A Tiny Film",
                "language": "en",
                "duration_ms": 6000,
                "url": "/api/v1/videos/tiny",
            }
        ]
    }


def test_a_film_is_told_with_all_that_belongs_to_it(client: FlaskClient) -> None:
    film = client.get("/api/v1/videos/tiny").get_json()
    assert list(film) == [
        "slug", "title", "language", "duration_ms", "chapters", "passages", "tracks", "media",
    ]  # fmt: skip
    assert film["chapters"][1] == {
        "slug": "end",
        "title": "The End",
        "label": "Barrier 01",
        "start_ms": 3000,
        "end_ms": 6000,
        "url": "/watch/tiny/end/",
    }
    assert film["passages"][0]["id"] == "1.1"
    assert [(track["kind"], track["language"]) for track in film["tracks"]] == [
        ("captions", "en"),
        ("descriptions", "en"),
        ("chapters", "en"),
    ]
    assert film["media"][0]["url"] == "/media/tiny/film.mp4"


def test_every_address_in_a_film_answers(client: FlaskClient) -> None:
    film = client.get("/api/v1/videos/tiny").get_json()
    for item in (*film["tracks"], *film["media"]):
        with client.get(item["url"]) as answer:
            assert answer.status_code == 200


def test_a_hit_in_the_film_has_its_moment_and_its_findings(client: FlaskClient) -> None:
    found = client.get("/api/v1/search?q=doctors").get_json()
    assert (found["query"], found["corrected"], found["total"]) == ("doctors", None, 1)
    hit = found["hits"][0]
    assert {"text": "Doctors", "match": True} in hit.pop("excerpt")
    assert hit == {
        "kind": "speech",
        "video": "tiny",
        "chapter": "end",
        "cue": "2.1-01",
        "start_ms": 3600,
        "end_ms": 5800,
        "url": "/watch/tiny/at/2.1-01",
        "findings": [
            {"slug": "fear-of-change", "title": "Fear of Change", "url": "/findings/fear-of-change/"}
        ],
    }


def test_a_hit_in_the_report_has_its_page_and_no_time(client: FlaskClient) -> None:
    hit = client.get("/api/v1/search?q=screen").get_json()["hits"][0]
    assert (hit["kind"], hit["url"]) == ("page", "/findings/fear-of-change/")
    assert (hit["cue"], hit["start_ms"], hit["end_ms"]) == (None, None, None)
    assert [finding["slug"] for finding in hit["findings"]] == ["fear-of-change"]


def test_a_hit_whose_cue_has_no_name_is_led_to_by_its_time(tiny_library: Path) -> None:
    captions = tiny_library / "tiny/captions.en.vtt"
    captions.write_text("WEBVTT\n\n00:00:03.600 --> 00:00:05.800\nNameless.\n", encoding="utf-8")
    hit = create_app(tiny_library).test_client().get("/api/v1/search?q=nameless").get_json()["hits"][0]
    assert (hit["cue"], hit["url"]) == (None, "/watch/tiny/end/?t=3.6")


@pytest.mark.parametrize(
    "query", ["", "*", "((((", '"', "a" * 10_000, "%00", "%0d%0a", "field:secret", "~99", "%ff"]
)
def test_any_text_is_a_query(client: FlaskClient, query: str) -> None:
    assert client.get(f"/api/v1/search?q={query}").status_code == 200


def test_the_number_of_hits_can_be_bounded(client: FlaskClient) -> None:
    found = client.get("/api/v1/search?q=fax&limit=1").get_json()
    assert len(found["hits"]) == 1
    assert found["total"] == 2


@pytest.mark.parametrize("limit", ["0", "101", "-1", "many", "", "1e1", "%00"])
def test_a_bound_that_is_none_is_400(client: FlaskClient, limit: str) -> None:
    answer = client.get(f"/api/v1/search?q=fax&limit={limit}")
    assert (answer.status_code, answer.content_type) == (400, "application/problem+json")
    assert answer.get_json(force=True)["detail"] == "limit is a number from 1 to 100."


def test_a_film_we_do_not_have_is_a_problem_with_its_details(client: FlaskClient) -> None:
    answer = client.get("/api/v1/videos/nobody")
    assert (answer.status_code, answer.content_type) == (404, "application/problem+json")
    assert answer.get_json(force=True) == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "This library has no such film.",
    }
