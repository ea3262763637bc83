"""What makes captions readable and their moments addressable.

The limits are those that Netflix's and the BBC's guides share or come near: two lines of 42 characters, shown
for 833 ms to 7 s, at most 20 characters a second.
"""

import re
from collections import Counter
from collections.abc import Iterator

from transcripts.cues import Cue, Transcript
from transcripts.errors import Fault
from transcripts.timecode import to_timecode

MAX_LINES = 2
MAX_LINE_LENGTH = 42
MIN_DURATION = 833
MAX_DURATION = 7000
MAX_SPEED = 20
"""Characters a second that can be read; durations are milliseconds."""

_ID = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._-]+")


def is_fit_id(cue_id: str) -> bool:
    """Return whether an id can stand in an address: letters, digits, ``.``, ``_``, ``-``, and no step up."""
    return bool(_ID.fullmatch(cue_id))


def check(transcript: Transcript) -> tuple[Fault, ...]:
    """Return what breaks the rules, in the order of the cues; how text looks is judged in captions only."""
    counts = Counter(cue.id for cue in transcript)
    before: Cue | None = None
    faults: list[Fault] = []
    for number, cue in enumerate(transcript, 1):
        found = [*_id_faults(cue, counts[cue.id]), *_time_faults(before, cue)]
        if transcript.kind == "captions":
            found += [*_text_faults(cue), *_pace_faults(cue)]
        faults += [Fault(_place(number, cue), what, remedy) for what, remedy in found]
        before = cue
    return tuple(faults)


_Found = Iterator[tuple[str, str]]


def _place(number: int, cue: Cue) -> str:
    return f"cue {cue.id}" if cue.id else f"cue number {number} ({to_timecode(cue.start)})"


def _id_faults(cue: Cue, count: int) -> _Found:
    if not cue.id:
        yield "it has no id, so its moment has no address", "write an id in the line above its times"
    elif not is_fit_id(cue.id):
        yield f"its id {cue.id!r} cannot stand in an address", "use letters, digits, '.', '_' and '-'"
    elif count > 1:
        yield f"{count} cues have this id", "give each an id of its own"


def _time_faults(before: Cue | None, cue: Cue) -> _Found:
    if cue.end <= cue.start:
        yield "it ends before it begins, so it is never seen", "correct its times"
    if before and cue.start < before.end:
        yield (
            f"it begins {before.end - cue.start} ms before the cue above has ended",
            "let that one end earlier",
        )


def _text_faults(cue: Cue) -> _Found:
    lines = cue.text.split("\n")
    if not cue.text:
        yield "it has no text", "write what is said, or take the cue out"
    if len(lines) > MAX_LINES:
        yield f"it has {len(lines)} lines, more than {MAX_LINES}", "part it into two cues"
    for line in lines:
        if len(line) > MAX_LINE_LENGTH:
            what = f"a line of {len(line)} characters, more than {MAX_LINE_LENGTH}: {line!r}"
            yield what, "break the line at a pause in its sense"


def _pace_faults(cue: Cue) -> _Found:
    duration = cue.end - cue.start
    if duration <= 0:
        return
    if duration < MIN_DURATION:
        yield (
            f"it is shown for {duration} ms, less than {MIN_DURATION}",
            "let it end later, or join it to the next",
        )
    if duration > MAX_DURATION:
        yield f"it is shown for {duration} ms, more than {MAX_DURATION}", "part it into two cues"
    if len(cue.line) * 1000 > MAX_SPEED * duration:
        speed = len(cue.line) * 1000 / duration
        yield f"{speed:.1f} characters a second, more than {MAX_SPEED}", "show it longer, or say it shorter"
