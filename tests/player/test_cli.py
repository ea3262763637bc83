"""The command line, as somebody types it."""

import errno
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from player import doctor
from player.cli import main
from player.config import VERSION

COMMAND = (sys.executable, "-m", "player.cli")


def test_search_gives_time_chapter_words_and_address(
    tiny_library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "doctors", "fax", "--library", str(tiny_library)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert " ".join(first.split()) == "0:03 The End: Doctors still use the fax machine."
    assert second.strip() == "/watch/tiny/at/2.1-01"


@pytest.mark.parametrize("unfit", ["", "2/1\n"], ids=["no id", "an id that cannot stand in an address"])
def test_search_gives_the_time_where_the_moment_has_no_name(
    unfit: str, tiny_library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    captions = tiny_library / "tiny/captions.en.vtt"
    captions.write_text(captions.read_text().replace("2.1-01\n", unfit))
    assert main(["search", "doctors", "--library", str(tiny_library)]) == 0
    assert capsys.readouterr().out.splitlines()[1].strip() == "/watch/tiny/end/?t=3.6"


def test_search_finds_pages_too(tiny_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "threshold", "--library", str(tiny_library)]) == 0
    assert "/findings/open-doors/" in capsys.readouterr().out


def test_search_says_what_it_searched_instead(tiny_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "machinne", "--library", str(tiny_library)]) == 0
    assert (
        "Nothing was found for “machinne”. This is what was found for “machine”:" in capsys.readouterr().out
    )


def test_search_without_a_hit_says_so_and_fails(
    tiny_library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "xylophone", "--library", str(tiny_library)]) == 1
    assert "Nothing was found for “xylophone”" in capsys.readouterr().out


def test_check_of_a_sound_library_succeeds(tiny_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--library", str(tiny_library)]) == 0
    assert capsys.readouterr().out == f"{tiny_library}: no faults\n"


def test_check_lists_every_fault_and_fails(tiny_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in ("poster.jpg", "film.mp4"):
        (tiny_library / "tiny" / file).unlink()
    assert main(["check", "--library", str(tiny_library)]) == 1
    *faults, total = capsys.readouterr().out.splitlines()
    assert len(faults) == 2
    assert total == f"{tiny_library}: 2 faults"


def test_index_builds_what_is_not_built(tiny_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["index", "--library", str(tiny_library)]) == 0
    assert main(["index", "--library", str(tiny_library)]) == 0
    assert capsys.readouterr().out == "Indexed 4 documents.\nThe index is up to date.\n"


@pytest.mark.parametrize("command", [["serve", "--port", "0"], ["index"], ["search", "x"]])
def test_a_library_that_is_missing_is_one_line(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--library", str(tmp_path / "none")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"chapter-player: {tmp_path}/none: the library cannot be read")


def test_an_empty_library_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", "0", "--library", str(tmp_path)]) == 1
    assert "the library has no videos" in capsys.readouterr().err


def test_the_environment_may_name_the_library(
    tiny_library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHAPTER_PLAYER_LIBRARY", str(tiny_library))
    assert main(["check"]) == 0
    assert str(tiny_library) in capsys.readouterr().out


@pytest.mark.parametrize("port", ["-1", "65536", "http", "8000.5", "٨٠٠٠"])
def test_what_is_no_port_is_wrong_use(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["serve", f"--port={port}"])
    assert f"“{port}” is not a port" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [[], ["sing"], ["search"], ["serve", "--prot", "1"]])
def test_wrong_use_has_status_2(wrong: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(wrong)


def test_help_shows_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    shown = capsys.readouterr().out
    assert all(f"\n    {command} " in shown for command in ("serve", "index", "check", "search", "doctor"))


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"chapter-player {VERSION}\n"


def test_doctor_names_each_part_and_succeeds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    shown = capsys.readouterr().out
    assert all(part.name in shown for part in doctor.PARTS)


def test_doctor_says_how_to_get_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert main(["doctor"]) == 0
    assert "missing  Chromium, in which the browser tests run\n" in (shown := capsys.readouterr().out)
    assert "sudo apt-get install chromium\n" in shown


def test_a_port_in_use_is_one_line_with_its_remedy(
    tiny_library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--library", str(tiny_library), "--port", str(port)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"chapter-player: port {port} is in use; stop what uses it, or choose another one")


def test_a_host_that_is_not_ours_is_one_line(tiny_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--library", str(tiny_library), "--host", "192.0.2.1"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("chapter-player: cannot listen on 192.0.2.1, port 8000 (")


def test_what_else_fails_is_not_blamed_on_the_port(
    tiny_library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("player.serve.create_app", full)
    with pytest.raises(OSError, match="No space left"):
        main(["serve", "--library", str(tiny_library), "--port", "0"])
    assert "listen" not in capsys.readouterr().err


@pytest.mark.parametrize("host", ["ä..b", "x" * 300])
def test_a_host_that_can_be_none_is_one_line(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--host", host]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("chapter-player: cannot listen on ")


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_serve_answers_until_it_is_stopped_quietly(tiny_library: Path, end: signal.Signals) -> None:
    command = [*COMMAND, "serve", "--port", "0", "--library", str(tiny_library)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            assert process.stdout
            found = re.search(r"http://\S+/", process.stdout.readline())
            assert found
            with urllib.request.urlopen(f"{found[0]}api/v1/videos", timeout=10) as answer:  # noqa: S310
                assert answer.status == 200
            process.send_signal(end)
            assert process.wait(10) == 0
            assert "Traceback" not in process.communicate()[1]
        finally:
            process.kill()


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_who_has_left_is_no_error(tiny_library: Path, unbuffered: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [*COMMAND, "search", "fax", "--library", str(tiny_library)]
    done = subprocess.run(
        command,
        stdout=writing,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": unbuffered, "PYTHONWARNINGS": "ignore"},
        check=False,
        timeout=30,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")
