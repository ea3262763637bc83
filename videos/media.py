"""Sound and pictures by way of ffmpeg: the one module that starts it.

Every process has a time limit and its complaints are collected: nothing hangs, and every failure says why.
"""

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ffmpeg
from ffmpeg.nodes import Stream

from videos.process import feed, run
from videos.whole import whole

FRAME_RATE = 25
VOICE_BIT_RATE = "36k"
FILM_BIT_RATE = "48k"
_SAFE = ["-protocol_whitelist", "file", "-format_whitelist", "mov,matroska"]
_BITEXACT = {"fflags": "+bitexact", "flags": "+bitexact", "map_metadata": -1}


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a sound is: ``integrated`` in LUFS and ``peak`` (true peak) in dB, after EBU R 128."""

    integrated: float
    peak: float


@dataclass(frozen=True, slots=True)
class Shape:
    """The size of a picture in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Coding:
    """How x264 works: ``crf`` (the lower, the finer and larger) and ``preset`` (the slower, the smaller)."""

    crf: int
    preset: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A chapter as a film file carries it; times in milliseconds."""

    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Notes:
    """What a film file says of itself, and which stretch of the whole it is; times in milliseconds."""

    title: str
    start: int
    end: int
    marks: Sequence[Mark] = ()

    def text(self) -> str:
        """Return title and chapters as ffmpeg reads them."""
        chapters = [
            f"[CHAPTER]\nTIMEBASE=1/1000\nSTART={mark.start}\nEND={mark.end}\ntitle={_escaped(mark.title)}\n"
            for mark in self.marks
        ]
        return f";FFMETADATA1\ntitle={_escaped(self.title)}\n" + "".join(chapters)


def probe(path: Path, seconds: float = 20) -> dict[str, Any]:
    """Return what ffprobe says of a file: its format, streams and chapters.

    Only local files of the MP4 and Matroska families are opened, whatever the name pretends: a play list
    called ``.mp4`` reads nothing else. Raises MediaError.
    """
    shown = ["-show_format", "-show_streams", "-show_chapters", "-of", "json"]
    return dict(json.loads(run(["ffprobe", "-v", "error", *_SAFE, *shown, f"file:{path}"], b"", seconds)[0]))


def keyframes(path: Path) -> list[int]:
    """Return the times (ms) at which a film's picture can be entered. Raises MediaError."""
    shown = ["-select_streams", "v:0", "-show_entries", "packet=pts_time,flags", "-of", "csv=p=0"]
    answer, _ = run(["ffprobe", "-v", "error", *_SAFE, *shown, f"file:{path}"], b"", 120)
    rows = [row.split(",") for row in answer.decode().split()]
    return sorted(round(float(time) * 1000) for time, flags, *_ in rows if "K" in flags)


def decode(path: Path, rate: int) -> bytes:
    """Return a sound file's samples: 16-bit mono at ``rate`` a second. Raises MediaError."""
    return _ffmpeg(ffmpeg.input(f"file:{path}").output("pipe:", format="s16le", ar=rate, ac=1))[0]


def loudness(pcm: bytes, rate: int) -> Loudness:
    """Measure 16-bit mono samples. Raises MediaError."""
    stream = _sound(pcm, rate).filter("loudnorm", print_format="json").output("pipe:", format="null")
    report = _ffmpeg(stream, pcm, level="info")[1]
    found = json.loads(report[report.rindex("{") : report.rindex("}") + 1])
    return Loudness(float(found["input_i"]), float(found["input_tp"]))


def encode_voice(pcm: bytes, rate: int, gain: float, peak: float, path: Path) -> None:
    """Write 16-bit mono samples as Opus, ``gain`` dB louder, no peak above ``peak`` dB. Raises MediaError."""
    limit = 10 ** (peak / 20)
    sound = _sound(pcm, rate).filter("volume", f"{gain:.2f}dB").filter("alimiter", limit=limit, level=0)
    with whole(path) as part:
        output = sound.output(
            str(part),
            format="ogg",
            acodec="libopus",
            application="voip",
            audio_bitrate=VOICE_BIT_RATE,
            **_BITEXACT,
        )
        _ffmpeg(output, pcm)


def write_picture(pixels: bytes, shape: Shape, path: Path, quality: int = 4) -> None:
    """Write BGRA pixels as the kind of picture the name asks for; JPEG ``quality`` is 2 (best) to 31."""
    with whole(path) as part:
        output = _pictures(shape).output(
            str(part), format="image2", update=1, vframes=1, vcodec=_PICTURES[path.suffix], qscale=quality
        )
        _ffmpeg(output, pixels)


_PICTURES = {".jpg": "mjpeg", ".png": "png"}


@contextmanager
def video_writer(
    path: Path, shape: Shape, coding: Coding, seconds: float
) -> Iterator[Callable[[bytes], object]]:
    """Give a function that takes the next frame (BGRA pixels); at the end the file ``path`` is whole.

    Raises MediaError, also when it lasts longer than ``seconds``.
    """
    with whole(path) as part, feed(video_arguments(part, shape, coding), seconds) as take:
        yield take


def video_arguments(path: Path, shape: Shape, coding: Coding) -> list[str]:
    """Return the command that encodes frames: H.264 high profile, closed groups of at most two seconds.

    The same frames give the same bytes.
    """
    settings = {"vcodec": "libx264", "pix_fmt": "yuv420p", "profile:v": "high", "level": "3.1"}
    tuning = {
        "preset": coding.preset,
        "tune": "animation",
        "crf": coding.crf,
        "g": 2 * FRAME_RATE,
        "threads": 1,
    }
    colours = {"colorspace": "bt709", "color_primaries": "bt709", "color_trc": "bt709", "color_range": "tv"}
    picture = _pictures(shape).filter("scale", out_color_matrix="bt709", out_range="tv")
    return _arguments(picture.output(str(path), format="mp4", **settings, **tuning, **colours, **_BITEXACT))


def join(segments: Sequence[Path], sound: Path, notes: Notes, path: Path) -> None:
    """Write the film: the segments one after another as they are, their stretch of sound as AAC.

    The file starts fast: what a player needs first stands first. Raises MediaError.
    """
    with tempfile.TemporaryDirectory() as folder, whole(path) as part:
        listing, metadata = Path(folder, "segments.txt"), Path(folder, "metadata.txt")
        listing.write_text("".join(f"file 'file:{segment.resolve()}'\n" for segment in segments))
        metadata.write_text(notes.text(), encoding="utf-8")
        start, length = notes.start / 1000, (notes.end - notes.start) / 1000
        film = ffmpeg.output(
            ffmpeg.input(str(listing), format="concat", safe=0).video,
            ffmpeg.input(f"file:{sound}", ss=start, t=length).audio,
            str(part),
            **{"c:v": "copy", "c:a": "aac", "b:a": FILM_BIT_RATE, "ar": 24000},
            **{"format": "mp4", "movflags": "+faststart"},
            **_BITEXACT | {"map_metadata": 2, "map_chapters": 2},
        )
        # ffmpeg-python's graph has no place for a file without streams: it is added by hand, as input 2.
        run(_arguments(film.global_args("-i", str(metadata))))


def _escaped(text: str) -> str:
    return re.sub(r"([=;#\\\n])", r"\\\1", text)


def _sound(pcm: bytes, rate: int) -> Stream:
    return ffmpeg.input("pipe:", format="s16le", ar=rate, ac=1)


def _pictures(shape: Shape) -> Stream:
    return ffmpeg.input(
        "pipe:", format="rawvideo", pix_fmt="bgr0", s=f"{shape.width}x{shape.height}", r=FRAME_RATE
    )


def _arguments(output: Stream, level: str = "error") -> list[str]:
    options = ["-hide_banner", "-loglevel", level, "-nostats", "-y"]
    return [str(argument) for argument in output.global_args(*options).compile()]


def _ffmpeg(output: Stream, fed: bytes = b"", level: str = "error") -> tuple[bytes, str]:
    return run(_arguments(output, level), fed)
