"""The film's pictures: drawn small, from times nobody has voiced, so that only the drawing is tested."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

pytest.importorskip("cairo")

from videos.studio import palette
from videos.studio.frame import WIPE, draw
from videos.studio.letters import TITLE, outline
from videos.studio.moment import scene
from videos.studio.palette import Colour, Ground
from videos.studio.people import community
from videos.studio.preview import draft
from videos.studio.scenes import SCENES
from videos.studio.script import read_script
from videos.studio.stage import FLOOR, HEIGHT, Point
from videos.studio.timing import PassageTiming

pytestmark = pytest.mark.film

SCRIPT = read_script(Path(__file__).parents[3] / "videos" / "studio" / "script.toml")
TIMING = draft(SCRIPT)
WIDE, HIGH = 320, 180
DRAWN = [passage for passage in TIMING.passages if passage.id in SCENES]


def frame(t: int) -> bytes:
    return draw(TIMING, SCRIPT, t, WIDE, HIGH)


def spread(passage: PassageTiming) -> list[int]:
    """Return moments from the passage's first to the last before the next wipe."""
    last = passage.end - round(WIPE * 1000)
    return [passage.start + (last - passage.start) * step // 6 for step in range(7)]


def test_every_passage_has_its_own_scene() -> None:
    drawn_by = {passage_id: draw_scene for passage_id, (_, draw_scene) in SCENES.items()}
    assert set(drawn_by) == {passage.id for passage in TIMING.passages}
    assert len(set(drawn_by.values())) == len(drawn_by)


@pytest.mark.parametrize("passage", DRAWN, ids=lambda passage: passage.id)
def test_a_moment_looks_the_same_however_one_comes_to_it(passage: PassageTiming) -> None:
    moments = spread(passage)
    forward = [frame(t) for t in moments]
    backward = [frame(t) for t in reversed(moments)]
    assert forward == backward[::-1]


@pytest.mark.parametrize("passage", DRAWN, ids=lambda passage: passage.id)
def test_every_passage_moves_and_then_holds_still(passage: PassageTiming) -> None:
    assert len({frame(t) for t in spread(passage)}) > 2
    assert frame(passage.end - 560) == frame(passage.end - 520)


@pytest.mark.parametrize("passage", DRAWN, ids=lambda passage: passage.id)
def test_nothing_is_drawn_where_captions_stand(passage: PassageTiming) -> None:
    ground, _ = SCENES[passage.id]
    pixel = bytes(round(part * 255) for part in reversed(palette.SURFACE.on(ground)))
    for t in spread(passage):
        rows = frame(t)[(FLOOR * HIGH // HEIGHT + 1) * WIDE * 4 :]
        assert {rows[i : i + 3] for i in range(0, len(rows), 4)} == {pixel}, f"{passage.id} at {t} ms"


def test_a_wipe_is_over_when_its_passage_begins() -> None:
    before, after = (frame(DRAWN[1].start - back) for back in (250, 0))
    assert before != after
    assert frame(DRAWN[1].start + 40)[-4:] == after[-4:]


def test_a_scene_that_waits_for_words_nobody_says_is_an_error() -> None:
    silent = replace(TIMING, passages=tuple(replace(p, sentences=p.sentences[:1]) for p in TIMING.passages))
    with pytest.raises(KeyError, match=r"passage 1\.1 does not say"):
        draw(silent, SCRIPT, TIMING.passage("1.1").start + 600, WIDE, HIGH)


def test_a_passage_cannot_have_two_scenes() -> None:
    with pytest.raises(ValueError, match="two scenes"):
        scene("1.0")(SCENES["1.0"][1])


def test_a_character_the_fonts_lack_is_an_error_that_names_it() -> None:
    with pytest.raises(ValueError, match="“ж”"):
        outline("ж", TITLE.size, TITLE.weight)


@pytest.mark.parametrize("seed", range(1, 6))
def test_the_lines_of_a_community_never_cross_and_leave_nobody_out(seed: int) -> None:
    group = community(20, (400, 300), seed)
    edges = [(group.people[a], group.people[b]) for a, b in group.links]
    assert not any(crossed(*one, *other) for one, other in combinations(edges, 2))
    assert {place for link in group.links for place in link} == set(range(20))


def crossed(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Return whether two lines cut through each other (sharing an end is no crossing)."""

    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def contrast(one: palette.Rgb, other: palette.Rgb) -> float:
    """Return the contrast ratio of WCAG 2.2."""

    def luminance(colour: palette.Rgb) -> float:
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
        return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ground", ["paper", "navy"])
def test_colours_can_be_told_from_their_ground(ground: Ground) -> None:
    words: list[Colour] = [palette.INK, palette.MUTED, palette.ACCENT]
    shapes: list[Colour] = [palette.GREY, palette.DUSK, palette.CORAL, *palette.PEOPLE]
    surface = palette.SURFACE.on(ground)
    assert min(contrast(colour.on(ground), surface) for colour in words) >= 4.5
    assert min(contrast(colour.on(ground), surface) for colour in shapes) >= 3
