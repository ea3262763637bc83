"""What the studio's tests share: a small script of its own, and the programs that may be missing."""

import shutil
from pathlib import Path

import pytest

from videos.studio.script import Script
from videos.studio.timing import Timing
from videos.studio.wording import read_timed
from videos.studio.workshop import OURS, Workshop

SCRIPT = """
title = "A small film"
language = "en"

[say]
"38 Degrees" = "thirty eight degrees"

[[chapter]]
number = 1
slug = "introduction"
title = "Introduction"
summary = "A question."

  [[chapter.passage]]
  id = "1.0"
  description = "A title on navy."
  seconds = 4
  caption = "[music]"

  [[chapter.passage]]
  id = "1.1"
  title = "Awake at night"
  primary = ["introduction"]
  secondary = ["online-identity-crisis"]
  terms = ["alone"]
  description = "One window is lit."
  picture = "A night."
  sentences = [
    "She is alone with her phone.",
    "She types the name of her illness, and finds a group.",
    "38 Degrees changed campaigning.",
  ]
"""


@pytest.fixture
def script_file(tmp_path: Path) -> Path:
    """Return a sound script of one chapter: a card and three sentences."""
    path = tmp_path / "studio" / "script.toml"
    path.parent.mkdir()
    path.write_text(SCRIPT, encoding="utf-8")
    return path


@pytest.fixture
def workshop(script_file: Path, tmp_path: Path) -> Workshop:
    """Return a workshop with that script and nothing made yet."""
    return Workshop(script_file.parent, tmp_path / "work", tmp_path / "library" / "small")


@pytest.fixture
def ffmpeg() -> None:
    """Skip where there is no ffmpeg."""
    if not (shutil.which("ffmpeg") and shutil.which("ffprobe")):
        pytest.skip("needs ffmpeg and ffprobe (Debian's package ffmpeg)")


@pytest.fixture(scope="session")
def script() -> Script:
    """Return the script of the film that comes with the program."""
    return read_timed(OURS)[0]


@pytest.fixture(scope="session")
def timing() -> Timing:
    """Return its timing, which belongs to that script or cannot be read."""
    return read_timed(OURS)[1]
