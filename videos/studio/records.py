"""What was made from what: the record by which a film is known to belong to its script."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from videos.whole import write_whole


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_records(path: Path) -> dict[str, dict[str, str]]:
    """Return what was recorded of each thing made; nothing when there is no record yet."""
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def record(path: Path, made: str, facts: Mapping[str, str]) -> None:
    """Note what one thing was made from and its digest; what is known of others stays."""
    records = read_records(path) | {made: dict(facts)}
    write_whole(path, json.dumps(records, indent=1, sort_keys=True) + "\n")
