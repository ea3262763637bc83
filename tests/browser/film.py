"""What a viewer does with the film on a page, and sees of it. Times are milliseconds of the film."""

from time import monotonic

import pytest
from playwright.sync_api import Page

from tests.browser.visits import PATIENCE

FRAME = 40
"""How long one picture of the film stands."""

_RECORD = """video => {
    window.shown = [];
    const next = () => video.requestVideoFrameCallback((now, frame) => {
        window.shown.push(Math.round(frame.mediaTime * 1000));
        next();
    });
    next();
}"""


class Film:
    """The film of a page, as far as a viewer can know and handle it."""

    def __init__(self, page: Page) -> None:
        self.page, self.video = page, page.locator("video")

    @property
    def time(self) -> int:
        """Return where it is."""
        return round(1000 * float(self.video.evaluate("video => video.currentTime")))

    @property
    def playing(self) -> bool:
        """Return whether it plays."""
        return bool(self.video.evaluate("video => !video.paused && !video.ended"))

    def toggle(self) -> None:
        """Play or pause it as one does by keyboard."""
        self.video.press("Space")

    def play(self, until: int = 0) -> None:
        """Start it and wait until it has played for a moment, or up to a time."""
        start = self.time
        self.toggle()
        self.await_playing(max(until, start + 300))

    def await_playing(self, since: int, before: int | None = None) -> None:
        """Wait until it plays at or after a time."""
        self.await_state("!video.paused && time >= since && time < before", since, before)

    def await_standing(self, since: int, before: int | None = None) -> None:
        """Wait until it stands still at a time, or between two."""
        self.await_state(
            "video.paused && !video.seeking && time >= since && time < before", since, before or since + FRAME
        )

    def await_state(self, condition: str, since: int = 0, before: int | None = None) -> None:
        """Wait until what is said of ``video`` and its ``time`` is true, with scripts or without."""
        script = f"""(video, [since, before]) => {{
            const time = Math.round(video.currentTime * 1000);
            return {condition} || [time, video.paused, video.seeking, video.readyState, video.error];
        }}"""
        end = monotonic() + PATIENCE / 1000
        while (state := self.video.evaluate(script, [since, before or 1e9])) is not True:
            if monotonic() > end:
                pytest.fail(f"{condition} (since {since}, before {before}) never was true: {state}")
            self.page.wait_for_timeout(40)

    def jump(self, time: int) -> None:
        """Stand at a time, as by the browser's own time line."""
        self.await_state("video.readyState >= 1")
        self.video.evaluate("(video, time) => { video.currentTime = time / 1000 }", time)
        self.await_state("!video.seeking")

    def record_frames(self) -> None:
        """From now on note the time of every picture that is shown."""
        self.video.evaluate(_RECORD)

    def await_frame(self, time: int) -> None:
        """Wait until the picture that belongs to a time is shown."""
        self.page.wait_for_function(
            "([from, to]) => window.shown.some(shown => shown > from && shown <= to)",
            arg=[time - FRAME, time],
        )

    @property
    def frames(self) -> list[int]:
        """Return the times of the pictures that were shown since ``record_frames``."""
        return [int(time) for time in self.page.evaluate("window.shown")]
