"""The studio's stages by hand: what each writes, and one line when something is wrong."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from videos.studio.__main__ import main
from videos.studio.timing import Timing
from videos.studio.workshop import OURS, Workshop


@pytest.fixture
def ours(tmp_path: Path) -> Workshop:
    """Return a copy of our studio's words, to be made anew."""
    copy = Workshop(tmp_path / "studio", tmp_path / "work", tmp_path / "library" / "film")
    (copy.studio / "narration").mkdir(parents=True)
    for name in ("script.toml", "cue_ids.json", "narration/timing.json"):
        shutil.copy(OURS.studio / name, copy.studio / name)
    return copy


def test_captions_are_made_without_voice_or_drawing(ours: Workshop) -> None:
    assert main(["captions"], ours) == 0
    made = sorted(path.name for path in ours.video.iterdir())
    assert made == ["captions.en.vtt", "descriptions.en.vtt", "passages.toml", "video.toml"]
    for name in made:
        assert (ours.video / name).read_bytes() == (OURS.video / name).read_bytes()


def test_a_script_that_has_changed_since_it_was_voiced_is_refused(
    ours: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    text = ours.script.read_text(encoding="utf-8")
    ours.script.write_text(text.replace("She is alone with her phone.", "She is alone."), encoding="utf-8")
    assert main(["captions"], ours) == 1
    said = capsys.readouterr().err
    assert said.endswith("has changed since it was voiced; run python -m videos.studio voice\n")
    assert said.count("\n") == 1


def test_a_film_that_nobody_has_voiced_says_what_to_run(
    workshop: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["captions"], workshop) == 1
    assert "timing.json is missing; make it: python -m videos.studio voice" in capsys.readouterr().err


def test_a_missing_package_is_named_with_what_installs_it(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['cairo'] = None; from videos.studio.__main__ import main; sys.exit(main())"
    )
    asked = [sys.executable, "-c", code, "--preview", str(tmp_path / "frame.png")]
    done = subprocess.run(asked, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.endswith("is missing: pip install '.[film]'\n")


@pytest.mark.film
@pytest.mark.usefixtures("ffmpeg")
def test_a_preview_is_one_frame_as_a_picture(ours: Workshop, tmp_path: Path) -> None:
    pytest.importorskip("cairo")
    assert main(["--preview", str(tmp_path / "frame.png"), "--at", "12.5"], ours) == 0
    assert (tmp_path / "frame.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.film
@pytest.mark.usefixtures("ffmpeg")
def test_a_draft_of_an_unknown_passage_is_refused(ours: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("cairo")
    assert main(["film", "--only", "9.9"], ours) == 1
    assert "the script has no passage 9.9" in capsys.readouterr().err


def test_a_timing_reads_back_as_it_was_written(tmp_path: Path) -> None:
    timing = Timing.read(OURS.timing)
    timing.write(tmp_path / "timing.json")
    assert Timing.read(tmp_path / "timing.json") == timing
