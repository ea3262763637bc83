"""The film that comes with the program: script, timing, captions, tables, narration and film agree."""

import re
from itertools import pairwise

import pytest

from transcripts import vtt
from transcripts.cues import Transcript
from transcripts.rules import check
from videos.media import keyframes, probe
from videos.model import Library, Video
from videos.studio.captions import COMFORTABLE_SPEED
from videos.studio.cue_ids import Ledger
from videos.studio.records import file_digest, read_records
from videos.studio.script import Script
from videos.studio.timing import Timing
from videos.studio.wording import texts
from videos.studio.workshop import OURS

FILM = OURS.video / "film.mp4"
needs_film = pytest.mark.skipif(
    "film" not in read_records(OURS.made), reason="no film has been made: make film"
)


@pytest.fixture(scope="module")
def captions(script: Script) -> Transcript:
    """Return our captions."""
    return vtt.read(OURS.video / f"captions.{script.language}.vtt", "captions", script.language)


@pytest.fixture(scope="module")
def video(library: Library) -> Video:
    """Return our film as the library reads it."""
    found = library.video(OURS.video.name)
    assert found
    return found


def test_the_timing_says_every_word_of_the_script_in_order(script: Script, timing: Timing) -> None:
    assert [passage.id for passage in timing.passages] == [passage.id for passage in script.passages]
    for written, said in zip(script.passages, timing.passages, strict=True):
        assert tuple(sentence.text for sentence in said.sentences) == written.sentences
        assert " ".join(word.text for word in said.words) == " ".join(written.sentences)


def test_words_follow_each_other_inside_their_passages(timing: Timing) -> None:
    at = 0
    for passage in timing.passages:
        assert passage.start == at
        for word in passage.words:
            assert at <= word.start < word.end <= passage.end, (passage.id, word)
            at = word.end
        at = passage.end
    assert at == timing.duration


def test_the_film_lasts_about_twelve_minutes_and_is_cut_on_frames(timing: Timing) -> None:
    assert 705_000 <= timing.duration <= 735_000
    assert all(passage.start % 40 == 0 for passage in timing.passages)


def test_every_text_of_the_film_is_what_script_and_timing_give(script: Script, timing: Timing) -> None:
    ledger = Ledger.read(OURS.ledger)
    files, now = texts(script, timing, ledger)
    assert now == ledger
    for name, text in files.items():
        assert (OURS.video / name).read_text(encoding="utf-8") == text, f"{name}: make it anew"


def test_captions_keep_the_rules_and_a_comfortable_pace(captions: Transcript) -> None:
    assert check(captions) == ()
    hurried = [cue for cue in captions if len(cue.line) * 1000 > COMFORTABLE_SPEED * (cue.end - cue.start)]
    assert len(hurried) <= len(captions.cues) * 0.05


def test_each_cue_begins_with_the_word_it_shows_first(captions: Transcript, timing: Timing) -> None:
    starts = {word.start: word.text for passage in timing.passages for word in passage.words}
    spoken = [cue for cue in captions if cue.text != "[music]"]
    assert all(cue.line.split()[0] == starts[cue.start].split()[0] for cue in spoken)


def test_each_passage_begins_a_cue_of_its_own(captions: Transcript, timing: Timing) -> None:
    for passage in timing.passages:
        cues = captions.between(passage.start, passage.end)
        assert all(re.fullmatch(rf"{passage.id}-\d\d", cue.id) for cue in cues)
        said = " ".join(word.text for word in passage.words) or "[music]"
        assert " ".join(cue.line for cue in cues) == said


def test_words_to_be_found_by_are_said_in_their_passages(script: Script, timing: Timing) -> None:
    found = [timing.passage(p.id).said(term) for p in script.passages for term in p.terms]
    assert found


def test_stills_are_taken_after_phrases_that_are_said(script: Script, timing: Timing) -> None:
    for passage in script.passages:
        assert not passage.still or timing.passage(passage.id).said(passage.still)


def test_every_passage_is_described_from_its_start(script: Script, timing: Timing) -> None:
    tracks = vtt.read(OURS.video / f"descriptions.{script.language}.vtt", "descriptions", script.language)
    assert [(cue.id, cue.start) for cue in tracks] == [(f"d{p.id}", p.start) for p in timing.passages]
    assert check(tracks) == ()


def test_the_library_has_the_chapters_and_passages_of_the_script(video: Video, script: Script) -> None:
    assert [chapter.title for chapter in video.chapters] == [chapter.title for chapter in script.chapters]
    assert [passage.id for passage in video.passages] == [passage.id for passage in script.passages]
    assert [p.findings for p in video.passages] == [(*p.primary, *p.secondary) for p in script.passages]
    slugs = {finding.slug for finding in video.findings}
    assert slugs == {slug for passage in video.passages for slug in passage.primary}


def test_the_narration_is_the_one_that_was_recorded_as_made(timing: Timing) -> None:
    made = read_records(OURS.made)["narration"]
    assert made["sha256"] == file_digest(OURS.narration)
    assert made["script"] == timing.digest
    assert OURS.narration.stat().st_size <= 4_000_000


@needs_film
def test_the_film_is_the_one_made_from_this_script_and_timing(timing: Timing) -> None:
    made = read_records(OURS.made)["film"]
    assert made["script"] == timing.digest
    assert made["timing"] == file_digest(OURS.timing)
    assert made["sha256"] == file_digest(FILM)
    assert FILM.stat().st_size <= 18_000_000


@needs_film
@pytest.mark.usefixtures("ffmpeg")
def test_the_film_says_what_it_is(script: Script, timing: Timing) -> None:
    facts = probe(FILM)
    picture, sound = facts["streams"][:2]
    assert (picture["codec_name"], picture["profile"], picture["pix_fmt"]) == ("h264", "High", "yuv420p")
    assert (picture["width"], picture["height"], picture["r_frame_rate"]) == (1280, 720, "25/1")
    assert (sound["codec_name"], sound["channels"]) == ("aac", 1)
    assert abs(float(facts["format"]["duration"]) * 1000 - timing.duration) < 100
    assert [chapter["tags"]["title"] for chapter in facts["chapters"]] == [c.title for c in script.chapters]
    starts = [timing.passage(chapter.passages[0].id).start for chapter in script.chapters]
    assert [round(float(chapter["start_time"]) * 1000) for chapter in facts["chapters"]] == starts


@needs_film
@pytest.mark.usefixtures("ffmpeg")
def test_the_film_can_be_entered_at_every_passage_and_every_two_seconds(timing: Timing) -> None:
    keys = keyframes(FILM)
    assert all(later - earlier <= 2_000 for earlier, later in pairwise(keys))
    assert {passage.start for passage in timing.passages} <= set(keys)
