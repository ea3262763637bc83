"""A page asks for little, from its own site only, and breaks none of its own rules."""

from urllib.parse import urlsplit

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Browser, Page, Response

from tests.browser import kinds
from tests.browser.film import Film
from tests.browser.visits import Visits
from videos.model import Video

pytestmark = pytest.mark.browser

BUDGET = 20_000
"""Bytes of scripts and styles, as sent, before anything is asked for."""

BREAKING = {
    "another host": "fetch('https://example.org/').catch(() => 0)",
    "an inline script": "document.body.append(Object.assign(document.createElement('script'), {text: '0'}))",
    "an inline style": "document.body.setAttribute('style', 'color: red')",
    "a fault": "setTimeout(() => undefined.nothing)",
    "the console": "console.error('a complaint')",
}


def fetched(page: Page, address: str) -> list[Response]:
    """Open a page and return every answer, itself first, until all was quiet."""
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - bare, it is refused
    page.goto(address, wait_until="networkidle")
    return responses


def code(responses: list[Response]) -> list[Response]:
    """Return the scripts and styles among them."""
    return [one for one in responses if one.request.resource_type in ("script", "stylesheet")]


def weight(response: Response) -> int:
    """Return the bytes of a body as they were sent; 0 when it was kept from before."""
    return response.request.sizes()["responseBodySize"]


@pytest.mark.parametrize("what", BREAKING)
def test_whatever_breaks_a_rule_is_noticed_by_all_these_tests(browser: Browser, home: str, what: str) -> None:
    visits = Visits(browser, home)
    page = visits.open()
    page.goto("/search")
    with page.expect_event("console" if what != "a fault" else "pageerror"):
        page.evaluate(BREAKING[what])
    assert list(visits.close())


def test_playing_choosing_searching_and_reading_ask_no_other_site(visits: Visits, video: Video) -> None:
    page = visits.open()
    page.goto(kinds.chapter(video, video.chapters[0].slug))
    Film(page).play()
    page.locator(".segments a").nth(2).click()
    Film(page).await_playing(video.chapters[2].start)
    page.locator(".passage-notes a").first.click()
    page.locator(".heard [data-component=moment]").first.click()
    Film(page).await_playing(0)
    assert len(visits.requests) > 20
    assert [url for url in visits.requests if not url.startswith(visits.home)] == []


def test_scripts_and_styles_of_the_watch_page_weigh_little(page: Page, video: Video) -> None:
    sent = code(fetched(page, kinds.chapter(video, video.chapters[0].slug)))
    assert len(sent) > 5
    assert {one.headers["content-encoding"] for one in sent} == {"br"}
    assert sum(map(weight, sent)) <= BUDGET


@pytest.mark.parametrize("kind", ["front", "chapter", "finding", "hits"])
def test_no_script_waits_for_another_to_name_it(page: Page, video: Video, kind: str) -> None:
    page_itself, *sent = fetched(page, kinds.KINDS[kind](video))
    paths = [urlsplit(one.url).path for one in code(sent)]
    html = page_itself.text()
    assert [path for path in paths if path not in html and not path.endswith("/dock.js")] == []


def test_a_second_page_asks_for_no_script_or_style_again(page: Page, video: Video) -> None:
    first = fetched(page, kinds.chapter(video, video.chapters[0].slug))
    again = fetched(page, kinds.chapter(video, video.chapters[1].slug))
    assert sum(map(weight, code(first))) > 0
    assert [one.url for one in code(again) if weight(one) > 0] == []
