"""Axe finds nothing on any kind of page: light, dark, on a phone, a menu open, the film in trouble."""

from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("playwright")
pytest.importorskip("axe_playwright_python")

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser import kinds
from tests.browser.film import Film
from tests.browser.visits import PHONE, Visits
from videos.model import Video

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["cat.color"]
"""What may change with the theme alone."""


def violations(page: Page, state: str, tags: list[str] = RULES) -> list[str]:
    """Return what axe finds wrong, each with its rule and its place."""
    options = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": tags}}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{state}: {one['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for one in found
        for node in one["nodes"]
    ]


def still(page: Page) -> None:
    """Let no colour be on its way while contrasts are measured."""
    page.emulate_media(reduced_motion="reduce")


def on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_axe_finds_nothing(visits: Visits, video: Video, kind: str) -> None:
    page = visits.open(forgive=kinds.FAULTY)
    still(page)
    page.goto(kinds.KINDS[kind](video))
    found = violations(page, "light")
    page.emulate_media(color_scheme="dark")
    found += violations(page, "dark", COLOURS)
    on_a_phone(page)
    found += violations(page, "dark, phone")
    assert found == []


def test_axe_finds_nothing_while_a_menu_is_open(page: Page) -> None:
    still(page)
    page.goto("/")
    page.locator(".menu summary").last.click()
    found = violations(page, "light")
    page.emulate_media(color_scheme="dark")
    found += violations(page, "dark", COLOURS)
    on_a_phone(page)
    page.get_by_role("button", name="Menu").click()
    expect(page.locator(".menu summary").last).to_be_visible()
    found += violations(page, "dark, phone")
    page.emulate_media(color_scheme="light")
    found += violations(page, "light, phone")
    assert found == []


def test_axe_finds_nothing_while_the_film_plays_in_the_corner_of_its_transcript(
    page: Page, video: Video
) -> None:
    still(page)
    page.goto(kinds.film(video))
    page.locator(".cue").nth(60).click()
    expect(page.get_by_role("button", name="Close the film")).to_be_visible()
    page.mouse.wheel(0, 200)
    expect(page.get_by_role("button", name="Follow the film")).to_be_visible()
    assert violations(page, "light") == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, "dark", COLOURS) == []


def test_axe_finds_nothing_while_the_film_plays_in_the_corner_of_a_finding(page: Page, video: Video) -> None:
    still(page)
    page.goto(kinds.KINDS["finding"](video))
    page.locator(".heard [data-component=moment]").first.click()
    Film(page).await_playing(0)
    assert violations(page, "light") == []
    on_a_phone(page)
    page.emulate_media(color_scheme="dark")
    assert violations(page, "dark, phone") == []


@pytest.mark.parametrize("film", ["missing", "broken"])
def test_axe_finds_nothing_where_the_film_cannot_be_played(
    visits_to: Callable[[Path], Visits], tiny_library: Path, film: str
) -> None:
    file = tiny_library / "tiny" / "film.mp4"
    if film == "missing":
        file.unlink()
    else:
        file.write_text("This is no film.")
    page = visits_to(tiny_library).open()
    still(page)
    page.goto("/watch/tiny/")
    expect(page.locator("[data-trouble]:not([hidden]), .film-missing")).to_be_visible()
    assert violations(page, "light") == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, "dark", COLOURS) == []
