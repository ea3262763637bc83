"""A visitor with nothing but a keyboard, and a count of the keys."""

import pytest
from playwright.sync_api import Page

from tests.browser.tree import Thing, Tree

MOST_TABS = 80
"""So many stops nobody should have to pass."""


class Keyboard:
    """Presses keys and counts them."""

    def __init__(self, page: Page) -> None:
        self.page, self.pressed, self.tree = page, 0, Tree(page)

    def press(self, key: str) -> None:
        """Press one key."""
        self.page.keyboard.press(key)
        self.pressed += 1

    def type(self, words: str) -> None:
        """Press a key for each letter."""
        for letter in words:
            self.press(letter)

    def go_to(self, name: str, key: str = "Tab") -> Thing:
        """Press a key until the focus is on something whose name begins so."""
        for _ in range(MOST_TABS):
            self.press(key)
            if (thing := self.tree.focused()) and thing.name.startswith(name):
                return thing
        pytest.fail(f"{key} never led to “{name}”")

    def follow(self, name: str) -> None:
        """Go to a link or a button whose name begins so, and press it."""
        self.go_to(name)
        self.press("Enter")
