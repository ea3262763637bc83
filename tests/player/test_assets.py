import gzip
import re
import shutil
from pathlib import Path

import brotli
import pytest
from flask import Flask
from flask.testing import FlaskClient

from player.assets import Assets, asset, preloads
from player.config import STATIC

SCRIPT = b"""// A comment.
/* Another
   one. */
export const path = `https://${host}/*not a comment*/`;
export const slashes = /["'\\/]\\/\\//.test(text); // divide
export const half = (a + b) / 2 / c;
"""


def address(app: Flask, path: str) -> str:
    """Return the address of a static file."""
    with app.test_request_context():
        return asset(path)


def test_a_static_file_is_kept_for_ever_under_its_versions_address(app: Flask, client: FlaskClient) -> None:
    answer = client.get(address(app, "fonts/inter.woff2"))
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.content_type == "font/woff2"
    assert answer.data == (STATIC / "fonts/inter.woff2").read_bytes()
    assert "Content-Encoding" not in answer.headers


def test_under_another_versions_address_it_is_the_newest_and_not_kept(client: FlaskClient) -> None:
    answer = client.get("/static/older/fonts/inter.woff2")
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")


@pytest.mark.parametrize("path", ["nothing.js", "../app.py", "..%2fapp.py", "%00", "fonts", "fonts/"])
def test_a_static_file_we_do_not_have_is_404(client: FlaskClient, path: str) -> None:
    assert client.get(f"/static/any/{path}").status_code == 404


@pytest.mark.parametrize(
    ("accepted", "coding", "unpack"),
    [("br, gzip", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress), ("", None, bytes)],
)
def test_a_drawing_is_sent_compressed(
    app: Flask, client: FlaskClient, accepted: str, coding: str | None, unpack: type[bytes]
) -> None:
    answer = client.get(address(app, "icons/mark.svg"), headers={"Accept-Encoding": accepted})
    assert answer.content_type == "image/svg+xml; charset=utf-8"
    assert answer.headers.get("Content-Encoding") == coding
    assert "accept-encoding" in answer.vary.as_set()
    assert unpack(answer.data) == (STATIC / "icons/mark.svg").read_bytes()


def test_each_coding_has_an_etag_of_its_own(app: Flask, client: FlaskClient) -> None:
    path = address(app, "icons/mark.svg")
    answers = [client.get(path, headers={"Accept-Encoding": coding}) for coding in ("br", "gzip", "")]
    assert len({answer.headers["ETag"] for answer in answers}) == 3
    again = client.get(path, headers={"Accept-Encoding": "br", "If-None-Match": answers[0].headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_scripts_and_styles_lose_their_comments_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_bytes(SCRIPT)
    (tmp_path / "a.css").write_bytes(b"/* ink */\n@layer base {\n  a > b { color: red }\n}\n")
    assets = Assets(tmp_path)
    script, style = assets.find("a.js"), assets.find("a.css")
    assert script
    assert style
    assert script.bodies[""].splitlines() == [
        b"export const path=`https://${host}/*not a comment*/`;"
        b"export const slashes=/[\"'\\/]\\/\\//.test(text);"
        b"export const half=(a+b)/2/c;"
    ]
    assert style.bodies[""] == b"@layer base{a>b{color:red}}"


def test_the_version_changes_with_any_file(tmp_path: Path) -> None:
    versions = {Assets(tmp_path).version}
    (tmp_path / "a.js").write_bytes(b"1")
    versions.add(Assets(tmp_path).version)
    (tmp_path / "a.js").write_bytes(b"2")
    versions.add(Assets(tmp_path).version)
    (tmp_path / "a.js").rename(tmp_path / "b.js")
    versions.add(Assets(tmp_path).version)
    assert len(versions) == 4


def test_files_of_tools_are_not_served(tmp_path: Path) -> None:
    (tmp_path / ".hidden.js").write_bytes(b"1")
    assert Assets(tmp_path).find(".hidden.js") is None


def test_while_one_works_on_them_files_are_read_anew_and_sent_as_they_are(tmp_path: Path) -> None:
    static = Path(shutil.copytree(STATIC, tmp_path / "static"))
    assets = Assets(static, live=True)
    (static / "js/main.js").write_bytes(b'// Mine.\nimport "./new.js";\n')
    (static / "js/new.js").write_bytes(b"")
    found = assets.find("js/main.js")
    assert found
    assert found.bodies == {"": b'// Mine.\nimport "./new.js";\n'}
    assert assets.modules() == ("js/new.js",)


def test_every_preloaded_module_is_there(app: Flask, client: FlaskClient) -> None:
    with app.test_request_context():
        modules = preloads()
    for module in modules:
        assert client.get(module).status_code == 200


@pytest.mark.parametrize("script", sorted(STATIC.rglob("*.js")), ids=lambda script: script.name)
def test_no_script_holds_what_rjsmin_misreads(script: Path) -> None:
    """It takes ``/`` after these for a division, and a nested template's end for that of the outer one."""
    source = script.read_text(encoding="utf-8")
    assert not re.search(r"(?:=>|\b(?:await|case|typeof|yield))\s*/[^/*]", source)
    assert not re.search(r"`[^`]*\$\{[^}`]*`", source)
