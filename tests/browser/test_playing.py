"""The film plays, and its chapters are chosen without leaving it."""

import re

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Page, expect

from tests.browser.film import FRAME, Film
from videos.model import Chapter, Video

pytestmark = pytest.mark.browser


def address(video: Video, chapter: Chapter | None = None) -> str:
    return f"/watch/{video.slug}/" + (f"{chapter.slug}/" if chapter else "")


def choose(page: Page, chapter: Chapter) -> None:
    """Choose a chapter among the pictures beside the film."""
    page.get_by_role("complementary", name="Chapters").get_by_role("link", name=chapter.title).click()


def leave_mark(page: Page) -> None:
    """Leave a mark that does not outlive this page."""
    page.evaluate("window.mark = true")


def has_mark(page: Page) -> bool:
    return bool(page.evaluate("window.mark === true"))


def expect_chapter(page: Page, video: Video, chapter: Chapter) -> None:
    """Expect everything on the page to be about this chapter."""
    expect(page).to_have_url(re.compile(f"{re.escape(address(video, chapter))}$"))
    expect(page).to_have_title(re.compile(re.escape(chapter.title)))
    expect(page.get_by_role("heading", level=1)).to_have_text(chapter.title)
    first = next(one for one in video.passages if one.chapter == chapter.slug and one.spoken)
    expect(page.locator(".passage-title").first).to_have_text(first.title)
    current = page.locator(".segments [aria-current]")
    expect(current).to_have_count(1)
    expect(current).to_contain_text(chapter.title)


@pytest.mark.parametrize("place", ["/", "/watch/{video}/"])
def test_the_film_plays(page: Page, video: Video, place: str) -> None:
    page.goto(place.format(video=video.slug))
    film = Film(page)
    film.toggle()
    film.await_playing(500)
    film.toggle()
    film.await_state("video.paused")


def test_a_chapters_page_begins_with_its_first_picture(page: Page, video: Video) -> None:
    for chapter in video.chapters[1:4:2]:
        page.goto(address(video, chapter))
        film = Film(page)
        film.await_standing(chapter.start)
        film.record_frames()
        film.play()
        assert chapter.start - FRAME < film.frames[0] <= chapter.start + 2 * FRAME


def test_a_chapter_that_is_chosen_shows_its_first_picture_and_stands(page: Page, video: Video) -> None:
    page.goto(address(video, video.chapters[0]))
    film = Film(page)
    film.await_state("video.readyState >= 2")
    leave_mark(page)
    for chapter in (video.chapters[2], video.chapters[1]):
        film.record_frames()
        choose(page, chapter)
        expect_chapter(page, video, chapter)
        film.await_standing(chapter.start)
        film.await_frame(chapter.start)
        assert not film.playing
    assert has_mark(page)


def test_a_film_that_plays_goes_on_in_the_chapter_that_is_chosen(page: Page, video: Video) -> None:
    page.goto(address(video, video.chapters[0]))
    film = Film(page)
    film.play()
    leave_mark(page)
    film.record_frames()
    chapter = video.chapters[3]
    choose(page, chapter)
    film.await_playing(chapter.start + 300, chapter.end)
    expect_chapter(page, video, chapter)
    there = [time for time in film.frames if time > video.chapters[0].end]
    assert chapter.start - FRAME < there[0] <= chapter.start
    assert has_mark(page)


def test_the_back_button_returns_to_where_one_was(page: Page, video: Video) -> None:
    first, other = video.chapters[0], video.chapters[2]
    page.goto(address(video, first))
    film = Film(page)
    film.jump(left := first.start + 20_000)
    leave_mark(page)
    choose(page, other)
    expect_chapter(page, video, other)
    page.go_back()
    expect_chapter(page, video, first)
    film.await_standing(left)
    page.go_forward()
    expect_chapter(page, video, other)
    film.await_standing(other.start)
    assert has_mark(page)


def test_of_two_chapters_chosen_at_once_the_last_one_comes(page: Page, video: Video) -> None:
    page.goto(address(video, video.chapters[0]))
    Film(page).await_state("video.readyState >= 1")
    page.evaluate("[3, 1].forEach(place => document.querySelectorAll('.reel a')[place].click())")
    Film(page).await_standing(video.chapters[1].start)
    page.wait_for_load_state("networkidle")
    expect_chapter(page, video, video.chapters[1])


def test_going_about_within_a_page_leaves_the_film_alone(page: Page, video: Video) -> None:
    page.goto(address(video, video.chapters[0]))
    film = Film(page)
    film.jump(20_000)
    page.locator(".skip").press("Enter")
    page.go_back()
    film.await_standing(20_000)
    assert page.url.endswith(address(video, video.chapters[0]))


def test_next_and_previous_lead_through_the_chapters(page: Page, video: Video) -> None:
    page.goto(address(video, video.chapters[1]))
    turn = page.get_by_role("navigation", name="Previous and next chapter")
    turn.get_by_role("link", name="Next").click()
    expect_chapter(page, video, video.chapters[2])
    turn.get_by_role("link", name="Previous").click()
    expect_chapter(page, video, video.chapters[1])
    Film(page).await_standing(video.chapters[1].start)


def test_the_page_follows_a_film_that_plays_into_the_next_chapter(page: Page, video: Video) -> None:
    page.goto(address(video, video.chapters[0]))
    film = Film(page)
    film.jump(video.chapters[0].end - 700)
    film.toggle()
    film.await_playing(video.chapters[1].start + 100)
    expect_chapter(page, video, video.chapters[1])
    assert film.playing


def test_on_the_front_page_a_film_that_plays_goes_on_there(page: Page, video: Video) -> None:
    page.goto("/")
    film = Film(page)
    film.play()
    leave_mark(page)
    chapter = video.chapters[2]
    page.get_by_role("navigation", name="Time line of chapters").get_by_role(
        "link", name=chapter.title
    ).click()
    film.await_playing(chapter.start + 300, chapter.end)
    assert has_mark(page)


def test_on_the_front_page_a_film_that_stands_lets_the_chapters_page_open(page: Page, video: Video) -> None:
    page.goto("/")
    chapter = video.chapters[2]
    page.get_by_role("navigation", name="Time line of chapters").get_by_role(
        "link", name=chapter.title
    ).click()
    expect_chapter(page, video, chapter)
    Film(page).await_standing(chapter.start)
