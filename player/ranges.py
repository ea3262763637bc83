"""Which part of a file a Range header asks for (RFC 9110, section 14)."""

import re
from typing import NamedTuple

_RANGE = re.compile("([0-9]*)-([0-9]*)")
_DIGITS = 20
"""More digits than the size of any file has."""


class Span(NamedTuple):
    """A part of a file: its first byte and how many there are."""

    start: int
    length: int


class UnsatisfiableError(ValueError):
    """A well-formed range that has no byte in common with the file."""


def requested(header: str, size: int) -> Span | None:
    """Return the one part that ``header`` asks for of a file of ``size`` bytes, or None for the whole file.

    The whole file also answers what RFC 9110 lets a server ignore: another unit, a malformed header, several
    ranges at once. Raises UnsatisfiableError.
    """
    match = _RANGE.fullmatch(_only_range(header))
    if not match or match[0] == "-":
        return None
    first, last = match.groups()
    if not first:
        return _suffix(_number(last), size)
    start, end = _number(first), _number(last) if last else size
    if end < start and last:
        return None
    if start >= size:
        raise UnsatisfiableError(header)
    return Span(start, min(end, size - 1) - start + 1)


def _only_range(header: str) -> str:
    """Return the range of a header that has exactly one range of bytes, else ""."""
    unit, _, ranges = header.partition("=")
    present = [part for item in ranges.split(",") if (part := item.strip(" \t"))]
    return present[0] if unit.lower() == "bytes" and len(present) == 1 else ""


def _suffix(length: int, size: int) -> Span | None:
    if length == 0:
        raise UnsatisfiableError("a suffix of no bytes")
    return Span(size - length, length) if length < size else None


def _number(digits: str) -> int:
    """Return the number, or one larger than any file where int() would refuse or toil."""
    return int(digits.lstrip("0")[:_DIGITS] or "0")
