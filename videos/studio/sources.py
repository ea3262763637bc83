"""Which source files a picture depends on: what its module imports from the studio, and what that imports."""

import ast
import hashlib
from collections.abc import Iterable
from pathlib import Path

_PACKAGE = "videos.studio"
_ROOT = Path(__file__).parents[2]


def source_digest(modules: Iterable[str], beside: str = "") -> str:
    """Return the SHA-256 over the sources of the modules and all they import from the studio.

    The package ``beside``, and what only it imports, does not count.
    """
    found: dict[str, bytes] = {}
    waiting = list(modules)
    while waiting:
        module = waiting.pop()
        if module not in found and module != beside:
            found[module] = _file(module).read_bytes()
            waiting += _imports(found[module])
    return hashlib.sha256(b"\0".join(source for _, source in sorted(found.items()))).hexdigest()


def _imports(source: bytes) -> list[str]:
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom) and node.module]
    names = {str(node.module) for node in nodes}
    names |= {f"{node.module}.{alias.name}" for node in nodes for alias in node.names}
    return [name for name in names if name.startswith(f"{_PACKAGE}.") and _file(name).exists()]


def _file(module: str) -> Path:
    path = _ROOT.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
