"""Whether the film and its pictures are there, and the film as long as is said."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from videos import media
from videos.errors import Fault
from videos.model import Video
from videos.process import MediaError

TOLERANCE = 500
"""Milliseconds by which a file may differ from its film: sound comes in blocks, pictures in frames."""


def missing_film(video: Video) -> Iterator[Fault]:
    """Yield a fault for a film without an encoding, and for each encoding whose file is missing."""
    path = video.folder / "video.toml"
    if not video.renditions:
        yield Fault(
            path, "rendition", "the film has no file", "add [[rendition]] with file, type, width and height"
        )
    for rendition in video.renditions:
        yield from _missing(video, path, f"rendition {rendition.file}", rendition.file, "put the film there")


def wrong_length(video: Video) -> Iterator[Fault]:
    """Yield a fault for each encoding that is no film or of another length; not without ffprobe."""
    for rendition in video.renditions if shutil.which("ffprobe") else ():
        path = video.folder / rendition.file
        if path.is_file():
            yield from _wrong_length(path, video.duration)


def missing_pictures(video: Video) -> Iterator[Fault]:
    """Yield a fault for each picture that is named and missing."""
    path, remedy = video.folder / "video.toml", "put the picture there, or name none"
    yield from _missing(video, path, "poster", video.poster, remedy)
    for chapter in video.chapters:
        yield from _missing(video, path, f"chapter {chapter.slug}, poster", chapter.poster, remedy)
    path = video.folder / "passages.toml"
    for passage in video.passages:
        yield from _missing(video, path, f"passage {passage.id}, still", passage.still, remedy)


def _wrong_length(path: Path, duration: int) -> Iterator[Fault]:
    try:
        length = round(float(media.probe(path)["format"]["duration"]) * 1000)
    except (MediaError, KeyError) as error:
        yield Fault(path, "", f"it is no film that can be read ({error})", "put the film there anew")
        return
    if abs(length - duration) > TOLERANCE:
        remedy = "correct duration_ms in video.toml, or put the right film there"
        yield Fault(path, "", f"it lasts {length} ms, but duration_ms is {duration}", remedy)


def _missing(video: Video, path: Path, place: str, file: str, remedy: str) -> Iterator[Fault]:
    if file and not (video.folder / file).is_file():
        yield Fault(path, place, f"the file {file} is missing", remedy)
