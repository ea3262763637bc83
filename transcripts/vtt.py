"""Caption files: reading and writing WebVTT. The one module that knows webvtt-py.

webvtt-py alone reads some files otherwise than a browser does: it takes timestamps with too few or too many
digits and any signature that begins with ``WEBVTT``, keeps NUL, and refuses bytes that are not UTF-8. So the
file is made sound before it sees it, as the standard says (W3C WebVTT, section 6.1), and the text of a cue is
read by ``cuetext``.
"""

import re
from itertools import groupby
from pathlib import Path
from textwrap import shorten

from webvtt import WebVTT
from webvtt.models import Caption

from transcripts import cuetext
from transcripts.cues import Cue, Kind, Transcript
from transcripts.errors import Fault, TranscriptError
from transcripts.timecode import TIMECODE, to_timecode

MAX_BYTES = 5_000_000
MAX_CUES = 100_000

_SIGNATURE = re.compile(r"WEBVTT(?:[ \t]|$)")
_TIMING = re.compile(rf"[ \t\f]*{TIMECODE}[ \t\f]*-->[ \t\f]*{TIMECODE}(?![0-9])")
_NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")


def read(path: Path, kind: Kind, language: str) -> Transcript:
    """Read a WebVTT file as a browser does; cues are ordered by start, settings and comments are left out.

    Raises TranscriptError when the file cannot be opened, is no WebVTT file or is too large.
    What a browser would drop silently is dropped here too: :func:`problems` names it.
    """
    lines = _lines(path)
    if sum("-->" in line for line in lines) > MAX_CUES:
        raise TranscriptError(path, 0, f"it has more than {MAX_CUES:,} cues; split it into several films")
    sound = (line if "-->" not in line or _TIMING.match(line) else "-->" for line in lines[1:])
    captions = WebVTT.from_string("\n".join((lines[0], *sound))).captions
    cues = sorted(map(_cue, captions), key=lambda cue: cue.start)
    return Transcript(language, kind, tuple(cues))


def problems(path: Path) -> tuple[Fault, ...]:
    """Return what players cannot show of the file: broken times, text of no cue, broken characters.

    Raises TranscriptError as :func:`read` does.
    """
    lines = _lines(path)
    faults = [fault for number, line in enumerate(lines, 1) if (fault := _line_problem(number, line))]
    return tuple(faults + _homeless_text(lines))


def write(transcript: Transcript) -> str:
    """Return the transcript as the text of a WebVTT file, which reads back as the same cues.

    Raises ValueError for an id that holds an arrow or a line break.
    """
    return str(WebVTT(captions=[_caption(cue) for cue in transcript]).content)


def _lines(path: Path) -> list[str]:
    """Return the file's lines, parted and decoded as the standard says."""
    data = _bytes(path)
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff").replace("\0", "\ufffd")
    lines = re.split(r"\r\n|\r|\n", text)
    if not _SIGNATURE.match(lines[0]):
        raise TranscriptError(path, 1, 'it does not begin with "WEBVTT"; save it as WebVTT, in UTF-8')
    return lines


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = f"it cannot be opened ({error.strerror}); is it there, and may it be read?"
        raise TranscriptError(path, 0, reason) from error
    if len(data) > MAX_BYTES:
        raise TranscriptError(path, 0, f"it is larger than {MAX_BYTES:,} bytes; split it into several films")
    return data


def _line_problem(number: int, line: str) -> Fault | None:
    if "-->" in line and not _TIMING.match(line):
        what = f"this is not a line of times, so its cue is lost: {_short(line)}"
        return Fault(f"line {number}", what, "write 00:02:14.500 --> 00:02:17.000; in text write --&gt;")
    if "\ufffd" in line:
        return Fault(
            f"line {number}", f"a character cannot be read: {_short(line)}", "save the file in UTF-8"
        )
    return None


def _homeless_text(lines: list[str]) -> list[Fault]:
    """Return a fault for each block of text, below the file's head, that has no line of times."""
    blocks = groupby(enumerate(lines, 1), key=lambda numbered: not numbered[1])
    _head, *others = [list(block) for blank, block in blocks if not blank]
    return [
        Fault(
            f"line {block[0][0]}",
            f"text without a time, which no player shows: {_short(block[0][1])}",
            "give it a line of times, or take out the empty line before it",
        )
        for block in others
        if not _NO_CUE.match(block[0][1]) and not any("-->" in line for _number, line in block)
    ]


def _short(line: str) -> str:
    return repr(shorten(line, width=60, placeholder="…"))


def _cue(caption: Caption) -> Cue:
    raw = caption.raw_text
    return Cue(
        start=caption.start_time.in_milliseconds(),
        end=caption.end_time.in_milliseconds(),
        text=cuetext.plain(raw),
        id=caption.identifier or "",
        voice=cuetext.voice(raw),
    )


def _caption(cue: Cue) -> Caption:
    name = f"<v {cuetext.escape(cue.voice)}>" if cue.voice else ""
    lines = [line for line in cuetext.escape(cue.text).splitlines() if line]
    return Caption(to_timecode(cue.start), to_timecode(cue.end), name + "\n".join(lines), cue.id)
