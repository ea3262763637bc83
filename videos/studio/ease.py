"""How things move: shares of a movement (0 to 1) from seconds, and the three curves of the film."""

STANDING = 1e9
"""Seconds since a movement so long ago that its thing simply stands there."""


def progress(seconds: float, start: float = 0.0, length: float = 1.0) -> float:
    """Return the share of a movement done, 0 to 1, that begins at ``start`` and takes ``length`` seconds."""
    return min(1.0, max(0.0, (seconds - start) / length))


def travel(share: float) -> float:
    """Cubic in-out: things that go from one place to another."""
    return 4 * share**3 if share < 0.5 else 1 - (2 - 2 * share) ** 3 / 2  # noqa: PLR2004 its middle


def settle(share: float) -> float:
    """Quart-out: words that rise and come to rest."""
    return 1 - (1 - share) ** 4


def overshoot(share: float) -> float:
    """Slightly past the mark and back: icons and people that pop up."""
    back = share - 1
    return 1 + 2.2 * back**3 + 1.2 * back**2


def between(start: float, end: float, share: float) -> float:
    """Return what lies at ``share`` of the way from ``start`` to ``end``."""
    return start + (end - start) * share
