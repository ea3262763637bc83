import logging
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from transcripts.errors import SearchIndexError


def test_an_address_that_leads_nowhere_is_a_page(client: FlaskClient) -> None:
    answer = client.get("/nowhere")
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert "There is nothing at this address." in answer.text


@pytest.mark.parametrize(
    "accept", ["application/json", "application/problem+json", "text/html;q=0.1,application/json"]
)
def test_who_asks_for_json_is_told_in_json(client: FlaskClient, accept: str) -> None:
    answer = client.get("/nowhere", headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert answer.get_json(force=True)["status"] == 404


@pytest.mark.parametrize(
    "accept", ["", "*/*", "text/html,application/xhtml+xml,*/*;q=0.8", "image/png", ";;,="]
)
def test_everybody_else_gets_a_page(client: FlaskClient, accept: str) -> None:
    assert client.get("/nowhere", headers={"Accept": accept}).mimetype == "text/html"


def test_a_cache_is_told_that_the_form_depends_on_what_was_asked_for(client: FlaskClient) -> None:
    assert "accept" in client.get("/nowhere").vary.as_set()


def test_the_api_speaks_json_about_addresses_it_does_not_know(client: FlaskClient) -> None:
    assert client.get("/api/v2/", headers={"Accept": "text/html"}).mimetype == "application/problem+json"


def test_a_method_that_is_not_offered_is_405_and_says_what_is(client: FlaskClient) -> None:
    answer = client.post("/api/v1/videos")
    assert answer.status_code == 405
    assert answer.allow.as_set() == {"get", "head", "options"}


@pytest.mark.parametrize(
    "path", ["/%00", "/watch/%00/", "/watch/%0d%0a/", "/findings/%0d%0aX/", "/%ff%fe", "/" + "a" * 9000]
)
def test_no_address_however_odd_is_our_fault(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code in (400, 404)


def test_a_fault_of_ours_is_logged_and_not_shown(own_app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    @own_app.get("/break")
    def broken() -> str:
        raise RuntimeError("a secret of the house")

    answer = own_app.test_client().get("/break")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "a secret of the house" in caplog.text


def test_a_fault_of_the_index_is_one_line_in_the_log(
    own_app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    @own_app.get("/break")
    def broken() -> str:
        raise SearchIndexError(Path("index"), "it is torn")

    answer = own_app.test_client().get("/break", headers={"Accept": "application/json"})
    assert (answer.status_code, "torn" in answer.text) == (503, False)
    assert [(record.levelno, record.exc_info) for record in caplog.records] == [(logging.ERROR, None)]
    assert "it is torn" in caplog.text
