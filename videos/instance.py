"""Where what is derived from a library goes (its search index): never into the library."""

import atexit
import hashlib
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path


def instance_folder(library: Path) -> Path:
    """Return the folder for what is derived from a library, made if need be; each library's path has its own.

    It lies in ``$CHAPTER_PLAYER_INSTANCE``, else in ``chapter-player`` under ``$XDG_CACHE_HOME`` (XDG Base
    Directory Specification) or ``~/.cache``; where none can be written, in a folder that ends with
    the program. It may be deleted at any time.
    """
    path = library.resolve()
    name = f"{path.name}-{hashlib.sha256(os.fsencode(path)).hexdigest()[:12]}"
    try:
        return _writable(_root() / name)
    except (OSError, RuntimeError):  # RuntimeError: this user has no home folder
        return _writable(_temporary() / name)


def _root() -> Path:
    if chosen := os.environ.get("CHAPTER_PLAYER_INSTANCE"):
        return Path(chosen)
    cache_home = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (cache_home if cache_home.is_absolute() else Path.home() / ".cache") / "chapter-player"


@cache
def _temporary() -> Path:
    """Make a folder of our own: in a shared one somebody else's index could lie in wait."""
    folder = tempfile.mkdtemp(prefix="chapter-player-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _writable(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        return folder
