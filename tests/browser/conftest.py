"""Real Chromium on the real server and library. What a page complains of fails the test that opened it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.visits import Visits
from videos.library import DEFAULT_LIBRARY
from videos.model import Library, Video

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ARGUMENTS = [
    "--autoplay-policy=no-user-gesture-required",  # a page that wants to play by itself could
    "--disable-background-networking",
    "--disable-gpu",
    "--disable-quic",
    "--mute-audio",
]


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Return Debian's Chromium, started once."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - it may be missing, and then tests are skipped

    program = shutil.which("chromium")
    if not program:
        pytest.skip("needs Debian's Chromium; type: sudo apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def home(serve: Callable[[Path], int]) -> str:
    """Return the address of the bundled library, served as ``chapter-player serve`` does."""
    return f"http://127.0.0.1:{serve(DEFAULT_LIBRARY)}"


@pytest.fixture(scope="session")
def video(library: Library) -> Video:
    """Return the film whose pages are visited."""
    return library.videos[0]


@pytest.fixture
def visits(browser: "Browser", home: str) -> Iterator[Visits]:
    """Return what opens windows on the bundled library; at the end nothing may be left to complain of."""
    visits = Visits(browser, home)
    yield visits
    assert list(visits.close()) == []


@pytest.fixture
def page(visits: Visits) -> "Page":
    """Return a window of a desktop's size."""
    return visits.open()


@pytest.fixture
def visits_to(browser: "Browser", serve: Callable[[Path], int]) -> Iterator[Callable[[Path], Visits]]:
    """Return a function that gives such visits to another library."""
    opened: list[Visits] = []

    def visit(library: Path) -> Visits:
        opened.append(Visits(browser, f"http://127.0.0.1:{serve(library)}"))
        return opened[-1]

    yield visit
    assert [complaint for visits in opened for complaint in visits.close()] == []
