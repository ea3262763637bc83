"""Whether the film and its pictures are there."""

from collections.abc import Iterator
from pathlib import Path

from videos.errors import Fault
from videos.model import Video


def missing_film(video: Video) -> Iterator[Fault]:
    """Yield a fault for a film without an encoding, and for each encoding whose file is missing."""
    path = video.folder / "video.toml"
    if not video.renditions:
        yield Fault(
            path, "rendition", "the film has no file", "add [[rendition]] with file, type, width and height"
        )
    for rendition in video.renditions:
        yield from _missing(video, path, f"rendition {rendition.file}", rendition.file, "put the film there")


def missing_pictures(video: Video) -> Iterator[Fault]:
    """Yield a fault for each picture that is named and missing."""
    path, remedy = video.folder / "video.toml", "put the picture there, or name none"
    yield from _missing(video, path, "poster", video.poster, remedy)
    for chapter in video.chapters:
        yield from _missing(video, path, f"chapter {chapter.slug}, poster", chapter.poster, remedy)
    path = video.folder / "passages.toml"
    for passage in video.passages:
        yield from _missing(video, path, f"passage {passage.id}, still", passage.still, remedy)


def _missing(video: Video, path: Path, place: str, file: str, remedy: str) -> Iterator[Fault]:
    if file and not (video.folder / file).is_file():
        yield Fault(path, place, f"the file {file} is missing", remedy)
