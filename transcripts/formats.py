"""A transcript in the formats that people take away: WebVTT, SubRip, plain text, JSON."""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from transcripts import vtt
from transcripts.cues import Cue, Transcript
from transcripts.timecode import to_timecode

PAUSE = 1500
"""Milliseconds of silence that begin a new paragraph where nothing else says so."""


def to_srt(transcript: Transcript) -> str:
    """Return the transcript as SubRip: numbered cues, a comma before the milliseconds, speakers by name."""
    return "\n".join(_srt_cue(number, cue) for number, cue in enumerate(transcript, 1))


def to_text(transcript: Transcript, breaks: Iterable[int] = ()) -> str:
    """Return the words in paragraphs, parted by an empty line.

    A paragraph begins with a new speaker and at each of the ``breaks`` (milliseconds); without any breaks,
    after a pause.
    """
    return "\n".join(f"{paragraph}\n" for paragraph in _paragraphs(transcript.cues, list(breaks)))


def to_json(transcript: Transcript) -> str:
    """Return the cues as a JSON list of objects with id, start_ms, end_ms, text and voice."""
    cues = [
        {"id": cue.id, "start_ms": cue.start, "end_ms": cue.end, "text": cue.text, "voice": cue.voice}
        for cue in transcript
    ]
    return json.dumps(cues, ensure_ascii=False, indent=1) + "\n"


FORMATS: dict[str, Callable[[Transcript], str]] = {
    "vtt": vtt.write,
    "srt": to_srt,
    "txt": to_text,
    "json": to_json,
}
"""Each format by the ending of its file name."""


def _srt_cue(number: int, cue: Cue) -> str:
    times = f"{to_timecode(cue.start)} --> {to_timecode(cue.end)}".replace(".", ",")
    return f"{number}\n{times}\n{_speaker(cue)}{cue.text}\n"


def _speaker(cue: Cue) -> str:
    return f"{cue.voice}: " if cue.voice else ""


def _paragraphs(cues: tuple[Cue, ...], breaks: list[int]) -> Iterator[str]:
    begins = [at for at, cue in enumerate(cues) if at == 0 or _begins(cues[at - 1], cue, breaks)]
    for first, end in pairwise([*begins, len(cues)]):
        yield _speaker(cues[first]) + " ".join(cue.line for cue in cues[first:end])


def _begins(before: Cue, cue: Cue, breaks: list[int]) -> bool:
    """Return whether a paragraph begins between two cues."""
    if cue.voice != before.voice:
        return True
    if breaks:
        return any(before.start < at <= cue.start for at in breaks)
    return cue.start - before.end >= PAUSE
