"""The application: its library, its assets, one blueprint a page family, its errors and its headers."""

from pathlib import Path

from flask import Flask
from jinja2 import StrictUndefined

from player import (
    addresses,
    api,
    assets,
    compression,
    errors,
    findings,
    headers,
    home,
    media,
    search,
    shelf,
    watch,
    words,
)
from player.config import library_folder, template_folder
from videos.index import Progress, in_silence


def create_app(library: Path | None = None, progress: Progress = in_silence) -> Flask:
    """Make the application that serves the library in this folder, under any WSGI server.

    Without a folder it is that of the variable CHAPTER_PLAYER_LIBRARY, or the one that is bundled.
    ``progress`` is told how many documents of how many are indexed, where they need be.
    Raises LibraryError when it is missing or broken, SearchIndexError when its index cannot be written.
    """
    app = Flask(__name__, static_folder=None, template_folder=template_folder())
    app.jinja_options = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.globals["addresses"] = addresses
    app.json = api.JsonProvider(app)
    shelf.install(app, library_folder(library), progress)
    assets.install(app)
    headers.install(app)
    compression.install(app)
    errors.install(app)
    for pages in (home, watch, search, findings, media, words, api):
        app.register_blueprint(pages.blueprint)
    return app
