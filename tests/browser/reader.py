"""A screen reader's user: goes through the accessibility tree by quick keys, hears names, counts the keys."""

from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page

from tests.browser.tree import Thing, Tree

QUICK_KEYS: Mapping[str, Callable[[Thing], bool]] = {
    "h": lambda thing: thing.role == "heading",
    "1": lambda thing: thing.role == "heading" and thing.level == 1,
    "2": lambda thing: thing.role == "heading" and thing.level == 2,
    "k": lambda thing: thing.role == "link",
    "b": lambda thing: thing.role in ("button", "DisclosureTriangle"),
    "e": lambda thing: thing.role in ("textbox", "searchbox"),
    "d": lambda thing: (
        thing.role in ("main", "navigation", "complementary", "search", "banner", "contentinfo")
    ),
}
"""What NVDA, JAWS and Orca look for when these keys are pressed."""


class Reader:
    """Reads a page as a screen reader does: a place in the tree, and keys that move it on."""

    def __init__(self, page: Page) -> None:
        self.page, self.pressed, self._tree = page, 0, Tree(page)
        self._here: Thing | None = None

    def next(self, key: str) -> Thing:
        """Press a quick key and hear what it leads to."""
        self.pressed += 1
        things = self._tree.things()
        places = [thing.key for thing in things]
        behind = places.index(self._here.key) + 1 if self._here and self._here.key in places else 0
        found = next((thing for thing in things[behind:] if QUICK_KEYS[key](thing)), None)
        self._here = found or pytest.fail(f"{key} finds nothing behind {self._here}")
        return self._here

    def look_for(self, key: str, words: str) -> Thing:
        """Press a quick key until these words are heard."""
        while words.lower() not in (thing := self.next(key)).name.lower():
            pass
        return thing

    def type(self, words: str) -> None:
        """Press Enter to be let into the field one is at, which the page does not notice, and type."""
        self._take_focus()
        self.page.keyboard.type(words)
        self.pressed += 1 + len(words)

    def press(self) -> None:
        """Press Enter on what one is at, and stay there."""
        self._take_focus()
        self.page.keyboard.press("Enter")
        self.pressed += 1

    def open(self) -> None:
        """Press Enter on what one is at, and begin anew at the top of the page that it leads to."""
        with self.page.expect_navigation():
            self.press()
        self._here = None

    def _take_focus(self) -> None:
        assert self._here, "nothing has been heard yet"
        self._tree.focus(self._here)
