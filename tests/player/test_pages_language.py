"""A film in another language than its pages: whoever reads aloud is told which words are in which."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import pytest
from flask.testing import FlaskClient

from player import create_app

FILES = {
    "video.toml": """
        title = "مجتمعات المرضى"
        subtitle = "ما الذي يحدث"
        summary = "فيلم قصير"
        language = "ar"
        duration_ms = 6000
        poster = "poster.jpg"
        [[rendition]]
        file = "film.mp4"
        type = "video/mp4"
        width = 160
        height = 90
        [[chapter]]
        slug = "first"
        title = "البداية"
        label = "العائق الأول"
        finding = "trust"
        start_ms = 0
        end_ms = 3000
        [[chapter]]
        slug = "second"
        title = "النهاية"
        label = "الخاتمة"
        start_ms = 3000
        end_ms = 6000
    """,
    "passages.toml": """
        [[passage]]
        id = "1.1"
        chapter = "first"
        start_ms = 0
        end_ms = 3000
        title = "ليلة بلا نوم"
        primary = ["trust"]
        secondary = ["open"]
    """,
    "crossings.toml": """
        [[crossing]]
        barrier = "01"
        principle = "02"
        opportunities = ["03"]
        stated = true
        why = "لأن الثقة تنمو"
    """,
    "captions.ar.vtt": """
        WEBVTT

        1.1-01
        00:00.000 --> 00:02.800
        <v سلمى>المستشفيات تستعمل الهاتف

        2.1-01
        00:03.000 --> 00:05.000
        والمستشفيات بعيدة
    """,
    "descriptions.ar.vtt": """
        WEBVTT

        d1
        00:00.000 --> 00:02.000
        نافذة مضيئة
    """,
    "front.md": "## عن الفيلم\n\nثلاث صفحات",
}
FINDINGS = {"00-words": "front", "01-trust": "barrier", "02-open": "principle", "03-meet": "opportunity"}
FINDING = """+++
number = "{number}"
group = "{group}"
title = "الثقة"
summary = "الهاتف لا يكفي"
related = ["01"]
sources = "كتاب"
note = "قرئ كله"
+++
الهاتف قديم.
"""
PAGES = (
    "/",
    "/watch/film/",
    "/watch/film/first/",
    "/watch/film/second/",
    "/watch/film/first/?t=1",
    "/transcript/film/",
    "/findings/",
    "/findings/trust/",
    "/findings/open/",
    "/search?q=الهاتف",
    "/search?q=zzzzzz",
    "/nowhere",
)
TYPED = r'<span class="search-query".*?</span>'
ARABIC, LATIN = "[\u0600-\u06ff]", "[A-Za-z]"
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "track"}


class Place(NamedTuple):
    """Where a text stands: in which element, in which language, and whether its direction is its own."""

    tag: str
    language: str
    directed: bool


class Reader(HTMLParser):
    """Takes down every text of a page with its place."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.places = [Place("", "", directed=False)]
        self.texts: list[tuple[str, Place]] = []
        self.feed(re.sub(TYPED, "", html))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Step into an element, with the language and direction it gives or those around it."""
        given, around = dict(attrs), self.places[-1]
        directed = given["dir"] == "auto" if "dir" in given else around.directed
        if tag not in VOID:
            self.places.append(Place(tag, given.get("lang") or around.language, directed))

    def handle_endtag(self, tag: str) -> None:
        """Step out again."""
        assert self.places.pop().tag == tag

    def handle_data(self, data: str) -> None:
        """Take a text down; a page's title is no element that a part of could be marked."""
        if self.places[-1].tag != "title":
            self.texts.append((data.strip(), self.places[-1]))


def misplaced(html: str) -> list[tuple[str, Place]]:
    """Return the Arabic texts that are not marked as such."""
    own = [(text, place) for text, place in Reader(html).texts if re.search(ARABIC, text)]
    assert own
    return [(text, place) for text, place in own if place.language != "ar" or not place.directed]


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library of an Arabic film."""
    folder = tmp_path_factory.mktemp("library") / "film"
    (folder / "findings").mkdir(parents=True)
    for file in ("film.mp4", "poster.jpg"):
        (folder / file).touch()
    for name, text in FILES.items():
        (folder / name).write_text(dedent(text).lstrip(), encoding="utf-8")
    for name, group in FINDINGS.items():
        text = FINDING.format(number=name[:2], group=group)
        (folder / "findings" / f"{name}.md").write_text(text, encoding="utf-8")
    return folder.parent


@pytest.fixture(scope="module")
def client(arabic: Path) -> FlaskClient:
    """Return a client of that film's site."""
    return create_app(arabic).test_client()


@pytest.mark.parametrize("address", PAGES)
def test_the_films_words_have_its_language_and_direction(client: FlaskClient, address: str) -> None:
    assert misplaced(client.get(address).text) == []


@pytest.mark.parametrize("address", ["/", "/findings/"])
def test_among_several_films_each_has_its_own_language(
    arabic: Path, tiny_library: Path, address: str
) -> None:
    shutil.copytree(arabic / "film", tiny_library / "film")
    html = create_app(tiny_library).test_client().get(address).text
    assert misplaced(html) == []


@pytest.mark.parametrize("address", PAGES)
def test_the_pages_own_words_stay_english(client: FlaskClient, address: str) -> None:
    texts = Reader(client.get(address).text).texts
    assert [one for one in texts if re.search(LATIN, one[0]) and one[1].language != "en"] == []


def test_the_films_name_is_said_in_its_language(client: FlaskClient) -> None:
    assert re.search(r'<video [^>]*lang="ar" aria-label="مجتمعات المرضى"', client.get("/").text)


def test_what_is_spoken_in_another_language_than_the_film_is_named_in_has_that_one(
    tiny_library: Path,
) -> None:
    toml = tiny_library / "tiny/video.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace('language = "en"', 'language = "de"'))
    client = create_app(tiny_library).test_client()
    for address in ("/watch/tiny/", "/transcript/tiny/", "/findings/fear-of-change/", "/search?q=doctors"):
        texts = dict(Reader(client.get(address).text).texts)
        assert texts["A Tiny Film"].language == "de"
        assert {place.language for text, place in texts.items() if "still use" in text} == {"en"}


def test_a_page_in_one_language_is_not_marked_piece_by_piece(tiny_library: Path) -> None:
    html = create_app(tiny_library).test_client().get("/findings/fear-of-change/").text
    assert re.findall(r'(<\w+)[^>]*lang="en"', html) == ["<html"]
