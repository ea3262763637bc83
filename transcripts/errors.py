"""What can be wrong with a caption file."""

from pathlib import Path


class TranscriptError(ValueError):
    """A caption file that cannot be read: carries the file, the line (0: the whole file) and the reason."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        self.path, self.line, self.reason = path, line, reason
        place = f"{path}, line {line}" if line else str(path)
        super().__init__(f"{place}: {reason}")
