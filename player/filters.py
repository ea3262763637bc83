"""How templates write times, Markdown, and words in a film's language."""

from functools import lru_cache

from flask.sansio.blueprints import BlueprintSetupState
from markdown_it import MarkdownIt
from markupsafe import Markup

from transcripts.timecode import to_clock, to_seconds, to_words

INTERFACE = "en"
"""The language of the pages' own words."""

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(["table", "smartquotes"])


@lru_cache(maxsize=256)  # a library's pages, which are the same for every reader
def markdown(text: str) -> Markup:
    """Return Markdown as HTML with typographic quotes; HTML in it is shown as text."""
    return Markup(_MARKDOWN.render(text))  # noqa: S704 - the renderer escapes whatever it is given


def iso_duration(ms: int) -> str:
    """Return a length for the ``datetime`` attribute of ``<time>``: ``PT134.5S``."""
    return f"PT{to_seconds(ms)}S"


def lang_dir(language: str) -> Markup:
    """Return the attributes of an element with words in a film's language, which may not be the page's."""
    lang = "" if language == INTERFACE else Markup(' lang="{}"').format(language)
    return lang + Markup(' dir="auto"')


def install(state: BlueprintSetupState) -> None:
    """Give the templates their filters: ``clock`` 2:14, ``words`` 2 minutes 14 seconds, ``seconds`` 134.5."""
    state.app.jinja_env.filters |= {
        "clock": to_clock,
        "words": to_words,
        "seconds": to_seconds,
        "iso_duration": iso_duration,
        "markdown": markdown,
        "lang_dir": lang_dir,
    }
