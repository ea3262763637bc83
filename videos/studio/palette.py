"""The film's colours. Each has a variant for the paper and a lighter one for the navy ground."""

from dataclasses import dataclass
from typing import Literal

Ground = Literal["paper", "navy"]
Rgb = tuple[float, float, float]


def _rgb(code: str) -> Rgb:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    red, green, blue = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return red, green, blue


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as it looks ``paper`` or ``navy`` ground, red, green, blue from 0 to 1."""

    paper: Rgb
    navy: Rgb

    @classmethod
    def of(cls, paper: str, navy: str) -> "Colour":
        """Make a colour from two codes such as ``#0A716C``."""
        return cls(_rgb(paper), _rgb(navy))

    def on(self, ground: Ground) -> Rgb:
        """Return how it looks on ``ground``."""
        return self.paper if ground == "paper" else self.navy

    def toward(self, other: "Colour", share: float) -> "Colour":
        """Return the colour at ``share`` (0 to 1) of the way to ``other``."""
        return Colour(_mix(self.paper, other.paper, share), _mix(self.navy, other.navy, share))

    @property
    def deep(self) -> "Colour":
        """Return it as dark on navy as on paper, to stand behind white words."""
        return Colour(self.paper, self.paper)

    @property
    def tint(self) -> "Colour":
        """Return it nearly faded into the ground, for areas behind things."""
        return SURFACE.toward(self, 0.13)


SURFACE = Colour.of("#F6F3EC", "#101D3A")
INK = Colour.of("#14213D", "#FFFFFF")
MUTED = Colour.of("#515C77", "#C3CEE8")
"""Quieter words (4.5 to 1 and better)."""
GREY = Colour.of("#737D95", "#7C8BB0")
"""Things without a colour of their own (3 to 1 and better)."""
DUSK = Colour.of("#838999", "#5B6C9E")
"""Houses and walls at night, and what lies in the background (3 to 1)."""
FAINT = Colour.of("#E6E0D4", "#263559")
"""Tracks and empty places; carries no meaning by itself."""
ACCENT = Colour.of("#BF3A24", "#F2A93B")
WHITE = Colour.of("#FFFFFF", "#FFFFFF")
TEAL = Colour.of("#0A716C", "#149387")
CORAL = Colour.of("#BF3A24", "#E2593D")
VIOLET = Colour.of("#6246A8", "#8F74D6")
BLUE = Colour.of("#236CA8", "#3F8ED6")
OCHRE = Colour.of("#9A6300", "#B87A1E")

PEOPLE = (TEAL, VIOLET, BLUE, OCHRE)
"""The colours of people, in turn. Coral is the woman's alone."""
