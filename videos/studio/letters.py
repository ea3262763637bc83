"""Letters as outlines: Inter from the bundled folder, laid out once and kept."""

import os
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal, cast

import cairo

from videos.studio.palette import INK, Colour

# fontconfig reads this once, when the first letter of the process is looked up.
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).parent / "fonts" / "fonts.conf")

Weight = Literal["Regular", "Medium", "SemiBold", "Bold"]
Anchor = Literal["left", "middle", "right"]

_FAMILY = {"Regular": "Inter", "Medium": "Inter Medium", "SemiBold": "Inter Semi Bold", "Bold": "Inter"}
# Cairo sets letters without kerning; these pairs are the ones one sees.
_KERNING = {"Te": -0.08, "To": -0.08, "Tr": -0.057, "Va": -0.06, "ay": -0.02, "We": -0.02, "fo": -0.02}


@dataclass(frozen=True, slots=True)
class Lettering:
    """How words are set: ``size`` in units of the stage, weight, colour, and which end of them is placed."""

    size: float
    weight: Weight
    colour: Colour = INK
    anchor: Anchor = "left"

    def coloured(self, colour: Colour) -> "Lettering":
        """Return the same in another colour."""
        return replace(self, colour=colour)

    @property
    def middle(self) -> "Lettering":
        """Return the same, placed by its middle."""
        return replace(self, anchor="middle")

    @property
    def right(self) -> "Lettering":
        """Return the same, placed by its right end."""
        return replace(self, anchor="right")


TITLE = Lettering(66, "Bold")
HEADING = Lettering(44, "Bold")
LABEL = Lettering(25, "SemiBold")
TAG = Lettering(19, "Medium")


@dataclass(frozen=True, slots=True)
class Outline:
    """Words as a path that begins at (0, 0) on the baseline, and how far they reach."""

    path: cairo.Path
    width: float


@cache
def outline(words: str, size: float, weight: Weight) -> Outline:
    """Lay out one line of words. Raises ValueError for a character that the bundled fonts lack."""
    font = _font(size, weight)
    glyphs = cast(list[cairo.Glyph], font.text_to_glyphs(0, 0, words, False))
    tracking = -0.022 * size * min(1, (size - 18) / 40)  # big letters stand closer
    placed, shift = [], 0.0
    for place, glyph in enumerate(glyphs):
        if not glyph.index:
            raise ValueError(
                f"“{words[place]}” in “{words}” is not in videos/studio/fonts: subset Inter again with it"
            )
        placed.append(cairo.Glyph(glyph.index, glyph.x + shift, glyph.y))
        shift += tracking + size * _KERNING.get(words[place : place + 2], 0)
    context = cairo.Context(cairo.RecordingSurface(cairo.CONTENT_ALPHA, None))  # bounds would cut glyphs off
    context.set_scaled_font(font)
    context.glyph_path(placed)
    return Outline(context.copy_path(), font.text_extents(words).x_advance + shift)


@cache
def _font(size: float, weight: Weight) -> cairo.ScaledFont:
    face = cairo.ToyFontFace(
        _FAMILY[weight],
        cairo.FONT_SLANT_NORMAL,
        cairo.FONT_WEIGHT_BOLD if weight == "Bold" else cairo.FONT_WEIGHT_NORMAL,
    )
    options = cairo.FontOptions()
    options.set_hint_style(cairo.HINT_STYLE_NONE)
    options.set_hint_metrics(cairo.HINT_METRICS_OFF)
    return cairo.ScaledFont(face, cairo.Matrix(size, 0, 0, size, 0, 0), cairo.Matrix(), options)
