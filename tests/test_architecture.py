"""The house keeps its shape: rooms, doors, and sizes that one can take in."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from configparser import ConfigParser
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parent.parent
ROOMS = ("transcripts", "videos", "player")

MODULE_MEDIAN, MODULE_MAX = 80, 250
FUNCTION_MEDIAN, FUNCTION_90_PERCENT, FUNCTION_MAX = 7, 20, 45

EXCEPTIONS: Mapping[str, str] = {}
"""Modules ("videos/media.py") and functions ("videos/media.py:probe") that may be longer, and why."""


@dataclass(frozen=True)
class Part:
    """A module or a function: where it stands, and how many lines it has, not counting blank ones."""

    place: str
    lines: int


def sources() -> list[Path]:
    return sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def modules() -> list[Part]:
    return [Part(name(path), filled(path.read_text().splitlines())) for path in sources()]


def functions() -> Iterator[Part]:
    for path in sources():
        text = path.read_text()
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield Part(f"{name(path)}:{node.name}", length(node, text.splitlines()))


def length(node: ast.FunctionDef | ast.AsyncFunctionDef, lines: list[str]) -> int:
    whole = filled(lines[node.lineno - 1 : node.end_lineno])
    docstring = node.body[0]
    if ast.get_docstring(node) is None:
        return whole
    return whole - filled(lines[docstring.lineno - 1 : docstring.end_lineno])


def filled(lines: list[str]) -> int:
    return sum(bool(line.strip()) for line in lines)


def too_long(parts: Iterable[Part], limit: int) -> list[Part]:
    return [part for part in parts if part.lines > limit and part.place not in EXCEPTIONS]


def test_arrows_point_up_and_each_library_has_one_door(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS


def test_modules_can_be_taken_in() -> None:
    parts = modules()
    assert too_long(parts, MODULE_MAX) == []
    assert median(part.lines for part in parts) <= MODULE_MEDIAN


def test_functions_can_be_taken_in() -> None:
    parts = list(functions())
    lengths = [part.lines for part in parts]
    assert too_long(parts, FUNCTION_MAX) == []
    assert median(lengths) <= FUNCTION_MEDIAN
    assert quantiles(lengths, n=10)[-1] <= FUNCTION_90_PERCENT


def test_every_exception_is_needed() -> None:
    long = [part for part in modules() if part.lines > MODULE_MAX]
    long += [part for part in functions() if part.lines > FUNCTION_MAX]
    assert EXCEPTIONS.keys() <= {part.place for part in long}


@pytest.mark.parametrize("path", sources(), ids=name)
def test_nothing_swallows_every_error(path: Path) -> None:
    """To tidy up after any error and raise it again is another matter."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ExceptHandler) and not isinstance(node.body[-1], ast.Raise):
            caught = ast.unparse(node.type) if node.type else "everything"
            assert caught not in ("Exception", "BaseException", "everything"), f"line {node.lineno}"


def test_the_wheel_has_every_package_but_the_studio() -> None:
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg")
    packaged = set(setup["options"]["packages"].split()) - {"player.templates"}
    folders = {
        ".".join(path.parent.relative_to(ROOT).parts) for path in sources() if path.name == "__init__.py"
    }
    assert packaged == {folder for folder in folders if not folder.startswith("videos.studio")}
