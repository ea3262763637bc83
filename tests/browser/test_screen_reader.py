"""What somebody does who hears the pages: on the accessibility tree, with every key counted."""

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Page, expect

from tests.browser import kinds
from tests.browser.film import Film
from tests.browser.reader import Reader
from tests.browser.tree import Tree
from tests.browser.visits import DESK, PHONE, Visits
from transcripts.timecode import to_clock
from videos.model import Video

pytestmark = pytest.mark.browser

WORD = "fax"


def test_find_what_is_said_about_fax_machines_play_it_and_open_its_finding(page: Page, video: Video) -> None:
    said = next(cue for cue in kinds.cues(video) if WORD in cue.line)
    passage = next(one for one in video.passages if one.start <= said.start < one.end)
    finding = next(one for one in video.findings if one.slug == passage.primary[0])
    page.goto("/")
    reader = Reader(page)
    assert reader.next("e").name == "Search what is said and written"
    reader.type(WORD)
    reader.open()
    reader.look_for("2", "Said in the film")
    hit = reader.next("k").name
    assert to_clock(said.start) in hit
    assert WORD in hit
    reader.open()
    reader.next("1")
    assert reader.next("k").name == f"Play from {to_clock(said.start)}"
    reader.press()
    Film(page).await_playing(said.start, said.end)
    reader.look_for("k", f"{finding.group.title()} {finding.number}")
    reader.open()
    assert finding.title in reader.next("1").name
    assert reader.pressed <= 16


def test_hear_in_the_film_what_a_finding_says_stop_it_and_read_on(page: Page, video: Video) -> None:
    passage = kinds.heard(video)
    page.goto(f"/findings/{passage.primary[0]}/")
    reader = Reader(page)
    reader.look_for("2", "Heard in the film")
    reader.look_for("k", f"Watch from {to_clock(passage.start)} {passage.title}")
    reader.press()
    film = Film(page)
    film.await_playing(passage.start, passage.end)
    reader.look_for("b", "Close the film")
    reader.press()
    expect(film.video).to_have_count(0)
    assert reader.pressed <= 12


def test_go_to_a_chapters_words_and_play_them(page: Page, video: Video) -> None:
    chapter = video.chapters[1]
    page.goto(kinds.film(video))
    reader = Reader(page)
    reader.look_for("2", "Transcript")
    while not (heading := reader.next("h")).name.endswith(chapter.title):
        assert heading.level in (3, 4)
    first = next(one for one in kinds.spoken(video) if one.chapter == chapter.slug)
    assert reader.next("k").name == f"Play from {to_clock(first.start)}"
    reader.press()
    Film(page).await_playing(first.start, first.end)


def test_choose_a_chapter_on_the_time_line_and_read_its_heading(page: Page, video: Video) -> None:
    page.goto(kinds.chapter(video, video.chapters[0].slug))
    reader = Reader(page)
    reader.look_for("d", "Time line of chapters")
    reader.look_for("k", video.chapters[3].title)
    reader.press()
    expect(page.get_by_role("heading", level=1)).to_have_text(video.chapters[3].title)
    current = page.get_by_role("navigation", name="Time line of chapters").locator("[aria-current]")
    expect(current).to_be_focused()
    expect(page.get_by_role("status").last).to_have_text(page.title())
    assert reader.pressed <= 10


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_map_is_a_table_with_its_headers(visits: Visits, video: Video, size: tuple[int, int]) -> None:
    page = visits.open(size)
    page.goto("/findings/")
    roles = [thing.role for thing in Tree(page).things("table")]
    barriers = {crossing.barrier for crossing in video.crossings}
    assert roles.count("rowheader") == len(barriers)
    assert roles.count("cell") >= len(video.crossings)
