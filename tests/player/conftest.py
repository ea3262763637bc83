"""The application on the tiny library."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from player import create_app


@pytest.fixture
def app(tiny_library: Path) -> Flask:
    """Return the application on a copy of the tiny library."""
    return create_app(tiny_library)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Return a client of that application."""
    return app.test_client()
