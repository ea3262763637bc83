"""Where the application finds its library, its templates and its version."""

import os
from importlib.metadata import version
from pathlib import Path

from videos.library import DEFAULT_LIBRARY

LIBRARY_VARIABLE = "CHAPTER_PLAYER_LIBRARY"
VERSION = version("chapter-player")

_HERE = Path(__file__).parent
STATIC = _HERE / "static"


def library_folder(chosen: Path | None = None) -> Path:
    """Return the library to serve: ``chosen``, else that of CHAPTER_PLAYER_LIBRARY, else the bundled one."""
    return chosen or Path(os.environ.get(LIBRARY_VARIABLE) or DEFAULT_LIBRARY)


def template_folder() -> Path:
    """Return the folder of the templates: inside the package when installed, beside it in a source tree."""
    installed = _HERE / "templates"
    return installed if installed.is_dir() else _HERE.parent / "templates"
