"""The narration lays voice, pauses and music on twelve minutes."""

from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("numpy")
pytest.importorskip("pocketsphinx")

import numpy as np

from videos.studio.errors import StudioError
from videos.studio.narration import lay_out, mix
from videos.studio.script import Script, ScriptPassage, read_script
from videos.studio.sound import count
from videos.studio.takes import Take

pytestmark = pytest.mark.film
WORDS, WORD_MS = 6, 400


def script_of(path: Path, sentences: int) -> Script:
    """Return a script of one card and passages of ten sentences each."""
    script = read_script(path)
    chapter = script.chapters[0]
    said = tuple("One two three four five six." for _ in range(10))
    passages = [
        ScriptPassage(f"1.{number + 1}", "", "", sentences=said) for number in range(sentences // len(said))
    ]
    return replace(script, chapters=(replace(chapter, passages=(chapter.passages[0], *passages)),))


def takes_of(script: Script) -> dict[str, list[Take]]:
    """Return takes of a steady sound: 30 ms before the first word, and six words."""
    words = tuple((30 + place * WORD_MS, 30 + (place + 1) * WORD_MS) for place in range(WORDS))
    sound = np.full(count(30 + WORDS * WORD_MS + 50), 1_000, dtype=np.int16)
    return {p.id: [Take(sound, words) for _ in p.sentences] for p in script.passages}


def test_pauses_stretch_until_the_film_lasts_twelve_minutes(script_file: Path) -> None:
    for sentences in (230, 240):
        script = script_of(script_file, sentences)
        timing = lay_out(script, takes_of(script))
        assert timing.duration == pytest.approx(720_000, abs=1_000)
        assert timing.digest == script.digest


@pytest.mark.parametrize(("sentences", "change"), [(150, "more words"), (300, "fewer words")])
def test_too_few_or_too_many_words_are_refused_with_how_many(
    script_file: Path, sentences: int, change: str
) -> None:
    script = script_of(script_file, sentences)
    with pytest.raises(StudioError, match=rf"not 705 to 735; write \d+ s {change}"):
        lay_out(script, takes_of(script))


def test_each_word_sounds_when_the_timing_says_so(script_file: Path) -> None:
    script = script_of(script_file, 240)
    takes = takes_of(script)
    timing = lay_out(script, takes)
    sound = mix(script, timing, takes)
    assert len(sound) == count(timing.duration)
    for sentence in timing.passages[1].sentences:
        begins = count(sentence.start - 30)
        assert list(sound[begins - 1 : begins + 1]) == [0, 1_000]
        assert sentence.end - sentence.start == WORDS * WORD_MS


def test_a_card_has_music_that_begins_and_ends_softly(script_file: Path) -> None:
    script = script_of(script_file, 240)
    takes = takes_of(script)
    card = mix(script, lay_out(script, takes), takes)[: count(4_000)]
    assert np.abs(card[: count(50)]).max() < 200
    assert np.abs(card[count(1_900) : count(2_100)]).max() > 1_000
    assert np.abs(card[-count(50) :]).max() < 200
