"""What can be wrong with a caption file."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to mend in a caption file: where ("line 12", "cue 2.3-04"), what is wrong, what to do."""

    place: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}; {self.remedy}"


class TranscriptError(ValueError):
    """A caption file that cannot be read: carries the file, the line (0: the whole file) and the reason."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        self.path, self.line, self.reason = path, line, reason
        place = f"{path}, line {line}" if line else str(path)
        super().__init__(f"{place}: {reason}")


class SearchIndexError(ValueError):
    """A search index that is missing, damaged or cannot be written: carries its folder and the reason."""

    def __init__(self, folder: Path, reason: str) -> None:
        self.folder, self.reason = folder, reason
        super().__init__(f"{folder}: {reason}")
