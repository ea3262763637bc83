"""The look, as far as a machine can judge it: contrast, weight, and a typeface with its licence."""

import re

import pytest
from flask.testing import FlaskClient

from player.config import STATIC

TOKENS = dict(
    re.findall(r"--([\w-]+): light-dark\((#\w+, #\w+)\)", (STATIC / "css" / "base.css").read_text("utf-8"))
)
HUES = re.findall(r"--hue-ink: light-dark\((#\w+, #\w+)\)", (STATIC / "css" / "base.css").read_text("utf-8"))
TEXTS = [TOKENS[name] for name in ("ink", "muted", "link", "accent-ink")] + HUES


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ground", ["page", "raised"])
def test_text_reaches_seven_to_one_on_paper_and_on_navy(text: str, ground: str) -> None:
    pairs = zip(text.split(", "), TOKENS[ground].split(", "), strict=True)
    assert all(contrast(colour, behind) >= 7 for colour, behind in pairs)


@pytest.mark.parametrize("shape", ["accent", "control", "focus"])
def test_shapes_that_mean_something_reach_three_to_one(shape: str) -> None:
    pairs = zip(TOKENS[shape].split(", "), TOKENS["page"].split(", "), strict=True)
    assert all(contrast(colour, behind) >= 3 for colour, behind in pairs)


def test_the_watch_page_s_styles_stay_light(client: FlaskClient) -> None:
    html = client.get("/watch/tiny/end/").text
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', html)
    sizes = [len(client.get(sheet, headers={"Accept-Encoding": "br"}).data) for sheet in sheets]
    assert sum(sizes) <= 9_000


def test_the_typeface_is_ours_to_send_and_small() -> None:
    assert (STATIC / "fonts" / "inter.woff2").stat().st_size <= 60_000
    assert "SIL Open Font License" in (STATIC / "fonts" / "LICENSE.txt").read_text("utf-8")
