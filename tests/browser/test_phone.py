"""On a phone: the menu under a finger and by keyboard, the film and its words."""

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Page, expect

from tests.browser import kinds
from tests.browser.film import Film
from tests.browser.keyboard import Keyboard
from tests.browser.visits import PHONE, Visits
from videos.model import Video

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(visits: Visits) -> Page:
    """Return a window of a phone's size that is touched."""
    return visits.open(PHONE, touch=True)


def test_the_menu_opens_leads_on_and_closes_under_a_finger(phone: Page, video: Video) -> None:
    phone.goto("/findings/")
    menu, banner = phone.locator("#site-menu"), phone.get_by_role("banner")
    expect(menu).to_be_hidden()
    banner.get_by_role("button", name="Menu").tap()
    expect(menu).to_be_visible()
    banner.get_by_role("button", name="Close").tap()
    expect(menu).to_be_hidden()
    banner.get_by_role("button", name="Menu").tap()
    banner.locator("summary", has_text="Animation").tap()
    banner.locator(f"[href='{kinds.chapter(video, video.chapters[2].slug)}']").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text(video.chapters[2].title)
    expect(menu).to_be_hidden()


def test_a_tap_beside_the_menu_closes_it(phone: Page) -> None:
    phone.goto("/findings/")
    phone.get_by_role("button", name="Menu").tap()
    expect(phone.locator("#site-menu")).to_be_visible()
    phone.touchscreen.tap(5, PHONE[1] - 5)
    expect(phone.locator("#site-menu")).to_be_hidden()


def test_the_menu_is_gone_through_by_keyboard_and_escape_goes_back_step_by_step(phone: Page) -> None:
    phone.goto("/findings/")
    keyboard, menu = Keyboard(phone), phone.locator("#site-menu")
    keyboard.follow("Menu")
    expect(menu).to_be_visible()
    keyboard.follow("Barriers")
    keyboard.go_to("All barriers")
    keyboard.press("Escape")
    expect(menu.locator("summary", has_text="Barriers")).to_be_focused()
    expect(menu.locator("details[open]")).to_have_count(0)
    expect(menu).to_be_visible()
    keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(phone.get_by_role("button", name="Menu")).to_be_focused()


def test_the_menu_makes_way_when_the_focus_goes_on_into_the_page(phone: Page) -> None:
    phone.goto("/findings/")
    keyboard = Keyboard(phone)
    keyboard.follow("Menu")
    keyboard.go_to("Dark theme")
    keyboard.press("Tab")
    expect(phone.locator("#site-menu")).to_be_hidden()
    expect(phone.locator("main :focus")).to_have_count(1)


def test_words_are_played_by_a_tap_and_the_film_stays_in_a_corner(phone: Page, video: Video) -> None:
    phone.goto(kinds.film(video))
    cue = kinds.cues(video)[60]
    phone.locator(f"[id='{cue.id}']").tap()
    film = Film(phone)
    film.await_playing(cue.start)
    expect(film.video).to_be_in_viewport(ratio=1)
    box = film.video.bounding_box()
    assert box
    assert box["width"] <= 0.62 * PHONE[0]
    expect(phone.locator(f"[id='{cue.id}']")).to_be_in_viewport()


def test_searching_from_the_menu(phone: Page) -> None:
    phone.goto("/")
    phone.get_by_role("button", name="Menu").tap()
    field = phone.get_by_role("banner").get_by_role("searchbox")
    field.tap()
    field.fill("fax")
    phone.keyboard.press("Enter")
    expect(phone.locator(".hit").first).to_be_visible()
