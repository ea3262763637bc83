"""What holds for every page: landmarks, headings, menus, titles, and nothing inline."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from player import create_app

PAGES = {
    "/": "A Tiny Film",
    "/watch/tiny/": "A Tiny Film",
    "/watch/tiny/end/": "The End",
    "/watch/tiny/end/?t=4.2": "The End",
    "/transcript/tiny/": "A Tiny Film",
    "/findings/": "The report",
    "/findings/fear-of-change/": "Fear of Change",
    "/search": "Search",
    "/search?q=fax": "Search: fax",
    "/search?q=zzzzzz": "Search: zzzzzz",
    "/nowhere": "Not Found",
}
"""Every kind of page, and its first heading."""

every_page = pytest.mark.parametrize("address", PAGES)


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def found(pattern: str, html: str) -> str:
    match = re.search(pattern, html, re.DOTALL)
    assert match, f"no {pattern} on the page"
    return plain(match[1])


@every_page
def test_a_page_says_at_its_head_what_it_is(client: FlaskClient, address: str) -> None:
    html = client.get(address).text
    assert found("<h1[^>]*>(.*?)</h1>", html) == PAGES[address]
    assert html.count("<h1") == 1


@every_page
def test_headings_go_down_by_one(client: FlaskClient, address: str) -> None:
    main = client.get(address).text.split("<main")[1]
    levels = [int(level) for level in re.findall(r"<h([1-6])", main)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_page
def test_a_page_has_its_landmarks_and_a_way_past_the_menus(client: FlaskClient, address: str) -> None:
    html = client.get(address).text
    assert [
        html.count(f"<{part}") for part in ("main", 'header class="masthead', 'footer class="colophon')
    ] == [
        1,
        1,
        1,
    ]
    assert html.index('class="skip" href="#page-main"') < html.index("<header")
    assert 'id="page-main"' in html


@every_page
def test_each_navigation_has_a_name_of_its_own(client: FlaskClient, address: str) -> None:
    names = re.findall(r"<nav[^>]*aria-label=\"([^\"]+)\"", html := client.get(address).text)
    assert len(names) == len(set(names)) == html.count("<nav")


@every_page
def test_the_menus_stand_on_every_page(client: FlaskClient, address: str) -> None:
    header = found(r"(<header.*?</header>)", client.get(address).text.replace("<", " <"))
    for word in (
        "Watch all",
        "The Beginning",
        "The End",
        "Barrier 01",
        "Barriers",
        "Design Principles",
        "Open Doors",
    ):
        assert word in header


@every_page
def test_every_page_can_be_searched_from(client: FlaskClient, address: str) -> None:
    header = client.get(address).text.split("</header>")[0]
    assert 'role="search" action="/search"' in header
    assert '<label class="visually-hidden" for="menu-search">' in header


@every_page
def test_nothing_is_written_inline(client: FlaskClient, address: str) -> None:
    html = client.get(address).text
    assert not re.search(r"\sstyle=|\son\w+=|<style|javascript:", html)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html))


@every_page
def test_nothing_starts_to_play_by_itself(client: FlaskClient, address: str) -> None:
    assert "autoplay" not in client.get(address).text


@every_page
def test_ids_are_unique_and_labels_point_to_something(client: FlaskClient, address: str) -> None:
    html = client.get(address).text
    ids = re.findall(r"\sid=\"([^\"]+)\"", html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"\s(?:for|aria-labelledby|popovertarget)=\"([^\"]+)\"", html)) <= set(ids)


@every_page
def test_a_page_has_a_language_and_pictures_have_sizes(client: FlaskClient, address: str) -> None:
    html = client.get(address).text
    assert '<html lang="en">' in html
    assert all(re.search(r'alt=".*width=".*height="', tag) for tag in re.findall(r"<img[^>]*>", html))


def test_titles_tell_pages_apart(client: FlaskClient) -> None:
    titles = [
        found("<title>(.*?)</title>", client.get(address).text) for address in PAGES if "?t=" not in address
    ]
    assert len(set(titles)) == len(titles)
    assert "fax · Search · A Tiny Film" in titles
    assert "The End · A Tiny Film" in titles


def test_pages_name_their_one_address_whatever_moment_they_show(client: FlaskClient) -> None:
    html = client.get("/watch/tiny/end/?t=4.2").text
    assert '<link rel="canonical" href="http://localhost/watch/tiny/end/">' in html


def test_the_front_page_has_the_film_at_once_and_its_own_words(client: FlaskClient) -> None:
    html = client.get("/").text
    assert html.index("<video") < html.index("About this film") < html.index("The animation")
    assert '<a href="/findings/open-doors/">one finding</a>' in html


def test_words_of_a_library_are_never_markup(tiny_library: Path) -> None:
    film = tiny_library / "tiny"
    hostile = "<script>alert(1)</script><b x='"
    (film / "front.md").write_text(
        f"## {hostile}\n\n[leads](javascript:alert(1)) {hostile}\n", encoding="utf-8"
    )
    for name in ("video.toml", "passages.toml", "findings/01-fear-of-change.md", "captions.en.vtt"):
        text = (film / name).read_text(encoding="utf-8")
        for word in ("A Tiny Film", "The End", "The fax machine", "Fear of Change", "Doctors still use"):
            text = text.replace(word, hostile if name.endswith("l") else hostile.replace("<", "&lt;"))
        (film / name).write_text(text, encoding="utf-8")
    client = create_app(tiny_library).test_client()
    for address in [*PAGES, "/search?q=<script>alert(1)</script>", "/search?q=alert"]:
        html = client.get(address).text
        assert "<script>alert" not in html
        assert "<b x=" not in html
        assert 'href="javascript:' not in html


def test_several_films_are_listed_on_the_front_page(tiny_library: Path) -> None:
    (tiny_library / "tiny").rename(tiny_library / "first")
    second = tiny_library / "second"
    second.mkdir()
    (second / "video.toml").write_text(
        'title = "محاضرة"\nlanguage = "ar"\nduration_ms = 1000\n'
        '[[chapter]]\nslug = "all"\ntitle = "الكل"\nstart_ms = 0\nend_ms = 1000\n',
        encoding="utf-8",
    )
    client = create_app(tiny_library).test_client()
    html = client.get("/").text
    assert found("<h1[^>]*>(.*?)</h1>", html) == "Films"
    assert 'href="/watch/first/"' in html
    assert '<span class="film-card-title" lang="ar" dir="auto">محاضرة</span>' in html
    for address in (
        "/watch/second/",
        "/watch/second/all/",
        "/transcript/second/",
        "/findings/",
        "/search?q=fax",
    ):
        assert client.get(address).status_code == 200
    assert "Open Doors" in client.get("/findings/open-doors/").text.split("</header>")[0]


def add_film(library: Path, slug: str, chapter: str) -> None:
    """Add a film of one chapter, without a report."""
    (library / slug).mkdir()
    film = 'title = "Other"\nlanguage = "en"\nduration_ms = 1000\n'
    only = f'[[chapter]]\nslug = "{chapter}"\ntitle = "All"\nstart_ms = 0\nend_ms = 1000\n'
    (library / slug / "video.toml").write_text(film + only, encoding="utf-8")


def test_with_several_films_a_page_leads_to_the_parts_of_its_own_films_report(tiny_library: Path) -> None:
    add_film(tiny_library, "second", "all")
    client = create_app(tiny_library).test_client()
    places = set(re.findall('href="/findings/#([^"]+)"', client.get("/findings/open-doors/").text))
    assert places == {"tiny-barrier", "tiny-principle"}
    assert all(f'id="{place}"' in client.get("/findings/").text for place in places)


def test_a_chapter_named_like_another_films_page_has_its_own_films_menus(tiny_library: Path) -> None:
    add_film(tiny_library, "zebra", "open-doors")
    html = create_app(tiny_library).test_client().get("/watch/zebra/open-doors/").text
    assert found('<a class="brand".*?>(.*?)</a>', html) == "Other"
