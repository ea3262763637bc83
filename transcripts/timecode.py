"""Times as people, caption files and addresses write them; everywhere else they are integer milliseconds."""

import re

TIMECODE = r"(?:[0-9]{1,10}:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3}"
"""A WebVTT timestamp as the standard parses it: hours are optional, three digits of milliseconds are not."""

_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<s>[0-9]{1,9}(?:\.[0-9]{1,9})?)",
        r"(?:(?P<h>[0-9]{1,5}):(?=[0-5][0-9]:))?(?P<m>[0-9]{1,5}):(?P<s>[0-5][0-9](?:\.[0-9]{1,9})?)",
        r"(?=.)(?:(?P<h>[0-9]{1,5})h)?(?:(?P<m>[0-9]{1,5})m)?(?:(?P<s>[0-9]{1,9}(?:\.[0-9]{1,9})?)s)?",
    )
)


def to_timecode(ms: int) -> str:
    """Return the WebVTT timestamp of a time in milliseconds: ``00:02:14.500``."""
    hours, minutes, seconds = _parts(ms)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{ms % 1000:03}"


def from_timecode(text: str) -> int:
    """Return the milliseconds of a WebVTT timestamp. Raises ValueError when it is none."""
    if not re.fullmatch(TIMECODE, text):
        raise ValueError(f"{text!r} is no WebVTT time; write it as 00:02:14.500")
    *hours, minutes, seconds = text.split(":")
    in_minutes = int("".join(hours) or 0) * 60 + int(minutes)
    return in_minutes * 60_000 + int(seconds.replace(".", ""))


def to_clock(ms: int) -> str:
    """Return a time as a player shows it: ``2:14``, ``1:02:03``."""
    hours, minutes, seconds = _parts(ms)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def to_words(ms: int) -> str:
    """Return a time as one says it: ``2 minutes 14 seconds``."""
    named = zip(_parts(ms), ("hour", "minute", "second"), strict=True)
    said = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in named if count]
    return " ".join(said) or "0 seconds"


def to_seconds(ms: int) -> str:
    """Return the seconds of a time as they stand in an address: ``158.5`` (no trailing zeros)."""
    whole, rest = divmod(ms, 1000)
    return f"{whole}.{rest:03}".rstrip("0").rstrip(".")


def from_address(text: str) -> int:
    """Return the milliseconds of ``134``, ``134.5``, ``2:14``, ``1:02:03`` or ``2m14s``.

    Raises ValueError for anything else, signs and other scripts' digits among it.
    """
    match = next((found for form in _FORMS if (found := form.fullmatch(text))), None)
    if match is None:
        raise ValueError(f"{text!r} is no time; write it as 134, 134.5, 2:14 or 2m14s")
    unit = match.groupdict()
    minutes = int(unit.get("h") or 0) * 60 + int(unit.get("m") or 0)
    return minutes * 60_000 + _thousandths(unit["s"] or "0")


def span_from_address(text: str) -> tuple[int, int | None]:
    """Return start and end of ``a,b``, each in a form of :func:`from_address`; ``a`` alone has no end.

    Raises ValueError for a part that is no time and for an end that is not after its start.
    """
    first, comma, second = text.partition(",")
    start = from_address(first)
    end = from_address(second) if comma else None
    if end is not None and end <= start:
        raise ValueError(f"{text!r} ends before it begins")
    return start, end


def span_to_address(start: int, end: int | None = None) -> str:
    """Return the canonical text of a moment or of a stretch: ``158.5`` or ``158.5,171``."""
    return to_seconds(start) if end is None else f"{to_seconds(start)},{to_seconds(end)}"


def _parts(ms: int) -> tuple[int, int, int]:
    minutes, seconds = divmod(ms // 1000, 60)
    return minutes // 60, minutes % 60, seconds


def _thousandths(seconds: str) -> int:
    """Return decimal seconds in milliseconds; digits beyond the third are cut."""
    whole, _, fraction = seconds.partition(".")
    return int(whole) * 1000 + int(f"{fraction:0<3}"[:3])
