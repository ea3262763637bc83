"""ffmpeg is started safely, says why it failed, and gives whole files or none."""

import math
import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from videos.media import (
    Coding,
    Mark,
    Notes,
    Shape,
    decode,
    encode_voice,
    join,
    keyframes,
    loudness,
    probe,
    video_writer,
    write_picture,
)
from videos.process import MediaError, feed, run

pytestmark = pytest.mark.skipif(
    not (shutil.which("ffmpeg") and shutil.which("ffprobe")),
    reason="needs ffmpeg and ffprobe (Debian's package ffmpeg)",
)

RATE = 24_000
SMALL, QUICK = Shape(64, 36), Coding(30, "ultrafast")


def tone(seconds: float, level: float = 0.2) -> bytes:
    wave = (math.sin(place / RATE * 2 * math.pi * 440) for place in range(round(seconds * RATE)))
    return b"".join(struct.pack("<h", round(value * level * 32767)) for value in wave)


def grey(level: int) -> bytes:
    return bytes([level, level, level, 0]) * (SMALL.width * SMALL.height)


def film(path: Path, frames: int) -> Path:
    with video_writer(path, SMALL, QUICK, 60) as take:
        for place in range(frames):
            take(grey(place % 256))
    return path


def test_a_voice_is_encoded_as_loud_as_asked_and_as_long_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "voice.opus"
    sound = tone(3)
    before = loudness(sound, RATE)
    encode_voice(sound, RATE, -16 - before.integrated, -3, path)
    back = decode(path, RATE)
    assert len(back) == len(sound)
    assert loudness(back, RATE).integrated == pytest.approx(-16, abs=0.5)


def test_what_is_too_loud_is_held_under_the_peak(tmp_path: Path) -> None:
    encode_voice(tone(2, level=0.9), RATE, 6, -3, tmp_path / "voice.opus")
    assert loudness(decode(tmp_path / "voice.opus", RATE), RATE).peak < -1.5


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = film(tmp_path / "one.mp4", 60), film(tmp_path / "other.mp4", 60)
    assert one.read_bytes() == other.read_bytes()


def test_segments_are_joined_frame_by_frame_with_sound_chapters_and_title(tmp_path: Path) -> None:
    encode_voice(tone(4), RATE, 0, -3, tmp_path / "voice.opus")
    segments = [film(tmp_path / "a.mp4", 30), film(tmp_path / "b.mp4", 70)]
    marks = [Mark("One = first; #1", 0, 1_200), Mark("Two", 1_200, 4_000)]
    join(segments, tmp_path / "voice.opus", Notes("A title", 0, 4_000, marks), tmp_path / "film.mp4")
    facts = probe(tmp_path / "film.mp4")
    assert facts["format"]["tags"]["title"] == "A title"
    assert [chapter["tags"]["title"] for chapter in facts["chapters"]] == ["One = first; #1", "Two"]
    assert [stream["codec_name"] for stream in facts["streams"][:2]] == ["h264", "aac"]
    assert facts["streams"][0]["nb_frames"] == "100"
    assert float(facts["format"]["duration"]) == pytest.approx(4, abs=0.05)
    assert keyframes(tmp_path / "film.mp4") == [0, 1_200, 3_200]
    content = (tmp_path / "film.mp4").read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")


@pytest.mark.parametrize("name", ["picture.jpg", "picture.png"])
def test_a_picture_is_written_as_its_name_says(tmp_path: Path, name: str) -> None:
    write_picture(grey(200), SMALL, tmp_path / "stills" / name)
    magic = {".jpg": b"\xff\xd8\xff", ".png": b"\x89PNG"}[Path(name).suffix]
    assert (tmp_path / "stills" / name).read_bytes().startswith(magic)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list.mp4", "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nreal.mp4\n#EXT-X-ENDLIST\n"),
        ("concat.mp4", "ffconcat version 1.0\nfile real.mp4\n"),
        ("empty.mp4", ""),
        ("-version", "no film"),
    ],
)
def test_what_only_pretends_to_be_a_film_is_refused(tmp_path: Path, name: str, content: str) -> None:
    film(tmp_path / "real.mp4", 5)
    (tmp_path / name).write_text(content)
    with pytest.raises(MediaError, match=r"^ffprobe: .*: Invalid (argument|data)") as caught:
        probe(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_an_address_is_never_fetched() -> None:
    with pytest.raises(MediaError, match="No such file"):
        probe(Path("http:/127.0.0.1:9/film.mp4"))


def test_a_failure_says_why_and_leaves_no_file(tmp_path: Path) -> None:
    writer = video_writer(tmp_path / "film.mp4", SMALL, Coding(30, "no-such-preset"), 60)
    with pytest.raises(MediaError, match=r"^ffmpeg: .+"), writer as take:
        feed_many(take)
    assert list(tmp_path.iterdir()) == []


def feed_many(take: Callable[[bytes], object]) -> None:
    """Give more frames than any pipe holds."""
    for _ in range(2_000):
        take(grey(0))


def test_an_error_of_the_drawing_stops_the_encoding_and_is_what_one_sees(tmp_path: Path) -> None:
    with (
        pytest.raises(ZeroDivisionError),
        video_writer(tmp_path / "film.mp4", SMALL, QUICK, 60) as take,
    ):
        take(grey(1 // 0))
    assert list(tmp_path.iterdir()) == []


def test_a_program_that_hangs_is_stopped() -> None:
    with pytest.raises(MediaError, match=r"sleep took more than 0 s and was stopped"):
        run(["sleep", "9"], seconds=0.2)
    with pytest.raises(MediaError, match="sleep"), feed(["sleep", "9"], 0.2):
        pass


def test_a_missing_program_is_named_with_the_package_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(MediaError, match=r"ffprobe is not installed; install Debian's package ffmpeg"):
        probe(Path("film.mp4"))
    with pytest.raises(MediaError, match="ffmpeg is not installed"), feed(["ffmpeg"], 5):
        pass
