"""Text and TOML from files, with faults instead of exceptions."""

import re
import tomllib
from pathlib import Path, PurePosixPath

from videos.errors import Fault

_PLACE = re.compile(r"(?P<what>.*) \(at (?P<place>.*)\)", re.DOTALL)


def inside(path: str) -> bool:
    """Say whether a path stays inside the folder it is relative to."""
    parts = PurePosixPath(path)
    return not parts.is_absolute() and ".." not in parts.parts and "\\" not in path


def read_text(path: Path, faults: list[Fault]) -> str | None:
    """Return a UTF-8 file's text (without byte order mark), or None and a fault."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        faults.append(
            Fault(path, "", f"it cannot be read ({error.strerror})", "is it there, and may it be read?")
        )
    except UnicodeDecodeError as error:
        faults.append(Fault(path, f"byte {error.start}", "this is not UTF-8 text", "save the file as UTF-8"))
    return None


def read_toml(path: Path, faults: list[Fault]) -> dict[str, object] | None:
    """Return a TOML file's content, or None and a fault."""
    text = read_text(path, faults)
    return None if text is None else parse_toml(text, path, faults)


def parse_toml(text: str, path: Path, faults: list[Fault]) -> dict[str, object] | None:
    """Return the content of TOML text, or None and a fault at its line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _PLACE.fullmatch(str(error))
        what, place = (found["what"], found["place"]) if found else (str(error), "")
        faults.append(Fault(path, place, f"this is not TOML: {what}", "correct it (https://toml.io)"))
    return None
