"""The search page: hits with their moments, and help where there are none."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from player import create_app


def test_words_that_were_said_lead_to_their_moment_and_its_findings(client: FlaskClient) -> None:
    html = client.get("/search?q=doctors").text
    hit = html[html.index('<li class="hit">') :]
    assert '<a class="hit-main" href="/watch/tiny/at/2.1-01"' in hit
    assert "<mark>Doctors</mark>" in hit
    assert 'href="/findings/fear-of-change/"' in hit
    assert 'src="/media/tiny/stills/2.1.jpg"' in hit


def test_a_moment_whose_name_cannot_stand_in_an_address_is_led_to_by_its_time(
    tiny_library: Path,
) -> None:
    captions = tiny_library / "tiny/captions.en.vtt"
    captions.write_text(captions.read_text().replace("2.1-01\n", "2/1\n"))
    client = create_app(tiny_library).test_client()
    (address,) = re.findall('class="hit-main" href="([^"]+)"', client.get("/search?q=doctors").text)
    assert address == client.get("/api/v1/search?q=doctors").get_json()["hits"][0]["url"]
    assert client.get(address).status_code == 200


def test_what_is_said_and_what_is_written_are_apart_and_counted(client: FlaskClient) -> None:
    html = client.get("/search?q=fax+machine").text
    assert html.index("Said in the film") < html.index("Written in the report")
    assert re.search(r'role="status">2 results', html)


def test_a_word_misspelt_is_searched_as_corrected_and_said_to_be(client: FlaskClient) -> None:
    html = client.get("/search?q=docters").text
    assert re.search(r"Nothing found for “.*docters.*”\. Showing \d+ result", html)
    assert 'href="/search?q=doctors"' in html


def test_nothing_found_offers_words_that_do_occur(client: FlaskClient) -> None:
    html = client.get("/search?q=zzzzzz").text
    offered = re.findall(r'<li><a href="(/search\?q=[^"]+)" dir="auto">', html)
    assert offered
    assert all('<li class="hit' in client.get(address).text for address in offered)


def test_a_search_for_nothing_helps_to_begin(client: FlaskClient) -> None:
    html = client.get("/search?q=+").text
    assert "Where to begin" in html
    assert 'role="status"' not in html.split("<main")[1].split("</main>")[0]


def test_the_query_stays_in_the_field(client: FlaskClient) -> None:
    assert 'value="&#34;fax machine&#34;"' in client.get('/search?q="fax+machine"').text


@pytest.mark.parametrize(
    "query", ['"', "*", "a AND", "title:(", "\x00", "é" * 2000, "'; --", "<b>", "a\n\tb"]
)
def test_any_text_is_a_search(client: FlaskClient, query: str) -> None:
    assert client.get("/search", query_string={"q": query}).status_code == 200
