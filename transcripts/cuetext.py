"""The text of a WebVTT cue as plain words.

After the WebVTT cue text tokenizer (W3C WebVTT, section 6.4): a tag reaches from ``<`` to the next ``>``
or to the end of the text, whatever stands in it; character references are read in text and in the names
of voices.
"""

import re
from collections.abc import Iterator
from html import unescape

_TAG = re.compile(r"<[^>]*>?")
_VOICE = re.compile(r"<v(?:\.[^ \t\n\f>]*)?[ \t\n\f]+([^>]*)")


def plain(raw: str) -> str:
    """Return the words of a cue's text: without tags and time stamps, references decoded, lines trimmed."""
    text = "".join(unescape(piece) for piece in _TAG.split(raw))
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def voice(raw: str) -> str:
    """Return the name in the first voice tag ``<v Name>``, or ""."""
    return next((name for name in _voices(raw) if name), "")


def escape(text: str) -> str:
    """Return plain text as cue text, which reads back as the same words."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _voices(raw: str) -> Iterator[str]:
    for tag in _TAG.findall(raw):
        if found := _VOICE.match(tag):
            yield " ".join(unescape(found[1]).split())
