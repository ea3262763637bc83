"""The film, its chapters, its moments and its transcript."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from player import create_app


def test_a_chapter_plays_from_its_start_to_its_end_without_scripts(client: FlaskClient) -> None:
    assert 'src="/media/tiny/film.mp4#t=3,6"' in client.get("/watch/tiny/end/").text


def test_the_whole_film_has_native_controls_and_all_its_tracks(client: FlaskClient) -> None:
    html = client.get("/watch/tiny/").text
    video = html[html.index("<video") : html.index("</video>")]
    assert 'controls preload="metadata" playsinline' in video
    assert 'src="/media/tiny/film.mp4" type="video/mp4; codecs=&#34;avc1.64000a, mp4a.40.2&#34;"' in video
    assert re.search(
        r'<track kind="captions" src="/captions/tiny/en.vtt" srclang="en" label="English" default>', video
    )
    assert re.findall(r'<track kind="(\w+)"', video) == ["captions", "descriptions", "chapters"]


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("/watch/tiny/?t=4.2", "/watch/tiny/end/?t=4.2"),
        ("/watch/tiny/?t=0", "/watch/tiny/beginning/?t=0"),
        ("/watch/tiny/?t=3", "/watch/tiny/end/?t=3"),
        ("/watch/tiny/beginning/?t=4.2", "/watch/tiny/end/?t=4.2"),
        ("/watch/tiny/end/?t=4.200", "/watch/tiny/end/?t=4.2"),
        ("/watch/tiny/end/?t=0:04", "/watch/tiny/end/?t=4"),
        ("/watch/tiny/end/?t=0m4s", "/watch/tiny/end/?t=4"),
        ("/watch/tiny/end/?t=4s,0:05", "/watch/tiny/end/?t=4,5"),
        ("/watch/tiny/end/?t=4,99", "/watch/tiny/end/?t=4,6"),
        ("/watch/tiny/at/2.1-01", "/watch/tiny/end/?t=3.6"),
        ("/watch/tiny/at/1.1-02", "/watch/tiny/beginning/?t=1.5"),
    ],
)
def test_every_way_to_name_a_moment_leads_to_one_address(
    client: FlaskClient, asked: str, leads_to: str
) -> None:
    answer = client.get(asked)
    assert (answer.status_code, answer.location.replace("%2C", ",")) == (302, leads_to)
    assert client.get(answer.location).status_code == 200


def test_a_moment_says_where_it_begins_and_offers_first_to_play_from_there(client: FlaskClient) -> None:
    html = client.get("/watch/tiny/end/?t=4.2").text
    main = html.split("<main")[1]
    assert "This link begins at" in main
    first = re.search(r"<a [^>]*>.*?</a>", main, re.DOTALL)
    assert first
    assert 'href="#page-film"' in first[0]
    assert "Play from 0:04" in first[0]
    assert '<video id="page-film"' in html
    assert 'src="/media/tiny/film.mp4#t=4.2"' in html


def test_a_stretch_stops_at_its_end(client: FlaskClient) -> None:
    html = client.get("/watch/tiny/end/?t=4,5").text
    assert 'src="/media/tiny/film.mp4#t=4,5"' in html
    assert re.search(r"and ends at <time[^>]*>0:05", html)


@pytest.mark.parametrize("t", ["soon", "-1", "6", "9:99", "5,4", "1,2,3", "٤", "4\x00", "9" * 400])
def test_a_time_that_cannot_be_used_is_told_and_the_film_still_shown(client: FlaskClient, t: str) -> None:
    answer = client.get("/watch/tiny/end/", query_string={"t": t})
    assert answer.status_code == 400
    assert "The time in this link cannot be used" in answer.text
    assert "<video" in answer.text


@pytest.mark.parametrize(
    "address", ["/watch/other/", "/watch/tiny/other/", "/watch/tiny/at/9.9-99", "/transcript/x/"]
)
def test_films_chapters_and_moments_we_do_not_have_are_404_and_offer_others(
    client: FlaskClient, address: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    main = answer.text.split("<main")[1]
    assert 'href="/watch/tiny/beginning/"' in main
    assert 'role="search"' in main


def test_segments_are_named_links_and_the_current_one_is_marked(client: FlaskClient) -> None:
    html = client.get("/watch/tiny/end/").text
    segments = re.findall(r'<li class="share-12"><a href="([^"]+)"[^>]*?( aria-current="page")?>', html)
    assert segments == [("/watch/tiny/beginning/", ""), ("/watch/tiny/end/", ' aria-current="page"')]


def test_chapters_lead_to_their_neighbours(client: FlaskClient) -> None:
    beginning, end = client.get("/watch/tiny/beginning/").text, client.get("/watch/tiny/end/").text
    assert 'rel="next" href="/watch/tiny/end/"' in beginning
    assert 'rel="prev"' not in beginning
    assert 'rel="prev" href="/watch/tiny/beginning/"' in end
    assert 'rel="next"' not in end


def test_the_transcript_is_words_with_times_and_only_passages_are_tab_stops(client: FlaskClient) -> None:
    html = client.get("/watch/tiny/").text
    assert (
        '<span class="cue" id="1.1-01" data-start="100" data-end="1500">Patients write letters,</span> <span'
        in html
    )
    assert len(re.findall(r'<a class="play-link"', html)) == 2
    assert "tabindex" not in html.split('class="transcript"')[1]


def test_findings_stand_beside_the_passage_that_raises_them(client: FlaskClient) -> None:
    html = client.get("/watch/tiny/").text
    passage = html[html.index('id="at-1.1"') : html.index('id="at-2.0"')]
    assert re.findall(r'href="(/findings/[^"]+)"', passage) == [
        "/findings/open-doors/",
        "/findings/fear-of-change/",
    ]
    assert "Design Principle 02" in passage


def test_a_film_that_is_missing_is_told_and_its_words_stay(tiny_library: Path) -> None:
    (tiny_library / "tiny" / "film.mp4").unlink()
    html = create_app(tiny_library).test_client().get("/watch/tiny/end/").text
    assert "The film itself is not here at the moment." in html
    assert "<video" not in html
    assert "the fax machine." in html


def test_the_essay_tells_what_is_seen_in_the_order_of_what_is_said(client: FlaskClient) -> None:
    html = client.get("/transcript/tiny/").text
    assert html.count("A blue field with a test pattern.") == 1, "the still needs no second description"
    order = [html.index(words) for words in ("Seen:</span> The pattern", "Doctors still use")]
    assert order == sorted(order)


def test_words_can_be_taken_home(client: FlaskClient) -> None:
    html = client.get("/watch/tiny/").text
    for address in re.findall(r'<a href="([^"]+)" download', html):
        assert client.get(address, buffered=True).status_code == 200
    assert '<a href="/captions/tiny/en.vtt" download' in html
