"""The web: Flask serves films, their words and their findings."""

from player.app import create_app

__all__ = ["create_app"]
