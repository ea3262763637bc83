"""TOML tables read key by key: each value is checked, and faults are gathered, not raised."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from videos.errors import Fault
from videos.reading.files import inside

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")  # the shape of a BCP 47 tag
Value = TypeVar("Value")

_NAMES: dict[type, str] = {
    str: "text in quotes",
    int: "a whole number of milliseconds or pixels, 0 or more",
    float: "a number of seconds",
    bool: "true or false",
    list: "a list",
    dict: "a table",
}


class Table:
    """One table of a TOML file. What cannot be read becomes a fault; its value, the empty one of its type."""

    def __init__(self, data: Mapping[str, object], path: Path, place: str, faults: list[Fault]) -> None:
        self._data, self._path, self._place, self._faults = data, path, place, faults
        self._asked: set[str] = set()

    def fault(self, key: str, what: str, remedy: str) -> None:
        """Note a fault of this table, or of one key in it ("": of the table)."""
        place = ", ".join(part for part in (self._place, key) if part)
        self._faults.append(Fault(self._path, place, what, remedy))

    def text(self, key: str, default: str | None = None) -> str:
        """Return a string. Without a default the key is needed and may not be empty."""
        value = self._value(key, str, default)
        if value == "" and default is None and key in self._data and isinstance(self._data[key], str):
            self.fault(key, "it is empty", "write it")
        return value

    def whole(self, key: str) -> int:
        """Return a whole number that is not negative; the key is needed."""
        value = self._value(key, int, None)
        if value < 0:
            self.fault(key, f"{value} is less than 0", f"write {_NAMES[int]}")
        return max(value, 0)

    def seconds(self, key: str) -> float:
        """Return a number of seconds, whole or not; 0 when the key is absent."""
        kind = int if isinstance(self._data.get(key), int) else float
        return self._value(key, kind, kind())

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        return self._value(key, bool, default)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of strings, empty when the key is absent."""
        values = self._value(key, list, [])
        if not all(isinstance(value, str) for value in values):
            self.fault(key, "not everything in the list is text", "put each item in quotes")
        return tuple(value for value in values if isinstance(value, str))

    def slug(self, key: str) -> str:
        """Return a string that may stand in an address; the key is needed."""
        value = self.text(key)
        if value and not SLUG.fullmatch(value):
            self.fault(
                key, f"“{value}” cannot stand in an address", "use lower-case letters, digits and hyphens"
            )
        return value

    def language(self, key: str) -> str:
        """Return a language's code; the key is needed. Only its shape is looked at (BCP 47)."""
        value = self.text(key)
        if value and not LANGUAGE.fullmatch(value):
            self.fault(key, f"“{value}” is not a language", "write its code (BCP 47), like en or pt-BR")
        return value

    def file(self, key: str, default: str | None = "") -> str:
        """Return the path of a file inside the video's folder. Whether it exists is not asked here."""
        value = self.text(key, default)
        if value and not inside(value):
            self.fault(
                key,
                f"“{value}” leads out of the video's folder",
                "name a file in the folder, like stills/1.jpg",
            )
        return value

    def reference(self, key: str, known: Mapping[str, str], *, needed: bool = True) -> str:
        """Return what the name under ``key`` stands for in ``known``."""
        name = self.text(key, None if needed else "")
        return "".join(self._resolve(key, [name] if name else [], known))

    def references(self, key: str, known: Mapping[str, str]) -> tuple[str, ...]:
        """Return what the names in the list under ``key`` stand for in ``known``."""
        return tuple(self._resolve(key, self.texts(key), known))

    def strings(self, key: str) -> dict[str, str]:
        """Return a table whose values are all strings, empty when the key is absent."""
        table = Table(self._value(key, dict, {}), self._path, key, self._faults)
        return {name: table.text(name) for name in table._data}

    def tables(self, key: str) -> Iterator["Table"]:
        """Yield the tables of an array of tables; none when the key is absent."""
        self._asked.add(key)
        rows = self._data.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            self.fault(key, "it is not an array of tables", f"write [[{key}]]")
            return
        for position, row in enumerate(rows, 1):
            name = row.get("id") or row.get("slug") or position
            yield Table(row, self._path, f"{key} {name}", self._faults)

    def close(self) -> None:
        """Note every key that nobody asked for: a misspelt one would otherwise be lost in silence."""
        for key in (key for key in self._data if key not in self._asked):
            near = get_close_matches(key, self._asked, 1)
            self.fault(key, "this key is unknown", f"did you mean “{near[0]}”?" if near else "remove it")

    def _value(self, key: str, kind: type[Value], default: Value | None) -> Value:
        self._asked.add(key)
        if key not in self._data:
            if default is None:
                self.fault(key, "it is missing", f"add {key} = {_NAMES[kind]}")
            return kind() if default is None else default
        value = self._data[key]
        if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
            return value
        self.fault(key, f"{value!r} is not {_NAMES[kind]}", f"write {_NAMES[kind]}")
        return kind() if default is None else default

    def _resolve(
        self, key: str, names: list[str] | tuple[str, ...], known: Mapping[str, str]
    ) -> Iterator[str]:
        for name in names:
            if name in known:
                yield known[name]
                continue
            remedy = f"use one of: {', '.join(known)}" if known else "add it first"
            self.fault(key, f"there is no “{name}”", remedy)
