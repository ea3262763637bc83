"""By keyboard one can go everywhere, sees where one is, and is never caught or covered."""

from typing import Any

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Page, expect

from tests.browser import kinds
from tests.browser.film import Film
from tests.browser.keyboard import Keyboard
from tests.browser.visits import DESK, PHONE, Visits
from videos.model import Video

pytestmark = pytest.mark.browser

# Where the focus is: what it is on, whether that shows, and whether something of the page lies over it.
_STOP = """() => {
    const stop = document.activeElement;
    if (stop === document.body) return null;
    window.stops ??= [];
    if (!window.stops.includes(stop)) window.stops.push(stop);
    const style = getComputedStyle(stop.matches(".search input") ? stop.parentElement : stop);
    const boxes = [...stop.getClientRects()].filter(box => box.width > 0);
    const onTop = box => {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const top = document.elementFromPoint(x, y);
        return Boolean(top) && (stop.contains(top) || top.contains(stop));
    };
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return {
        place: window.stops.indexOf(stop),
        tag: stop.tagName,
        words: stop.outerHTML.slice(0, 90),
        ring: ring || stop.matches(".search input") && style.boxShadow.includes("2px"),
        seen: boxes.some(onTop),
    };
}"""


def walk(page: Page, key: str = "Tab") -> list[dict[str, Any]]:
    """Press Tab until the focus leaves the page. Return every stop, the film's own controls as one."""
    stops: list[dict[str, Any]] = []
    for _ in range(300):
        page.keyboard.press(key)
        stop = page.evaluate(_STOP)
        if stop is None:
            return stops
        if not stops or stop["place"] != stops[-1]["place"]:
            stops.append(stop)
    pytest.fail("the focus never leaves the page")


def covered(stops: list[dict[str, Any]]) -> list[str]:
    return [stop["words"] for stop in stops if not stop["seen"]]


def unmarked(stops: list[dict[str, Any]]) -> list[str]:
    return [stop["words"] for stop in stops if not stop["ring"]]


def calm(page: Page) -> Page:
    """Let a page scroll at once, so that what is in sight is known after each key."""
    page.emulate_media(reduced_motion="reduce")
    return page


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_every_stop_shows_none_is_a_trap_and_the_first_skips_to_the_content(
    visits: Visits, video: Video, kind: str
) -> None:
    page = calm(visits.open(forgive=kinds.FAULTY))
    page.goto(kinds.KINDS[kind](video))
    stops = walk(page)
    assert "Skip to the content" in stops[0]["words"]
    assert unmarked(stops) == []
    assert covered(stops) == []
    ways = page.locator("a[href]:visible, button:visible, summary:visible, input:visible, video:visible")
    assert len(stops) == ways.count()


def test_a_moment_is_the_first_thing_to_play_behind_the_menus(page: Page, video: Video) -> None:
    page.goto(kinds.KINDS["moment"](video))
    keyboard = Keyboard(page)
    keyboard.follow("Skip to the content")
    keyboard.go_to("Play from")
    assert keyboard.pressed == 3


def test_skipping_leads_behind_the_menus(page: Page, video: Video) -> None:
    page.goto(kinds.KINDS["finding"](video))
    keyboard = Keyboard(page)
    keyboard.follow("Skip to the content")
    keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_count(1)
    expect(page.locator("main :focus")).to_have_count(1)


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_film_in_the_corner_of_its_transcript_never_covers_the_focus(
    visits: Visits, video: Video, size: tuple[int, int]
) -> None:
    page = calm(visits.open(size))
    page.goto(kinds.chapter(video, video.chapters[1].slug))
    page.locator(".cue").last.click()
    expect(page.locator(".film-docked")).to_be_visible()
    Film(page).video.evaluate("video => { video.playbackRate = 0.1 }")  # it must not end meanwhile
    page.locator(".skip").focus()
    stops = walk(page)
    assert len(stops) > 10
    assert covered(stops) == []


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_film_in_the_corner_of_a_finding_never_covers_the_focus(
    visits: Visits, video: Video, size: tuple[int, int]
) -> None:
    page = calm(visits.open(size))
    page.goto(kinds.KINDS["finding"](video))
    page.locator(".heard [data-component=moment]").last.click()
    Film(page).await_playing(kinds.heard(video).start)
    page.locator(".skip").focus()
    stops = walk(page)
    assert len(stops) > 10
    assert covered(stops) == []


def test_choosing_a_chapter_by_keyboard_keeps_the_focus_on_it(page: Page, video: Video) -> None:
    page.goto(kinds.chapter(video, video.chapters[0].slug))
    keyboard = Keyboard(page)
    page.locator(".segments a").first.focus()
    name = f"3 {video.chapters[2].title}"
    keyboard.follow(name)
    expect(page.get_by_role("heading", level=1)).to_have_text(video.chapters[2].title)
    focused = keyboard.tree.focused()
    assert focused
    assert focused.name == name
