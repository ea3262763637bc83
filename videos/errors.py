"""What can be wrong with a library, and how that is said: file, place, reason and remedy on one line."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and its remedy. ``place`` is "" when the whole file is meant.

    A fault that is not ``grave`` is a note: worth knowing, but the library is sound with it.
    """

    path: Path
    place: str
    what: str
    remedy: str
    grave: bool = True

    @property
    def reason(self) -> str:
        """Return what is wrong and what to do."""
        return f"{self.what}; {self.remedy}"

    def __str__(self) -> str:
        return _line(self.path, self.place, self.reason)


class LibraryError(ValueError):
    """A library that cannot be used: carries file, place ("": the whole file) and reason."""

    def __init__(self, path: Path, place: str, reason: str) -> None:
        self.path, self.place, self.reason = path, place, reason
        super().__init__(_line(path, place, reason))


def _line(path: Path, place: str, reason: str) -> str:
    return f"{path}, {place}: {reason}" if place else f"{path}: {reason}"
