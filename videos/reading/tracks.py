"""captions.<language>.vtt and descriptions.<language>.vtt."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from transcripts import vtt
from transcripts.errors import TranscriptError
from videos.errors import Fault
from videos.model import Track
from videos.reading.tables import LANGUAGE


def read_tracks(
    folder: Path, kind: Literal["captions", "descriptions"], names: dict[str, str], faults: list[Fault]
) -> tuple[Track, ...]:
    """Return the tracks of one kind in a video's folder, by language; ``names`` are what menus call them."""
    return tuple(_tracks(folder, kind, names, faults))


def _tracks(
    folder: Path, kind: Literal["captions", "descriptions"], names: dict[str, str], faults: list[Fault]
) -> Iterator[Track]:
    for path in sorted(folder.glob(f"{kind}.*.vtt")):
        language = path.name.removeprefix(f"{kind}.").removesuffix(".vtt")
        if not LANGUAGE.fullmatch(language):
            remedy = f"name it {kind}.en.vtt, with the language's code (BCP 47)"
            faults.append(Fault(path, "", f"“{language}” is not a language", remedy))
            continue
        try:
            transcript = vtt.read(path, kind, language)
        except TranscriptError as error:
            place = f"line {error.line}" if error.line else ""
            what, _, remedy = error.reason.partition("; ")
            faults.append(Fault(path, place, what, remedy or "correct the file"))
            continue
        yield Track(transcript, path.name, names.get(language, language))
