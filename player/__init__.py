"""The web: Flask serves films, their words and their findings."""
