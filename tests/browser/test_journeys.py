"""From a word to the moment at which it is said, and to the page that argues it: by mouse and by keyboard."""

import re

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Page, expect

from tests.browser import kinds
from tests.browser.film import FRAME, Film
from tests.browser.keyboard import Keyboard
from transcripts.cues import Cue
from transcripts.timecode import to_clock
from videos.model import Finding, Passage, Video

pytestmark = pytest.mark.browser

WORD = "fax"


def said(video: Video) -> Cue:
    """Return the moment at which the word is said first."""
    return next(cue for cue in kinds.cues(video) if WORD in cue.line.lower())


def passage(video: Video) -> Passage:
    """Return the passage in which it is said."""
    return next(one for one in video.passages if one.start <= said(video).start < one.end)


def words_end(video: Video) -> int:
    """Return when the last words of this passage have been said."""
    return max(cue.end for cue in kinds.cues(video) if passage(video).start <= cue.start < passage(video).end)


def finding(video: Video) -> Finding:
    """Return the page that this passage leads to first."""
    return next(one for one in video.findings if one.slug == passage(video).primary[0])


def expect_moment(page: Page, video: Video) -> None:
    """Expect the page of the moment, standing there."""
    expect(page).to_have_title(re.compile(passage_chapter(video)))
    Film(page).await_standing(said(video).start)


def passage_chapter(video: Video) -> str:
    return next(one.title for one in video.chapters if one.slug == passage(video).chapter)


def expect_finding(page: Page, video: Video) -> None:
    """Expect the page of the report that argues it."""
    expect(page).to_have_url(re.compile(f"/findings/{finding(video).slug}/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(finding(video).title)


def expect_docked(page: Page, start: int) -> Film:
    """Expect the film to play in the corner from a time, on the page where one was."""
    film = Film(page)
    film.await_playing(start, start + 5000)
    expect(page.get_by_role("status").last).to_have_text(
        "The film plays in the corner of the page. Escape closes it."
    )
    box = film.video.bounding_box()
    assert box
    assert box["x"] > 600
    assert box["y"] > 400
    expect(film.video).to_be_in_viewport(ratio=1)
    return film


def search(page: Page) -> None:
    page.goto("/")
    page.get_by_role("banner").get_by_role("searchbox").fill(WORD)
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile(f"^{WORD}"))
    expect(page.locator("main").get_by_role("status")).to_have_text(re.compile("^[0-9]+ result"))


def test_from_a_search_to_the_moment_played(page: Page, video: Video) -> None:
    search(page)
    page.locator(".hit-main").first.click()
    expect_moment(page, video)
    film = Film(page)
    film.record_frames()
    page.locator(".moment").get_by_role("link", name="Play from").click()
    film.await_playing(said(video).start + 200)
    assert said(video).start - FRAME < film.frames[0] <= said(video).start + FRAME


def test_from_a_search_to_its_finding_and_there_the_film_plays_in_the_corner(
    page: Page, video: Video
) -> None:
    search(page)
    page.locator(".hit").first.locator(".hit-notes").get_by_role("link", name=finding(video).title).click()
    expect_finding(page, video)
    here = page.url
    link = page.locator(f".heard [data-start='{passage(video).start}']")
    link.click()
    film = expect_docked(page, passage(video).start)
    assert page.url == here
    film.jump(words_end(video) - 500)
    film.await_standing(words_end(video) - FRAME, words_end(video) + FRAME)
    page.get_by_role("button", name="Close the film").click()
    expect(film.video).to_have_count(0)
    expect(link).to_be_focused()


def test_another_moment_is_played_by_the_film_that_is_in_the_corner_already(page: Page, video: Video) -> None:
    page.goto(f"/findings/{finding(video).slug}/")
    moments = page.locator(".heard [data-component=moment]")
    starts = [int(start) for start in moments.evaluate_all("links => links.map(link => link.dataset.start)")]
    moments.first.click()
    expect_docked(page, starts[0])
    moments.last.click()
    expect_docked(page, starts[-1])


def test_from_a_search_to_the_moment_played_by_keyboard_alone(page: Page, video: Video) -> None:
    page.goto("/")
    keyboard = Keyboard(page)
    keyboard.go_to("Search what is said and written")
    keyboard.type(WORD)
    keyboard.press("Enter")
    expect(page).to_have_title(re.compile(f"^{WORD}"))
    keyboard.follow("Skip to the content")
    keyboard.follow(to_clock(said(video).start))
    expect_moment(page, video)
    keyboard.follow("Skip to the content")
    keyboard.follow("Play from")
    Film(page).await_playing(said(video).start, said(video).end)
    assert keyboard.pressed <= 23


def test_from_a_search_to_its_finding_played_in_the_corner_by_keyboard_alone(
    page: Page, video: Video
) -> None:
    page.goto(f"/search?q={WORD}")
    keyboard = Keyboard(page)
    keyboard.follow("Skip to the content")
    keyboard.follow(finding(video).group.title())
    expect_finding(page, video)
    keyboard.follow("Skip to the content")
    keyboard.follow(f"Watch from {to_clock(passage(video).start)}")
    film = expect_docked(page, passage(video).start)
    keyboard.press("Escape")
    expect(film.video).to_have_count(0)
    keyboard.press("Enter")
    expect_docked(page, passage(video).start)
    assert keyboard.pressed <= 25


def test_a_misspelt_word_is_put_right_and_the_page_says_so(page: Page, video: Video) -> None:
    page.goto(kinds.KINDS["corrected"](video))
    said = page.locator("main").get_by_role("status")
    expect(said).to_contain_text("Nothing found for")
    expect(said.get_by_role("link", name="patients")).to_be_visible()
    expect(page.locator(".hit").first).to_be_visible()


def test_who_finds_nothing_is_offered_words_that_are_said(page: Page, video: Video) -> None:
    page.goto(kinds.KINDS["no hits"](video))
    expect(page.locator("main").get_by_role("status")).to_contain_text("Nothing found for")
    expect(page.locator(".hit")).to_have_count(0)
    page.locator(".suggestions .chips a").first.click()
    expect(page.locator(".hit").first).to_be_visible()
