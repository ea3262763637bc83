"""A page’s accessibility tree, which is what screen readers read, the browser’s own controls included."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

Node = dict[str, Any]


@dataclass(frozen=True)
class Thing:
    """Something a screen reader can come to; ``key`` finds it again in the document."""

    role: str
    name: str
    key: int
    level: int
    focused: bool
    checked: bool


class Tree:
    """Reads the accessibility tree of a page."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("DOM.enable")

    def things(self, inside: str = "RootWebArea") -> list[Thing]:
        """Return what is told, in reading order, inside everything of a role."""
        nodes = self._session.send("Accessibility.getFullAXTree")["nodes"]
        by_id = {node["nodeId"]: node for node in nodes}
        roots = [node for node in nodes if _value(node.get("role")) == inside]
        return [_thing(node) for root in roots for node in _below(root, by_id) if not node["ignored"]]

    def focused(self) -> Thing | None:
        """Return what has the keyboard's focus, if anything but the page itself has."""
        return next((thing for thing in self.things()[1:] if thing.focused), None)

    def texts(self, inside: str) -> str:
        """Return all text inside everything of a role."""
        return " ".join(thing.name for thing in self.things(inside) if thing.role == "StaticText")

    def focus(self, thing: Thing) -> None:
        """Give the keyboard's focus to something, as a screen reader does before it activates it."""
        self._session.send("DOM.focus", {"backendNodeId": thing.key})


def _below(node: Node, by_id: dict[str, Node]) -> Iterator[Node]:
    yield node
    for child in node.get("childIds", ()):
        if child in by_id:
            yield from _below(by_id[child], by_id)


def _thing(node: Node) -> Thing:
    properties = {one["name"]: _value(one["value"]) for one in node.get("properties", ())}
    return Thing(
        role=str(_value(node.get("role"))),
        name=" ".join(str(_value(node.get("name")) or "").split()),
        key=node.get("backendDOMNodeId", 0),
        level=int(properties.get("level") or 0),
        focused=properties.get("focused") is True,
        checked=properties.get("checked") == "true",
    )


def _value(holder: Node | None) -> Any:  # noqa: ANN401 - the protocol's values are of many types
    return holder.get("value") if holder else None
