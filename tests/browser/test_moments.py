"""A link to a moment leads to the moment, and there it waits to be played."""

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import expect

from tests.browser import kinds
from tests.browser.film import FRAME, Film
from tests.browser.visits import Visits
from transcripts.timecode import to_clock
from videos.model import Video

pytestmark = pytest.mark.browser

_COUNT_PLAYS = """
window.plays = 0;
addEventListener("play", () => window.plays++, true);
"""


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_nothing_plays_by_itself(visits: Visits, video: Video, kind: str) -> None:
    page = visits.open(forgive=kinds.FAULTY)
    page.add_init_script(_COUNT_PLAYS)
    page.goto(kinds.KINDS[kind](video))
    page.wait_for_function(
        "() => [...document.querySelectorAll('video')].every(video => video.readyState >= 2)"
    )
    assert page.evaluate("window.plays") == 0
    assert page.evaluate("[...document.querySelectorAll('video')].every(video => video.paused)")


def test_a_moments_page_stands_at_its_second_says_so_and_first_offers_to_play_it(
    visits: Visits, video: Video
) -> None:
    cue = kinds.cues(video)[len(kinds.cues(video)) // 2]
    page = visits.open()
    page.goto(kinds.moment(video, cue))
    film = Film(page)
    film.await_standing(cue.start)
    expect(page.get_by_text(f"This link begins at {to_clock(cue.start)}")).to_be_visible()
    first = page.locator("main").locator("a, button, input, video, [tabindex='0']").first
    expect(first).to_have_accessible_name(f"Play from {to_clock(cue.start)}")
    expect(first).to_be_in_viewport()
    film.record_frames()
    first.click()
    film.await_playing(cue.start + 200)
    assert cue.start - FRAME < film.frames[0] <= cue.start + FRAME


def test_the_words_of_a_moment_are_marked_and_can_be_played_there(visits: Visits, video: Video) -> None:
    cue = kinds.cues(video)[len(kinds.cues(video)) // 2]
    page = visits.open()
    page.goto(kinds.moment(video, cue))
    expect(page.locator(".cue[data-said]")).to_have_text(cue.line)
    beside = page.locator(".transcript").get_by_role(
        "link", name=f"Play from {to_clock(cue.start)}", exact=True
    )
    button = beside.and_(page.locator(".button"))
    button.click()
    Film(page).await_playing(cue.start, cue.end)


def test_a_stretch_stops_at_its_end(visits: Visits, video: Video) -> None:
    page = visits.open()
    start = kinds.heard(video).start
    end = start + 1530
    page.goto(kinds.stretch(video, start, end))
    film = Film(page)
    film.await_standing(start)
    expect(page.get_by_text(f"begins at {to_clock(start)} and ends at {to_clock(end)}")).to_be_visible()
    page.get_by_role("link", name="Play from").first.click()
    film.await_playing(start + 200)
    film.await_standing(end - FRAME, end + FRAME)


def test_a_stretch_stops_at_its_end_also_when_the_browsers_own_controls_play_it(
    visits: Visits, video: Video
) -> None:
    page = visits.open()
    start = kinds.heard(video).start
    page.goto(kinds.stretch(video, start, start + 900))
    film = Film(page)
    film.await_standing(start)
    film.toggle()
    film.await_playing(start + 200)
    film.await_standing(start + 900 - FRAME, start + 900 + FRAME)


def test_after_a_stretch_the_film_can_be_played_on(visits: Visits, video: Video) -> None:
    page = visits.open()
    start = kinds.heard(video).start
    page.goto(kinds.stretch(video, start, start + 700))
    film = Film(page)
    page.get_by_role("link", name="Play from").first.click()
    film.await_playing(start + 200)
    film.await_state("video.paused")
    film.play(until=start + 1500)


def test_who_goes_elsewhere_during_a_stretch_is_not_stopped_there(visits: Visits, video: Video) -> None:
    page = visits.open()
    start = kinds.heard(video).start
    page.goto(kinds.stretch(video, start, start + 3000))
    film = Film(page)
    page.get_by_role("link", name="Play from").first.click()
    film.await_playing(start + 200)
    film.jump(start + 8000)
    film.await_playing(start + 9000)
