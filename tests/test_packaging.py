"""The wheel that people install: it holds what serving needs, and serves from anywhere."""

import os
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
BUILD = "import sys; from setuptools.build_meta import build_wheel; build_wheel(sys.argv[1])"
COMMAND = """
import sys
from importlib.metadata import entry_points
[command] = entry_points(group="console_scripts", name="chapter-player")
sys.exit(command.load()())
"""
PAGE = """
import player
print(player.__file__)
client = player.create_app().test_client()
for address in ("/", "/captions/online-health-communities/en.txt"):
    print(client.get(address).status_code)
"""


def tracked() -> list[Path]:
    """Return the files that a clone has, and those that are about to be added."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file()]


def can_build() -> bool:
    """Return whether setuptools is here, new enough: nothing is fetched for a test."""
    try:
        return int(version("setuptools").split(".")[0]) >= 77
    except PackageNotFoundError:
        return False


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an unpacked wheel, built from a copy of the source tree."""
    if not can_build():
        pytest.skip("needs setuptools 77 or newer (the extra “test”)")
    if not (shutil.which("git") and (ROOT / ".git").exists()):
        pytest.skip("needs git and its repository, to know which files are the project's")
    folder = tmp_path_factory.mktemp("wheel")
    for file in tracked():
        (folder / "source" / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, folder / "source" / file)
    build = [sys.executable, "-c", BUILD, str(folder)]
    subprocess.run(build, cwd=folder / "source", capture_output=True, check=True, timeout=120)
    [built] = folder.glob("*.whl")
    with ZipFile(built) as packed:
        packed.extractall(folder / "unpacked")
    shutil.rmtree(folder / "source")
    return folder / "unpacked"


def run(wheel: Path, cwd: Path, code: str, *arguments: str) -> str:
    """Return what a program says that runs on the wheel, far from the source tree."""
    environment = os.environ | {"PYTHONPATH": str(wheel), "CHAPTER_PLAYER_LIBRARY": ""}
    asked = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(
        asked, cwd=cwd, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def names(wheel: Path) -> set[str]:
    return {path.relative_to(wheel).as_posix() for path in wheel.rglob("*") if path.is_file()}


def test_the_wheel_holds_all_that_is_served(wheel: Path) -> None:
    served = {file for file in tracked() if file.parts[0] == "templates" and file.suffix in {".html", ".txt"}}
    wanted = {f"player/{file.as_posix()}" for file in served}
    for folder in ("player/static", "videos/library"):
        wanted |= {file.as_posix() for file in tracked() if file.is_relative_to(folder)}
    assert {"player/templates/transcript.txt", "player/templates/parts/stage.html"} <= wanted
    assert "videos/library/online-health-communities/film.mp4" in wanted
    assert wanted <= names(wheel)


def test_the_wheel_holds_neither_studio_nor_tests(wheel: Path) -> None:
    assert not [name for name in names(wheel) if "studio" in name or "test" in name]


def test_the_wheel_checks_its_library(wheel: Path, tmp_path: Path) -> None:
    said = run(wheel, tmp_path, COMMAND, "check")
    assert said == f"{wheel / 'videos/library'}: no faults\n"


def test_the_wheel_serves_its_pages(wheel: Path, tmp_path: Path) -> None:
    where, *statuses = run(wheel, tmp_path, PAGE).splitlines()
    assert Path(where).is_relative_to(wheel)
    assert statuses == ["200", "200"]
