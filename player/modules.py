"""Which modules a module imports, and they in turn: what a page preloads so that nothing waits in a chain."""

import posixpath
import re
from collections.abc import Mapping

_IMPORT = re.compile(
    rb"""^\s*(?:import|export)\b(?:[^'"()]*?\bfrom\b)?\s*["'](\.{1,2}/[^"']+)["']""", re.MULTILINE
)
"""A static import or re-export of a neighbour; ``import()`` is for what may never be needed."""


def imported(entry: str, sources: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the paths of all modules that ``entry`` imports, directly or not, in the order they are met."""
    found: dict[str, None] = {}
    waiting = [entry]
    for path in waiting:
        if path not in found and path in sources:
            found[path] = None
            folder = posixpath.dirname(path)
            names = _IMPORT.findall(sources[path])
            waiting += [posixpath.normpath(posixpath.join(folder, name.decode())) for name in names]
    return tuple(path for path in found if path != entry)
