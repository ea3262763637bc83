"""The narration that is kept: it stays as long as it is that of the script, and then no voice is needed."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from videos.studio.records import file_digest, record
from videos.studio.script import read_script
from videos.studio.voiced import is_voiced, voiced_from
from videos.studio.workshop import OURS, Workshop

WITHOUT_VOICE_AND_DRAWING = """
import sys
from pathlib import Path
sys.modules |= {"pocketsphinx": None, "cairo": None}
from videos.studio.__main__ import main
from videos.studio.workshop import Workshop
sys.exit(main(["all"], Workshop(*map(Path, sys.argv[1:]))))
"""


@pytest.fixture
def ours(tmp_path: Path) -> Workshop:
    """Return our studio as somebody gets it who has no film yet."""
    copy = Workshop(tmp_path / "studio", tmp_path / "work", tmp_path / "library" / "film")
    shutil.copytree(OURS.studio / "narration", copy.studio / "narration")
    for name in ("script.toml", "cue_ids.json"):
        shutil.copy(OURS.studio / name, copy.studio / name)
    return copy


def reword(workshop: Workshop) -> None:
    text = workshop.script.read_text(encoding="utf-8")
    changed = text.replace("She is alone with her phone.", "She is alone.")
    assert changed != text
    workshop.script.write_text(changed, encoding="utf-8")


def add_recording(workshop: Workshop, sound: bytes = b"a voice") -> None:
    workshop.recordings.mkdir(exist_ok=True)
    (workshop.recordings / "2.wav").write_bytes(sound)


def make_all(workshop: Workshop) -> subprocess.CompletedProcess[str]:
    """Run ``all`` where nothing can be said, aligned or drawn."""
    code = [sys.executable, "-c", WITHOUT_VOICE_AND_DRAWING]
    folders = [workshop.studio, workshop.work, workshop.video]
    return subprocess.run([*code, *folders], capture_output=True, text=True, timeout=60, check=False)


def test_our_narration_is_kept() -> None:
    assert is_voiced(OURS)


@pytest.mark.film
def test_the_film_is_made_anew_without_a_voice(ours: Workshop) -> None:
    for package in ("numpy", "tqdm"):
        pytest.importorskip(package)
    done = make_all(ours)
    assert done.stdout == "The kept narration stays: script and recordings are those it was made from.\n"
    assert (ours.video / "captions.en.vtt").exists()
    assert done.stderr.startswith("the Python package cairo is missing"), "it came as far as the drawing"


@pytest.mark.film
def test_a_changed_script_needs_the_voice(ours: Workshop) -> None:
    for package in ("numpy", "tqdm"):
        pytest.importorskip(package)
    reword(ours)
    done = make_all(ours)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("the Python package pocketsphinx is missing")


@pytest.mark.parametrize("change", [reword, add_recording])
def test_what_is_said_otherwise_is_not_voiced(ours: Workshop, change: Callable[[Workshop], None]) -> None:
    change(ours)
    assert not is_voiced(ours)


@pytest.mark.parametrize("name", ["narration.opus", "timing.json", "made.json"])
def test_what_is_not_all_there_is_not_voiced(ours: Workshop, name: str) -> None:
    (ours.studio / "narration" / name).unlink()
    assert not is_voiced(ours)


def test_a_narration_that_is_not_what_was_made_is_not_voiced(ours: Workshop) -> None:
    ours.narration.write_bytes(b"another")
    assert not is_voiced(ours)


def test_recordings_count_as_they_were_when_it_was_voiced(ours: Workshop) -> None:
    add_recording(ours)
    kept = {"sha256": file_digest(ours.narration)}
    record(ours.made, "narration", voiced_from(ours, read_script(ours.script)) | kept)
    assert is_voiced(ours)
    add_recording(ours, b"another voice")
    assert not is_voiced(ours)
    shutil.rmtree(ours.recordings)
    assert not is_voiced(ours), "the recording is gone, and what it said is still in the narration"
