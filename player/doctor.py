"""Which optional parts are there, what each is for, and how to get those that are not."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

VOICES = Path("/usr/share/RHVoice/voices")


@dataclass(frozen=True, slots=True)
class Part:
    """Something that serving does without. ``remedy`` is the line to type where it is missing."""

    name: str
    purpose: str
    there: Callable[[], bool]
    remedy: str

    def __str__(self) -> str:
        if self.there():
            return f"     ok  {self.name}"
        return f"missing  {self.name}, {self.purpose}\n         {self.remedy}"


def _program(*names: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(name) for name in names)


def _modules(*names: str) -> Callable[[], bool]:
    return lambda: all(find_spec(name) for name in names)


PARTS = (
    Part("ffmpeg", "which makes and measures films", _program("ffmpeg"), "sudo apt-get install ffmpeg"),
    Part(
        "RHVoice's voice bdl",
        "which speaks the film's narration (Debian's section non-free)",
        (VOICES / "bdl").is_dir,
        "sudo apt-get install rhvoice librhvoice5 rhvoice-english",
    ),
    Part(
        "the extra “film”",
        "which draws the film, in a source tree",
        _modules("cairo", "pocketsphinx", "numpy", "tqdm"),
        "sudo apt-get install libcairo2-dev pkg-config gcc python3-dev && pip install -e '.[film]'",
    ),
    Part(
        "Chromium",
        "in which the browser tests run",
        _program("chromium", "chromium-browser", "google-chrome"),
        "sudo apt-get install chromium",
    ),
    Part(
        "the extra “browser”",
        "which drives Chromium in them",
        _modules("playwright", "axe_playwright_python"),
        "pip install -e '.[browser]'",
    ),
)


def parts() -> Iterator[str]:
    """Yield a line for each optional part, and one more for how to get it where it is missing."""
    yield "Serving needs nothing more than what pip has installed. For the rest:"
    yield from map(str, PARTS)
