"""Take the picture of the README (``make picture``): a chapter in Chromium, playing, with its captions."""

import logging
import shutil
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from player.app import create_app

PAGE = "/watch/online-health-communities/technology-as-a-leveller/?t=179"
PLAY = "document.querySelector('video').play()"
SHOWN = "document.querySelector('video').currentTime > 180.5"
FLAGS = ["--no-sandbox", "--disable-gpu", "--mute-audio", "--autoplay-policy=no-user-gesture-required"]


def main() -> None:
    """Serve the bundled library on a free port, and photograph the page a few seconds into a moment."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, create_app(), threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 1180}, bypass_csp=True)
        page.goto(f"http://127.0.0.1:{server.port}{PAGE}")
        page.evaluate(PLAY)
        page.wait_for_function(SHOWN)
        page.mouse.move(1200, 700)
        page.wait_for_timeout(4000)  # the browser's own controls fade
        page.screenshot(path=Path(__file__).with_name("picture.jpg"), type="jpeg", quality=82)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
