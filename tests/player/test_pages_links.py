"""No link of the site leads nowhere."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from flask.testing import FlaskClient

from player import create_app
from videos.library import DEFAULT_LIBRARY

LINK = re.compile(r'\s(?:href|src|poster)="([^"]+)"')


def crawl(client: FlaskClient) -> tuple[dict[str, str], list[str]]:
    """Return every page that can be reached from the front page, and the faults of their links."""
    pages: dict[str, str] = {}
    faults: list[str] = []
    checked: set[str] = set()
    waiting = [("/", "")]
    while waiting:
        address, source = waiting.pop()
        if address in checked or not address.startswith("/"):
            continue
        checked.add(address)
        answer = client.get(address, follow_redirects=True, buffered=True)
        if answer.status_code != 200:
            faults.append(f"{source} leads to {address}: {answer.status_code}")
        elif answer.mimetype == "text/html":
            pages[address] = answer.text
            waiting += [(urldefrag(urljoin(address, link)).url, address) for link in links(answer.text)]
    return pages, faults


def links(html: str) -> list[str]:
    return [unescape(link) for link in LINK.findall(html)]


def dangling(pages: dict[str, str]) -> list[str]:
    """Return the links whose fragment names nothing on their page."""
    targets = (
        (address, *urldefrag(urljoin(address, link)))
        for address, html in pages.items()
        for link in links(html)
    )
    return [
        f"{source} leads to {address}#{fragment}"
        for source, address, fragment in targets
        if fragment and address in pages and f'id="{fragment}"' not in pages[address]
    ]


def test_every_link_of_the_tiny_site_leads_somewhere(tiny_library: Path) -> None:
    pages, faults = crawl(create_app(tiny_library).test_client())
    assert faults + dangling(pages) == []
    assert "/findings/open-doors/" in pages


def test_every_link_of_the_bundled_site_leads_somewhere() -> None:
    pages, faults = crawl(create_app(DEFAULT_LIBRARY).test_client())
    assert faults + dangling(pages) == []
    assert sum(address.startswith("/findings/") for address in pages) == 18
