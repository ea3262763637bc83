"""The transcript is a way to handle the film, and follows it; who reads is left in peace."""

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Locator, Page, expect

from tests.browser import kinds
from tests.browser.film import FRAME, Film
from transcripts.cues import Cue
from videos.model import Video

pytestmark = pytest.mark.browser


def words(page: Page, cue: Cue) -> Locator:
    """Return the words of a cue in the transcript."""
    return page.locator(f"[id='{cue.id}']")


def await_said(page: Page, cue: Cue) -> None:
    """Wait until these words are marked as being said."""
    page.wait_for_function("id => document.getElementById(id).hasAttribute('data-said')", arg=cue.id)


def far_apart(video: Video) -> tuple[Cue, Cue, Cue]:
    """Return three cues of the film that no window shows at once."""
    cues = kinds.cues(video)
    return cues[len(cues) // 4], cues[len(cues) // 2], cues[3 * len(cues) // 4]


def scroll(page: Page) -> int:
    return int(page.evaluate("Math.round(scrollY)"))


def read_along(page: Page, video: Video, cue: Cue) -> Film:
    """Open the whole film, and play it from words far below the picture."""
    page.goto(kinds.film(video))
    words(page, cue).click()
    film = Film(page)
    film.await_playing(cue.start)
    return film


def test_a_click_on_words_plays_them(page: Page, video: Video) -> None:
    page.goto(kinds.film(video))
    film = Film(page)
    film.await_state("video.readyState >= 1")
    film.record_frames()
    cue = far_apart(video)[1]
    words(page, cue).click()
    film.await_playing(cue.start, cue.end)
    film.await_frame(cue.start + 1)
    assert film.frames[-1] < cue.start + 1000


def test_play_from_here_is_a_link_for_the_keyboard(page: Page, video: Video) -> None:
    page.goto(kinds.film(video))
    film, passage = Film(page), kinds.heard(video)
    link = page.locator(f"[id='at-{passage.id}'] .play-link")
    expect(link).to_have_accessible_name(
        f"Play from {passage.start // 60000}:{passage.start // 1000 % 60:02}"
    )
    film.record_frames()
    link.press("Enter")
    film.await_playing(passage.start, passage.end)
    film.await_frame(passage.start + 1)
    expect(page).to_have_url(f"{page.url.split('?')[0]}")


def test_who_selects_words_does_not_play_them(page: Page, video: Video) -> None:
    page.goto(kinds.film(video))
    film, cue = Film(page), far_apart(video)[0]
    film.await_state("video.readyState >= 1")
    words(page, cue).scroll_into_view_if_needed()
    box = words(page, cue).bounding_box()
    assert box
    page.mouse.move(box["x"] + 2, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 90, box["y"] + 12, steps=5)
    page.mouse.up()
    assert page.evaluate("getSelection().toString().length") > 3
    assert not film.playing
    assert film.time == 0


def test_sentences_are_no_stops_on_the_way_by_keyboard(page: Page, video: Video) -> None:
    page.goto(kinds.film(video))
    assert page.locator(".cue[tabindex], .cue a, .cue button").count() == 0


def test_the_words_being_said_are_kept_in_sight(page: Page, video: Video) -> None:
    here, there, _ = far_apart(video)
    film = read_along(page, video, here)
    film.jump(there.start)
    await_said(page, there)
    expect(words(page, there)).to_be_in_viewport()
    expect(page.get_by_role("button", name="Follow the film")).to_be_hidden()


def test_scrolling_by_hand_ends_following_and_a_button_takes_it_up_again(page: Page, video: Video) -> None:
    here, there, last = far_apart(video)
    film = read_along(page, video, here)
    page.mouse.wheel(0, 300)
    follow = page.get_by_role("button", name="Follow the film")
    expect(follow).to_be_in_viewport()
    film.jump(there.start)
    await_said(page, there)
    film.await_playing(there.start + 500)
    expect(words(page, there)).not_to_be_in_viewport()
    follow.click()
    expect(words(page, there)).to_be_in_viewport()
    expect(follow).to_be_hidden()
    film.jump(last.start)
    await_said(page, last)
    expect(words(page, last)).to_be_in_viewport()


def test_nothing_scrolls_while_the_film_itself_is_in_sight(page: Page, video: Video) -> None:
    page.goto(kinds.film(video))
    film, (_, cue, _) = Film(page), far_apart(video)
    film.play()
    film.jump(cue.start)
    await_said(page, cue)
    film.await_playing(cue.start + 500)
    assert scroll(page) == 0


def test_while_one_reads_below_the_film_stays_in_the_corner_until_it_is_closed(
    page: Page, video: Video
) -> None:
    cue = far_apart(video)[1]
    film = read_along(page, video, cue)
    expect(film.video).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Close the film").click()
    film.await_state("video.paused")
    expect(film.video).not_to_be_in_viewport()
    expect(words(page, cue)).to_be_in_viewport()


def test_who_closes_the_film_by_keyboard_goes_on_at_the_words_it_had_come_to(
    page: Page, video: Video
) -> None:
    cue = far_apart(video)[1]
    film = read_along(page, video, cue)
    page.get_by_role("button", name="Close the film").press("Enter")
    film.await_state("video.paused")
    here = page.locator(".passage", has=words(page, cue))
    expect(here.locator(".play-link")).to_be_focused()
    expect(words(page, cue)).to_be_in_viewport()


def test_escape_closes_the_film_in_the_corner_and_leaves_the_focus_alone(page: Page, video: Video) -> None:
    film = read_along(page, video, far_apart(video)[1])
    note = page.locator(".passage-notes a").last
    note.focus()
    page.keyboard.press("Escape")
    film.await_state("video.paused")
    expect(film.video).not_to_be_in_viewport()
    expect(note).to_be_focused()


def test_words_that_are_played_are_shown_from_their_first_picture(page: Page, video: Video) -> None:
    cue = far_apart(video)[0]
    page.goto(kinds.film(video))
    film = Film(page)
    film.record_frames()
    words(page, cue).click()
    film.await_playing(cue.start + 200)
    assert cue.start - FRAME < next(time for time in film.frames if time > 1000) <= cue.start + 1
