"""Pages fit: into 320 pixels, with wide-set text, in forced colours, under a finger, without motion."""

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Page, expect

from tests.browser import kinds
from tests.browser.film import Film
from tests.browser.visits import PHONE, Visits
from videos.model import Video

pytestmark = pytest.mark.browser

SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
)
"""Text as WCAG 1.4.12 lets readers set it; the distance of paragraphs does not widen a page."""

# As a reader's own style sheet: the page's policy allows none to the page itself.
_SPACE = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
}"""

# What sticks out of the window sideways, unless it stands in a box that scrolls by itself or hides it.
_STICKING_OUT = """() => {
    const held = one => one && (getComputedStyle(one).overflowX !== "visible" || held(one.parentElement));
    const out = [...document.querySelectorAll("body *")].filter(one => {
        const { width, left, right } = one.getBoundingClientRect();
        return width > 0 && (right > innerWidth + 0.5 || left < -0.5) && !held(one);
    }).map(one => one.outerHTML.slice(0, 90));
    const wider = document.documentElement.scrollWidth - innerWidth;
    return wider > 0 ? [`the page is ${wider} pixels too wide`, ...out] : out;
}"""

# Words that are cut off by their own box.
_CUT_OFF = """() => [...document.querySelectorAll("main *, header *")]
    .filter(one => one.checkVisibility() && one.getBoundingClientRect().width > 1)
    .filter(one => getComputedStyle(one).overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1)
    .map(one => one.outerHTML.slice(0, 90))"""

# Links and buttons that are smaller than 24 by 24 pixels. WCAG 2.5.8 excepts links in running text.
_SMALL_TARGETS = """() => [...document.querySelectorAll("a[href], button, input, summary")]
    .filter(one => one.checkVisibility() && !one.matches(".skip"))
    .filter(one => !(one.closest("p, td, q") && getComputedStyle(one).display === "inline"))
    .map(one => [one.getBoundingClientRect(), one.outerHTML.slice(0, 90)])
    .filter(([box]) => box.width < 24 || box.height < 24)
    .map(([box, html]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${html}`)"""


# Note how the page's scripts ask for scrolling.
_LISTEN_TO_SCROLLING = """() => {
    const scroll = Element.prototype.scrollIntoView;
    window.asked = [];
    Element.prototype.scrollIntoView = function (how) {
        if (how) window.asked.push(how.behavior);
        scroll.call(this, how);
    };
}"""


def found(page: Page, script: str) -> list[str]:
    return [str(one) for one in page.evaluate(script)]


def open_menus(page: Page, *, phone: bool) -> None:
    if phone:
        page.get_by_role("button", name="Menu").click()
    page.locator(".menu summary").last.click()


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_a_page_fits_into_320_pixels_also_with_wide_set_text(visits: Visits, video: Video, kind: str) -> None:
    page = visits.open((320, 640), forgive=kinds.FAULTY)
    page.goto(kinds.KINDS[kind](video))
    assert found(page, _STICKING_OUT) == []
    page.evaluate(_SPACE, SPACING)
    assert found(page, _STICKING_OUT) == []
    assert found(page, _CUT_OFF) == []
    open_menus(page, phone=True)
    assert found(page, _STICKING_OUT) == []


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_everything_to_press_is_24_pixels_large(visits: Visits, video: Video, kind: str) -> None:
    page = visits.open(forgive=kinds.FAULTY)
    page.goto(kinds.KINDS[kind](video))
    open_menus(page, phone=False)
    assert found(page, _SMALL_TARGETS) == []
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    open_menus(page, phone=True)
    assert found(page, _SMALL_TARGETS) == []


def test_to_the_calm_the_transcript_jumps_and_nothing_glides(page: Page, video: Video) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(kinds.film(video))
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    page.evaluate(_LISTEN_TO_SCROLLING)
    cues = kinds.cues(video)
    page.locator(f"[id='{cues[40].id}']").click()
    film = Film(page)
    film.await_playing(cues[40].start)
    film.jump(cues[120].start)
    expect(page.locator(f"[id='{cues[120].id}']")).to_be_in_viewport()
    assert set(page.evaluate("window.asked")) == {"auto"}
    moving = "document.getAnimations().filter(one => one.effect.getComputedTiming().duration > 0).length"
    assert page.evaluate(moving) == 0


def test_in_forced_colours_the_words_being_said_and_the_progress_still_show(page: Page, video: Video) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(kinds.film(video))
    cue = kinds.cues(video)[40]
    words = page.locator(f"[id='{cue.id}']")
    words.click()
    Film(page).await_playing(cue.start)
    expect(words).to_have_attribute("data-said", "")
    colour = "one => getComputedStyle(one).backgroundColor"
    assert words.evaluate(colour) != page.locator(".passage").last.evaluate(colour)
    bar, fill = page.locator(".segments .bar").first, page.locator(".segments .fill").first
    assert fill.evaluate("one => one.offsetWidth") > 0
    assert fill.evaluate(colour) != bar.evaluate(colour)
