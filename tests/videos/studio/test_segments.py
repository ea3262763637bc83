"""Only what has changed is drawn again."""

import dataclasses
from pathlib import Path

import pytest

pytest.importorskip("cairo")

from videos.media import Coding, Shape, probe
from videos.studio.errors import StudioError
from videos.studio.script import Script
from videos.studio.segments import Quality, Segment, draw_segments, paint, segments
from videos.studio.sources import source_digest
from videos.studio.timing import PassageTiming, Sentence, Timing, Word

pytestmark = pytest.mark.film
TINY = Quality(Shape(160, 90), Coding(40, "ultrafast"))


def later(passage: PassageTiming, ms: int) -> PassageTiming:
    """Return a passage that begins ``ms`` later."""

    def moved(word: Word) -> Word:
        return Word(word.text, word.start + ms, word.end + ms)

    sentences = tuple(
        Sentence(s.text, s.start + ms, s.end + ms, tuple(map(moved, s.words))) for s in passage.sentences
    )
    return dataclasses.replace(passage, start=passage.start + ms, end=passage.end + ms, sentences=sentences)


def name(segment: Segment) -> str:
    return segment.path.name


def test_a_passage_that_only_moves_in_time_is_not_drawn_again(script: Script, timing: Timing) -> None:
    moved = dataclasses.replace(timing, passages=tuple(later(p, 400) for p in timing.passages))
    before, after = (segments(script, each, TINY, Path(), ["1.1"]) for each in (timing, moved))
    assert name(before[0]) == name(after[0])
    assert after[0].times.start == before[0].times.start + 400


def test_other_words_at_other_times_or_another_quality_are_drawn_anew(script: Script, timing: Timing) -> None:
    first, second, *rest = timing.passages
    longer = dataclasses.replace(
        timing, passages=(first, dataclasses.replace(second, end=second.end + 40), *rest)
    )
    finer = Quality(TINY.shape, Coding(39, "ultrafast"))
    names = [
        name(segments(script, timed, quality, Path(), ["1.1"])[0])
        for timed, quality in ((timing, TINY), (longer, TINY), (timing, finer))
    ]
    assert len(set(names)) == 3


def test_a_passage_is_drawn_again_when_the_next_one_changes_since_a_wipe_joins_them(
    script: Script, timing: Timing
) -> None:
    first, second, *rest = timing.passages
    changed = dataclasses.replace(
        timing, passages=(first, dataclasses.replace(second, end=second.end + 40), *rest)
    )
    before, after = (segments(script, each, TINY, Path(), ["1.0"]) for each in (timing, changed))
    assert name(before[0]) != name(after[0])


def test_a_digest_covers_what_a_module_imports_from_the_studio_and_nothing_else() -> None:
    frame, scenes = "videos.studio.frame", "videos.studio.scenes"
    assert source_digest([frame], beside=scenes) != source_digest([frame])
    assert source_digest([frame], beside=scenes) == source_digest(
        [frame, "videos.studio.stage"], beside=scenes
    )
    assert source_digest([frame], beside=scenes) != source_digest(
        [frame, "videos.studio.cue_ids"], beside=scenes
    )


@pytest.mark.usefixtures("ffmpeg")
def test_segments_have_all_their_frames_and_are_kept(script: Script, timing: Timing, tmp_path: Path) -> None:
    (card,) = segments(script, timing, TINY, tmp_path, ["1.0"])
    draw_segments([card])
    assert probe(card.path)["streams"][0]["nb_frames"] == str(len(card.times)) == "200"
    written = card.path.stat().st_mtime_ns
    draw_segments([card])
    assert card.path.stat().st_mtime_ns == written


def test_a_scene_that_waits_for_words_nobody_says_is_named_with_its_time(
    script: Script, timing: Timing
) -> None:
    mute = dataclasses.replace(timing.passages[1], sentences=())
    silent = dataclasses.replace(timing, passages=(timing.passages[0], mute, *timing.passages[2:]))
    with pytest.raises(StudioError, match=r"the picture at 12\.00 s: passage 1\.1 does not say"):
        paint(script, silent, 12_000, TINY.shape)
