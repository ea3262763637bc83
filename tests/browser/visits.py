"""Windows of a real browser on the site, and a witness of everything that a page does in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # where Playwright is missing these tests are skipped, and this is imported all the same
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError

PATIENCE = 20_000
"""Milliseconds after which something that was awaited is taken to be lost."""

DESK = (1280, 800)
PHONE = (390, 844)


@dataclass
class Witness:
    """Notes what a page must never do: ask another host, complain on its console, or fail in a script."""

    home: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def watch(self, context: "BrowserContext") -> None:
        """Listen to all pages of a context. What breaks the security policy complains on the console."""
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", self._error)

    def _request(self, request: "Request") -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.home, "data:", "blob:")):
            self.complaints.append(f"asked another host: {request.url}")

    def _console(self, message: "ConsoleMessage") -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _error(self, error: "WebError") -> None:
        self.complaints.append(f"script: {error.error}")


class Visits:
    """Opens windows on a site, each as a new visitor, and remembers what there was to complain of."""

    def __init__(self, browser: "Browser", home: str) -> None:
        self.home, self._browser = home, browser
        self._visits: list[tuple[BrowserContext, Witness, str]] = []

    def open(
        self,
        size: tuple[int, int] = DESK,
        *,
        scripts: bool = True,
        touch: bool = False,
        forgive: str = "(?!)",
    ) -> "Page":
        """Open a window. Complaints that match ``forgive`` are part of what is tested."""
        context = self._browser.new_context(
            base_url=self.home,
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=scripts,
            has_touch=touch,
            is_mobile=touch,
        )
        context.set_default_timeout(PATIENCE)
        witness = Witness(self.home)
        witness.watch(context)
        self._visits.append((context, witness, forgive))
        return context.new_page()

    @property
    def requests(self) -> list[str]:
        """Return the addresses that were asked for, in all windows."""
        return [url for _, witness, _ in self._visits for url in witness.requests]

    def close(self) -> Iterator[str]:
        """Close all windows and yield what there was to complain of."""
        for context, witness, forgive in self._visits:
            context.close()
            yield from (one for one in witness.complaints if not re.search(forgive, one))
