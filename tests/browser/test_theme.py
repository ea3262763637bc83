"""Light or dark as the system says, or as one chooses: at once, remembered, and without a flash."""

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Page, expect

from tests.browser.visits import PHONE, Visits

pytestmark = pytest.mark.browser

_NOTE_THEME_AT_BODY = """new MutationObserver((_, observer) => {
    if (!document.body) return;
    window.themeAtBody = document.documentElement.dataset.theme ?? "none";
    observer.disconnect();
}).observe(document, { childList: true, subtree: true })"""


# How light the page's ground is, and its text: the sums of their colours' parts.
_GROUND_AND_INK = """["backgroundColor", "color"].map(name => getComputedStyle(document.body)[name]
    .match(/[0-9.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0))"""


def is_dark(page: Page) -> bool:
    """Return whether the page's ground is darker than its text."""
    ground, ink = page.evaluate(_GROUND_AND_INK)
    return bool(ground < ink)


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_switch_changes_the_theme_at_once_and_says_its_state(visits: Visits, system: str) -> None:
    page = visits.open()
    page.emulate_media(color_scheme="dark" if system == "dark" else "light")
    page.goto("/findings/")
    switch = page.get_by_role("button", name="Dark theme")
    dark = system == "dark"
    for _ in range(2):
        expect(switch).to_have_attribute("aria-pressed", str(dark).lower())
        assert is_dark(page) is dark
        switch.click()
        dark = not dark


def test_the_choice_is_remembered_on_every_page_before_anything_is_painted(page: Page) -> None:
    page.add_init_script(_NOTE_THEME_AT_BODY)
    page.goto("/findings/")
    assert page.evaluate("window.themeAtBody") == "none"
    page.get_by_role("button", name="Dark theme").click()
    page.goto("/search")
    assert page.evaluate("window.themeAtBody") == "dark"
    assert is_dark(page)
    expect(page.get_by_role("button", name="Dark theme")).to_have_attribute("aria-pressed", "true")


def test_who_chooses_what_the_system_says_follows_the_system_again(page: Page) -> None:
    page.goto("/search")
    switch = page.get_by_role("button", name="Dark theme")
    switch.click()
    switch.click()
    page.emulate_media(color_scheme="dark")
    assert is_dark(page)
    expect(switch).to_have_attribute("aria-pressed", "true")


def test_the_switch_works_by_keyboard_and_in_the_menu_of_a_phone(visits: Visits) -> None:
    page = visits.open(PHONE)
    page.goto("/findings/")
    page.get_by_role("button", name="Menu").press("Enter")
    page.get_by_role("button", name="Dark theme").press("Space")
    assert is_dark(page)
