"""Scripts, styles, fonts and icons: in memory, bare of comments, compressed, kept by browsers for ever."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from typing import cast

import rcssmin
import rjsmin
from flask import Blueprint, Flask, Response, abort, current_app, request, url_for

from player.compression import choose, encode
from player.config import STATIC, VERSION
from player.mime import content_type
from player.modules import imported
from player.preconditions import verdict

blueprint = Blueprint("assets", __name__)

ENTRY = "js/main.js"
TEXTS = frozenset((".css", ".js", ".json", ".svg", ".txt", ".webmanifest"))


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is sent: its Content-Type, and its bytes in each coding ("" is none)."""

    content_type: str
    bodies: dict[str, bytes]


class Assets:
    """All files of a folder. ``version`` stands in their addresses and changes whenever one of them does.

    While one works on them (``live``) they are read anew for every request and sent as they are.
    """

    def __init__(self, folder: Path, *, live: bool = False) -> None:
        self._folder, self.live = folder, live
        sources = _sources(folder)
        self.version = "live" if live else _digest(sources)
        self._held = {} if live else {path: _prepared(path, source) for path, source in sources.items()}
        self._modules = imported(ENTRY, sources)

    def find(self, path: str) -> Asset | None:
        """Return the asset at this path of the folder, or None."""
        if not self.live:
            return self._held.get(path)
        source = _sources(self._folder).get(path)
        return None if source is None else Asset(content_type(path), {"": source})

    def modules(self) -> tuple[str, ...]:
        """Return the paths of the modules without which the entry module does not start."""
        return imported(ENTRY, _sources(self._folder)) if self.live else self._modules


def install(app: Flask) -> None:
    """Serve the assets and give templates ``asset`` and ``preloads``."""
    app.extensions["assets"] = Assets(STATIC, live=app.debug)
    app.jinja_env.globals.update(asset=asset, preloads=preloads)
    app.register_blueprint(blueprint)


def asset(path: str) -> str:
    """Return the address of a static file, given its path in ``player/static``."""
    return url_for("assets.file", version=_assets().version, path=path)


def preloads() -> list[str]:
    """Return the addresses of the modules that the entry module needs, so that none waits for another."""
    return [asset(path) for path in _assets().modules()]


@blueprint.get("/static/<version>/<path:path>")
def file(version: str, path: str) -> Response:
    """Send a static file. Under another version's address it is the newest, and not kept."""
    assets = _assets()
    found = assets.find(path) or abort(404, "The site has no such file.")
    lasting = version == assets.version and not assets.live
    return _sent(found, "public, max-age=31536000, immutable" if lasting else "no-cache")


def _sent(found: Asset, keeping: str) -> Response:
    coding = choose(request.accept_encodings)
    coding = coding if coding in found.bodies else ""
    body = found.bodies[coding]
    response = Response(body, content_type=found.content_type)
    etag = _digest({coding: body})
    response.set_etag(etag)
    response.headers["Cache-Control"] = keeping
    if len(found.bodies) > 1:
        response.vary.add("Accept-Encoding")
    if coding:
        response.content_encoding = coding
    if status := verdict(etag):
        response.status_code = status
        response.set_data(b"")
    return response


def _assets() -> Assets:
    return cast(Assets, current_app.extensions["assets"])


def _sources(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("[!.]*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _digest(files: dict[str, bytes]) -> str:
    digest = hashlib.sha256(VERSION.encode())
    for path, content in files.items():
        digest.update(f"\0{path}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:12]


@cache
def _prepared(path: str, source: bytes) -> Asset:
    if PurePath(path).suffix not in TEXTS:
        return Asset(content_type(path), {"": source})
    bare = _bare(path, source)
    bodies = {coding: encode(bare, coding, thorough=True) for coding in ("", "gzip", "br")}
    return Asset(content_type(path), bodies)


def _bare(path: str, source: bytes) -> bytes:
    """Return a script or a style sheet without its comments and idle blanks."""
    match PurePath(path).suffix:
        case ".js":
            return bytes(rjsmin.jsmin(source))
        case ".css":
            return bytes(rcssmin.cssmin(source))
        case _:
            return source
