"""The application on the tiny library: one for all who only read, and one's own for who changes something."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from player import create_app


@pytest.fixture(scope="session")
def app(films: Path) -> Flask:
    """Return the application that all tests share: making one compiles every template."""
    return create_app(films)


@pytest.fixture(scope="session")
def client(app: Flask) -> FlaskClient:
    """Return a client of that application."""
    return app.test_client()


@pytest.fixture
def own_app(tiny_library: Path) -> Flask:
    """Return an application on a copy of the library that the test may change."""
    return create_app(tiny_library)


@pytest.fixture
def own_client(own_app: Flask) -> FlaskClient:
    """Return a client of that application."""
    return own_app.test_client()
