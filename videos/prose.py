"""Markdown as data: its plain text and its links (CommonMark, with tables)."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


def plain_text(markdown: str) -> str:
    """Return the words without markup, one block a line."""
    blocks = (_words(token) for token in _MARKDOWN.parse(markdown))
    return "\n".join(block for block in blocks if block)


def links(markdown: str) -> Iterator[str]:
    """Yield the address of every link and picture."""
    for block in _MARKDOWN.parse(markdown):
        for token in block.children or ():
            address = token.attrGet("href") or token.attrGet("src")
            if address:
                yield str(address)


def _words(token: Token) -> str:
    if token.type in ("fence", "code_block"):
        return token.content.strip()
    return "".join(_inline(child) for child in token.children or ())


def _inline(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content
