"""The film is missing, is no film, or the network is gone: the page says so, and its words stay."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Route, expect

from tests.browser import kinds
from tests.browser.film import Film
from tests.browser.visits import Visits
from videos.model import Video

pytestmark = pytest.mark.browser

GONE = "Failed to load resource: net::ERR_(FAILED|INTERNET_DISCONNECTED)"
"""What the console says of requests that found no network."""


def test_a_missing_film_is_said_to_be_missing(
    visits_to: Callable[[Path], Visits], tiny_library: Path
) -> None:
    (tiny_library / "tiny" / "film.mp4").unlink()
    page = visits_to(tiny_library).open()
    page.goto("/watch/tiny/")
    expect(page.get_by_text("The film itself is not here at the moment.")).to_be_visible()
    expect(page.locator(".transcript")).to_contain_text("Patients write letters, and wait for answers.")
    page.get_by_role("link", name="the transcript with pictures").click()
    expect(page.locator("main")).to_contain_text("Doctors still use the fax machine.")


def test_a_file_that_is_no_film_is_said_to_be_unplayable(
    visits_to: Callable[[Path], Visits], tiny_library: Path
) -> None:
    (tiny_library / "tiny" / "film.mp4").write_text("This is no film.\n" * 100)
    page = visits_to(tiny_library).open()
    page.goto("/watch/tiny/end/")
    expect(page.get_by_text("The film cannot be played at the moment.")).to_be_visible()
    expect(page.locator(".transcript")).to_contain_text("Doctors still use the fax machine.")


def test_a_file_that_is_no_film_is_said_to_be_unplayable_in_the_corner(
    visits_to: Callable[[Path], Visits], tiny_library: Path
) -> None:
    (tiny_library / "tiny" / "film.mp4").write_text("This is no film.\n" * 100)
    page = visits_to(tiny_library).open()
    page.goto("/findings/open-doors/")
    page.locator(".heard [data-component=moment]").first.click()
    expect(page.get_by_text("The film cannot be played at the moment.")).to_be_in_viewport()


def test_without_network_the_film_is_said_to_be_unplayable_and_plays_when_it_is_back(
    visits: Visits, video: Video
) -> None:
    page = visits.open(forgive=GONE)
    page.route("**/*.mp4", lambda route: route.abort())
    page.goto(kinds.film(video))
    trouble = page.get_by_text("The film cannot be played at the moment.")
    expect(trouble).to_be_visible()
    expect(page.locator(".cue")).to_have_count(len(kinds.cues(video)))
    page.unroute("**/*.mp4")
    page.get_by_role("link", name="Play from").first.click()
    Film(page).await_playing(kinds.spoken(video)[0].start + 200)
    expect(trouble).to_be_hidden()


def test_a_film_that_plays_survives_a_chapter_that_cannot_be_fetched(visits: Visits, video: Video) -> None:
    page = visits.open(forgive=GONE)
    page.goto(kinds.chapter(video, video.chapters[0].slug))
    film = Film(page)
    film.jump(video.chapters[0].end - 500)
    page.context.set_offline(True)
    film.toggle()
    film.await_playing(video.chapters[1].start + 300)
    expect(page.locator(".segments [aria-current]")).to_contain_text(video.chapters[1].title)
    expect(page.get_by_role("heading", level=1)).to_have_text(video.chapters[0].title)


def test_where_a_moment_cannot_be_fetched_its_link_is_followed_as_ever(visits: Visits, video: Video) -> None:
    page = visits.open(forgive=GONE)
    passage = kinds.heard(video)
    page.goto(f"/findings/{passage.primary[0]}/")
    refused = iter((True,))

    def refuse_once(route: Route) -> None:
        route.abort() if next(refused, False) else route.continue_()

    page.route("**/watch/**", refuse_once)
    page.locator(f".heard [data-start='{passage.start}']").click()
    expect(page).to_have_url(re.compile("/watch/"))
    Film(page).await_standing(passage.start)
