"""Files that are there whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give a name to write under: at the end the file takes the name ``path``, a failure leaves none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_whole(path: Path, text: str) -> None:
    """Write a text file in one step; a file that already says the same is left alone."""
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    with whole(path) as part:
        part.write_text(text, encoding="utf-8")
