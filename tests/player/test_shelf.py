import logging
import shutil
import time
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from player import create_app
from player.config import LIBRARY_VARIABLE
from player.shelf import shelf
from videos.errors import LibraryError
from videos.instance import instance_folder

TRUST = 0.05


@pytest.fixture(autouse=True)
def little_trust(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the server trust its library for a moment only, so that nobody waits."""
    monkeypatch.setattr("player.shelf.CHECK_EVERY", TRUST)


def rename(library: Path, title: str) -> None:
    """Give the tiny film another title and let the server's trust in the old state pass."""
    toml = library / "tiny/video.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace("A Tiny Film", title), encoding="utf-8")
    time.sleep(TRUST)


def titles(client: FlaskClient) -> list[str]:
    """Return the titles of the films that are served."""
    return [film["title"] for film in client.get("/api/v1/videos").get_json()["videos"]]


def test_a_library_that_is_missing_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="nowhere"):
        create_app(tmp_path / "nowhere")


def test_a_library_that_is_broken_stops_the_start(tiny_library: Path) -> None:
    (tiny_library / "tiny/video.toml").write_text("title =", encoding="utf-8")
    with pytest.raises(LibraryError, match=r"video\.toml"):
        create_app(tiny_library)


def test_the_environment_names_the_library(tiny_library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LIBRARY_VARIABLE, str(tiny_library))
    assert titles(create_app().test_client()) == ["A Tiny Film"]


def test_a_changed_library_is_served_in_its_new_state(own_client: FlaskClient, tiny_library: Path) -> None:
    rename(tiny_library, "Another Film")
    assert titles(own_client) == ["Another Film"]


def test_a_film_that_is_added_can_be_searched(own_client: FlaskClient, tiny_library: Path) -> None:
    shutil.copytree(tiny_library / "tiny", tiny_library / "twin")
    shutil.rmtree(tiny_library / "twin/findings")
    (tiny_library / "twin/passages.toml").unlink()
    (tiny_library / "twin/crossings.toml").unlink()
    toml = tiny_library / "twin/video.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace('"fear-of-change"', '""'), encoding="utf-8")
    time.sleep(TRUST)
    hits = own_client.get("/api/v1/search?q=doctors").get_json()["hits"]
    assert {hit["video"] for hit in hits} == {"tiny", "twin"}


def test_a_library_that_breaks_is_served_in_its_last_good_state(
    own_client: FlaskClient, tiny_library: Path, caplog: pytest.LogCaptureFixture
) -> None:
    toml = tiny_library / "tiny/video.toml"
    sound = toml.read_text(encoding="utf-8")
    toml.write_text("title =", encoding="utf-8")
    for _ in range(2):
        time.sleep(TRUST)
        assert titles(own_client) == ["A Tiny Film"]
    assert [record.levelno for record in caplog.records] == [logging.ERROR], "said once, not every time"
    assert "video.toml" in caplog.text
    toml.write_text(sound.replace("Tiny", "Mended"), encoding="utf-8")
    time.sleep(TRUST)
    assert titles(own_client) == ["A Mended Film"]


def test_what_was_wrong_in_passing_is_tried_again(
    own_client: FlaskClient,
    tiny_library: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Something else lies where the index belongs, and goes away again; the library itself stays as it is."""
    monkeypatch.setattr("player.shelf.RETRY_EVERY", 0.0)
    index = instance_folder(tiny_library) / "index"
    shutil.rmtree(index)
    index.mkdir()
    (index / "letters.txt").write_text("from home", encoding="utf-8")
    rename(tiny_library, "Another Film")
    for _ in range(2):
        time.sleep(TRUST)
        assert titles(own_client) == ["A Tiny Film"]
    assert [record.levelno for record in caplog.records] == [logging.ERROR], "said once, not every time"
    shutil.rmtree(index)
    time.sleep(TRUST)
    assert titles(own_client) == ["Another Film"]


def test_a_request_keeps_the_state_it_began_with(own_app: Flask, tiny_library: Path) -> None:
    with own_app.test_request_context():
        before = shelf()
        rename(tiny_library, "Another Film")
        assert shelf() is before
    with own_app.test_request_context():
        assert shelf().video("tiny").title == "Another Film"


def test_a_page_of_the_report_is_found_with_its_film(app: Flask) -> None:
    with app.test_request_context():
        video, finding = shelf().finding("open-doors")
    assert (video.slug, finding.title) == ("tiny", "Open Doors")
