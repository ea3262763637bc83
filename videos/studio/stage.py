"""The stage: 1280 × 720 units on which scenes draw. Start here to write a scene.

A scene is a pure function of the moment, registered for one passage of the script::

    @scene("2.1")  # or @scene("2.1", ground="navy")
    def ten_to_one(stage: Stage, now: Moment) -> None:
        with stage.placed((980, 400), scale=2):  # also turn=0.1; icons fill 100 × 100 round the origin
            hospital(stage, INK)
        with stage.popped((700, 300), now.since("each pound")):  # pops up when the word is said
            coin(stage, TEAL)
        woman(stage, between_points((200, 450), (600, 450), now.travel("patient", takes=2)), 36)
        stage.words("10 to 1", (640, 180), HEADING.middle, now.since("Ten to one"))

Time comes from the words: ``now.since("phrase")`` is the seconds since a movement began, 0.3 s before its
word; ``now.travel("phrase", takes=0.9)`` the eased share of a way. Whatever takes ``since`` is invisible
before 0, moves, and then stands perfectly still: nothing drifts, so that the film stays small and calm.
Leave ``since`` out for what stands there from the beginning; ``now.since(0.4)`` and ``now.travel(0.4)``
go by the second.

The rules: margins of 72; the header owns what is above ``TOP``, captions what is below ``FLOOR``; at most
seven words, in one of the four letterings, never a sentence of the narration, no numbers but the
script's; people are ``person``, the woman of the story always ``woman``; a link ends at somebody; words
carry 4.5 to 1 on their ground, shapes 3 to 1 (all colours do but ``FAINT`` and tints, which are for
tracks and backgrounds).

Where things are: ``palette`` colours, ``letters`` letterings, ``ease`` curves, ``people`` persons, rings
and communities, ``circles`` what befalls them, ``icons`` small things, ``things`` large ones, ``gifts``
gift boxes, forms and coins, ``cards.title_card`` the words of a chapter's card, ``moment`` the decorator;
``preview`` to look.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from math import dist, pi

import cairo

from videos.studio.ease import STANDING, between, overshoot, progress, settle
from videos.studio.letters import TAG, Lettering, outline
from videos.studio.palette import SURFACE, WHITE, Colour, Ground

WIDTH, HEIGHT, MARGIN = 1280, 720, 72
TOP, FLOOR = 84, 580
"""Scenes draw between these: above is the header's, below the captions'."""

Point = tuple[float, float]


class Stage:
    """A surface to draw on in stage units, whatever its size in pixels. Positions are of middles."""

    def __init__(self, context: "cairo.Context[cairo.ImageSurface]", ground: Ground) -> None:
        self._context = context
        self.ground = ground
        context.set_line_cap(cairo.LINE_CAP_ROUND)
        context.set_line_join(cairo.LINE_JOIN_ROUND)

    @contextmanager
    def placed(self, at: Point, scale: float = 1.0, turn: float = 0.0) -> Iterator[None]:
        """Draw round ``at``, ``scale`` times as large (0: nothing), turned clockwise by ``turn`` turns."""
        context = self._context
        context.save()
        context.translate(*at)
        context.rotate(turn * 2 * pi)
        if scale > 0.01:  # noqa: PLR2004 cairo cannot draw at scale 0
            context.scale(scale, scale)
        else:
            self._hide()
        yield
        context.restore()

    @contextmanager
    def popped(self, at: Point, since: float = STANDING, scale: float = 1.0) -> Iterator[None]:
        """Draw round ``at`` what pops up with a slight overshoot."""
        with self.placed(at, scale * overshoot(progress(since, 0, 0.45))):
            yield

    @contextmanager
    def faded(self, amount: float) -> Iterator[None]:
        """Draw as one picture of which ``amount`` (0 to 1) is seen."""
        if amount >= 1:
            yield
            return
        self._context.save()
        if amount <= 0:
            self._hide()
            yield
        else:
            self._context.push_group()
            yield
            self._context.pop_group_to_source()
            self._context.paint_with_alpha(amount)
        self._context.restore()

    @contextmanager
    def masked(self, at: Point, size: Point) -> Iterator[None]:
        """Draw only inside the rectangle of ``size`` round ``at``."""
        self._context.save()
        self._context.rectangle(at[0] - size[0] / 2, at[1] - size[1] / 2, *size)
        self._context.clip()
        yield
        self._context.restore()

    @contextmanager
    def inset(self, at: Point, size: Point, ground: Ground) -> Iterator["Stage"]:
        """Yield a stage on another ground, seen only inside the rectangle of ``size`` round ``at``."""
        with self.masked(at, size):
            inside = Stage(self._context, ground)
            inside.box(at, size, SURFACE)
            yield inside

    def disc(self, at: Point, radius: float, colour: Colour) -> None:
        """Fill a circle."""
        self._context.arc(*at, radius, 0, 2 * pi)
        self._fill(colour)

    def arc(
        self, at: Point, radius: float, colour: Colour, width: float = 3, turns: Point = (0.0, 1.0)
    ) -> None:
        """Stroke a circle from one turn to another, clockwise from the top."""
        if turns[1] > turns[0]:
            self._context.arc(*at, radius, (turns[0] - 0.25) * 2 * pi, (turns[1] - 0.25) * 2 * pi)
            self._stroke(colour, width)

    def box(self, at: Point, size: Point, colour: Colour, radius: float = 0) -> None:
        """Fill a rectangle, its corners rounded by ``radius``."""
        self._rounded(at, size, radius)
        self._fill(colour)

    def frame(self, at: Point, size: Point, colour: Colour, radius: float = 0, width: float = 3) -> None:
        """Stroke a rectangle."""
        self._rounded(at, size, radius)
        self._stroke(colour, width)

    def shape(self, points: Sequence[Point], colour: Colour, rounded: float = 0) -> None:
        """Fill a polygon; ``rounded`` is how thick its soft edge is."""
        for point in points:
            self._context.line_to(*point)
        self._context.close_path()
        if rounded:
            self._stroke(colour, rounded, keep=True)
        self._fill(colour)

    def blob(self, start: Point, curves: Sequence[tuple[Point, Point, Point]], colour: Colour) -> None:
        """Fill what Bézier curves enclose: each two handles and an end."""
        self._context.move_to(*start)
        for one, two, end in curves:
            self._context.curve_to(*one, *two, *end)
        self._fill(colour)

    def line(self, points: Sequence[Point], colour: Colour, width: float = 3, share: float = 1.0) -> None:
        """Draw ``share`` (0 to 1) of a line through ``points``."""
        left = share * sum(dist(a, b) for a, b in pairwise(points))
        if left <= 0:
            return
        self._context.move_to(*points[0])
        for a, b in pairwise(points):
            part = min(1.0, left / (dist(a, b) or 1.0))
            self._context.line_to(*between_points(a, b, part))
            left -= dist(a, b)
            if left <= 0:
                break
        self._stroke(colour, width)

    def dotted(self, a: Point, b: Point, colour: Colour, width: float = 4, share: float = 1.0) -> None:
        """Draw ``share`` of a straight line of round dots."""
        length = dist(a, b)
        for step in range(int(length * share / (width * 2.5)) + 1 if share > 0 else 0):
            self.disc(between_points(a, b, step * width * 2.5 / length), width / 2, colour)

    def arrow(self, a: Point, b: Point, colour: Colour, width: float = 4, share: float = 1.0) -> None:
        """Draw ``share`` of an arrow whose point touches ``b`` at the end."""
        if share <= 0:
            return
        tip = between_points(a, b, share)
        length = dist(a, b) or 1.0
        along = ((b[0] - a[0]) / length * width, (b[1] - a[1]) / length * width)
        heel = (tip[0] - along[0] * 4, tip[1] - along[1] * 4)
        self.line((a, heel), colour, width)
        wings = [(heel[0] - side * along[1] * 2, heel[1] + side * along[0] * 2) for side in (1, -1)]
        self.shape([tip, *wings], colour, rounded=width / 2)

    def words(self, text: str, at: Point, lettering: Lettering, since: float = STANDING) -> None:
        """Write one line on the baseline ``at``; its words rise in turn from behind the baseline."""
        size, weight = lettering.size, lettering.weight
        width = outline(text, size, weight).width
        left = at[0] - width * {"left": 0.0, "middle": 0.5, "right": 1.0}[lettering.anchor]
        words = text.split(" ")
        if since > 0.08 * len(words) + 0.55:
            self._letters(text, (left, at[1]), lettering)
        elif since > 0:
            with self.masked((left + width / 2, at[1] - size * 0.33), (width + size, size * 1.22)):
                for place, word in enumerate(words):
                    before = outline(" ".join([*words[:place], ""]), size, weight).width if place else 0.0
                    drop = size * 1.25 * (1 - settle(progress(since, place * 0.08, 0.55)))
                    self._letters(word, (left + before, at[1] + drop), lettering)

    def tag(self, text: str, at: Point, colour: Colour, since: float = STANDING) -> None:
        """Put white words on a pill that pops up."""
        with self.popped(at, since):
            self.box((0, 0), (outline(text, TAG.size, TAG.weight).width + 32, 36), colour.deep, 18)
            self.words(text, (0, TAG.size * 0.36), TAG.middle.coloured(WHITE))

    def _letters(self, text: str, at: Point, lettering: Lettering) -> None:
        self._context.save()
        self._context.translate(*at)
        self._context.append_path(outline(text, lettering.size, lettering.weight).path)
        self._fill(lettering.colour)
        self._context.restore()

    def _rounded(self, at: Point, size: Point, radius: float) -> None:
        (x, y), (w, h) = at, (size[0] / 2, size[1] / 2)
        if radius <= 0:
            self._context.rectangle(x - w, y - h, *size)
            return
        radius = min(radius, w, h)
        for turn, (right, below) in enumerate(((1, -1), (1, 1), (-1, 1), (-1, -1))):
            corner = x + right * (w - radius), y + below * (h - radius)
            self._context.arc(*corner, radius, (turn - 1) * pi / 2, turn * pi / 2)
        self._context.close_path()

    def _fill(self, colour: Colour) -> None:
        self._context.set_source_rgb(*colour.on(self.ground))
        self._context.fill()

    def _stroke(self, colour: Colour, width: float, *, keep: bool = False) -> None:
        self._context.set_source_rgb(*colour.on(self.ground))
        self._context.set_line_width(width)
        if keep:
            self._context.stroke_preserve()
        else:
            self._context.stroke()

    def _hide(self) -> None:
        self._context.rectangle(0, 0, 0, 0)
        self._context.clip()


def between_points(a: Point, b: Point, share: float) -> Point:
    """Return the point at ``share`` of the way from ``a`` to ``b``."""
    return between(a[0], b[0], share), between(a[1], b[1], share)
