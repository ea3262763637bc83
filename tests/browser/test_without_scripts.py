"""With JavaScript off everything is there: by plain links, plain forms and the browser's own controls."""

import re

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Page, expect

from tests.browser import kinds
from tests.browser.film import FRAME, Film
from tests.browser.visits import DESK, PHONE, Visits
from transcripts.timecode import to_clock
from videos.model import Video

pytestmark = pytest.mark.browser

WORD = "fax"

BROWSERS_OWN = 500
"""Milliseconds by which a browser may be late at the end of a media fragment, where no script helps it."""


@pytest.fixture
def plain(visits: Visits) -> Page:
    """Return a window in which no script runs."""
    return visits.open(scripts=False)


def test_a_chapter_plays_between_its_own_first_and_last_picture(plain: Page, video: Video) -> None:
    chapter = video.chapters[1]
    plain.goto(kinds.chapter(video, chapter.slug))
    film = Film(plain)
    expect(film.video).to_have_attribute("controls", "")
    film.await_standing(chapter.start)
    film.play()
    film.jump(chapter.end - 700)
    film.await_standing(chapter.end - FRAME, chapter.end + BROWSERS_OWN)


def test_captions_show_by_themselves(plain: Page, video: Video) -> None:
    plain.goto(kinds.film(video))
    modes = (
        "video => [...video.textTracks].filter(track => track.mode === 'showing').map(track => track.kind)"
    )
    assert Film(plain).video.evaluate(modes) == ["captions"]


def test_chapters_are_links(plain: Page, video: Video) -> None:
    plain.goto("/")
    for chapter in (video.chapters[2], video.chapters[0]):
        time_line = plain.get_by_role("navigation", name="Time line of chapters")
        time_line.get_by_role("link", name=chapter.title).click()
        expect(plain.get_by_role("heading", level=1)).to_have_text(chapter.title)
        Film(plain).await_standing(chapter.start)


def test_the_whole_transcript_is_on_the_page(plain: Page, video: Video) -> None:
    plain.goto(kinds.film(video))
    text = plain.locator(".transcript").inner_text()
    assert all(cue.line in " ".join(text.split()) for cue in kinds.cues(video) if "[" not in cue.text)


def test_play_from_here_is_a_link_that_stands_at_the_second(plain: Page, video: Video) -> None:
    passage = kinds.heard(video)
    plain.goto(kinds.film(video))
    plain.locator(f"[id='at-{passage.id}'] .play-link").click()
    Film(plain).await_standing(passage.start)


def test_from_a_search_to_the_moment_and_to_its_finding(plain: Page, video: Video) -> None:
    said = next(cue for cue in kinds.cues(video) if WORD in cue.line)
    plain.goto("/")
    plain.get_by_role("banner").get_by_role("searchbox").fill(WORD)
    plain.keyboard.press("Enter")
    expect(plain.locator("main").get_by_role("status")).to_have_text(re.compile("^[0-9]+ result"))
    plain.locator(".hit-main").first.click()
    film = Film(plain)
    film.await_standing(said.start)
    film.play(until=said.start + 500)
    plain.go_back()
    note = plain.locator(".hit-notes").first.get_by_role("link").first
    title = note.locator(".note-title").inner_text()
    note.click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(title)


def test_a_finding_leads_to_the_film_where_it_is_heard(plain: Page, video: Video) -> None:
    passage = kinds.heard(video)
    plain.goto(f"/findings/{passage.primary[0]}/")
    plain.locator(f".heard [data-start='{passage.start}']").click()
    film = Film(plain)
    film.await_standing(passage.start)
    expect(plain.get_by_text(f"begins at {to_clock(passage.start)}")).to_be_visible()
    film.play()


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_menus_open_and_lead_on(visits: Visits, video: Video, size: tuple[int, int]) -> None:
    page = visits.open(size, scripts=False)
    page.goto("/findings/")
    banner = page.get_by_role("banner")
    if size == PHONE:
        expect(banner.locator("summary").first).to_be_hidden()
        banner.get_by_role("button", name="Menu").click()
    banner.locator("summary", has_text="Barriers").click()
    barrier = next(one for one in video.findings if one.group == "barrier")
    link = banner.locator(f"[href='/findings/{barrier.slug}/']")
    expect(link).to_be_visible()
    banner.locator("summary", has_text="Animation").click()
    expect(link).to_be_hidden()
    banner.locator(f"[href='{kinds.chapter(video, video.chapters[1].slug)}']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(video.chapters[1].title)


def test_nothing_is_offered_that_needs_scripts(plain: Page, video: Video) -> None:
    plain.goto(kinds.film(video))
    for name in ("Follow the film", "Dark theme", "Close the film"):
        expect(plain.get_by_role("button", name=name)).to_have_count(0)
