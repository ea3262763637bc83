"""The voice, synthesised or recorded, and the words found in it."""

import shutil
import wave
from pathlib import Path

import pytest

pytest.importorskip("numpy")
pytest.importorskip("pocketsphinx")

import numpy as np

from videos.media import decode
from videos.studio.align import Aligner
from videos.studio.errors import StudioError
from videos.studio.script import read_script
from videos.studio.sound import count, length, samples, silence, trim
from videos.studio.takes import Booth, Take
from videos.studio.timing import Timing
from videos.studio.voice import SAMPLE_RATE, Voice
from videos.studio.workshop import OURS

HEARD = 0.015 * 32_768  # the power at which a sound is surely no silence
RHVOICE = Path("/usr/share/RHVoice/voices/bdl")
pytestmark = [
    pytest.mark.film,
    pytest.mark.skipif(not RHVOICE.exists(), reason="needs Debian's packages rhvoice, rhvoice-english"),
]


def booth(script_file: Path, work: Path) -> Booth:
    return Booth(read_script(script_file), script_file.parent / "recordings", work)


def takes(script_file: Path, work: Path) -> list[Take]:
    return list(booth(script_file, work).takes(read_script(script_file).chapters[0]))


def record(path: Path, *sounds: bytes) -> None:
    """Write a recording: the sounds with 0.9 s of silence before, between and after them."""
    path.parent.mkdir(exist_ok=True)
    pause = silence(900).tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(pause + pause.join(sounds) + pause)


def gap(one: Take, other: Take) -> int:
    """Return by how many ms the words of two takes differ at most, counted from the first word."""
    first, second = one.words[0][0], other.words[0][0]
    pairs = zip(one.words, other.words, strict=True)
    return max(abs((a[0] - first) - (b[0] - second)) for a, b in pairs)


def test_the_same_sentence_is_said_the_same() -> None:
    voice = Voice()
    assert voice.say("She is alone.") == voice.say("She is alone.")


def test_words_are_found_in_order_and_fill_the_sound() -> None:
    sound = trim(samples(Voice().say("She types thirty eight degrees and finds Zwolperdinck.")))
    spans = Aligner().align(
        sound, ["She", "types", "thirty eight", "degrees", "and", "finds", "Zwolperdinck."]
    )
    assert all(start < end for start, end in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)
    assert spans[0][0] < 50
    assert length(sound) - spans[-1][1] < 100


def test_a_text_that_is_not_in_letters_is_refused() -> None:
    with pytest.raises(StudioError, match=r"“38” is not written in letters; give under \[say\]"):
        Aligner().align(silence(500), ["38"])


def test_a_text_that_is_not_what_is_said_is_refused() -> None:
    with pytest.raises(StudioError, match="is not what is said"):
        Aligner().align(silence(100), ["responsibility", "for", "communities", "of", "patients"])


def test_a_voice_that_is_not_installed_is_named_with_its_packages(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="rhvoice-english"):
        Voice(data=tmp_path)


def test_takes_are_kept_and_not_said_again(script_file: Path, tmp_path: Path) -> None:
    said = takes(script_file, tmp_path / "work")
    kept = sorted((tmp_path / "work" / "takes").iterdir())
    times = [path.stat().st_mtime_ns for path in kept]
    again = takes(script_file, tmp_path / "work")
    assert len(kept) == 3
    assert [take.words for take in again] == [take.words for take in said]
    assert [path.stat().st_mtime_ns for path in kept] == times


@pytest.mark.usefixtures("ffmpeg")
def test_a_recorded_chapter_takes_the_voices_place(script_file: Path, tmp_path: Path) -> None:
    said = takes(script_file, tmp_path / "work")
    record(script_file.parent / "recordings" / "1.wav", *(take.sound.tobytes() for take in said))
    recorded = takes(script_file, tmp_path / "other")
    assert len(recorded) == 3
    for one, other in zip(said, recorded, strict=True):
        assert gap(one, other) <= 60
        assert length(one.sound) == pytest.approx(length(other.sound), abs=150)


@pytest.mark.usefixtures("ffmpeg")
def test_a_recorded_sentence_takes_one_sentences_place(script_file: Path, tmp_path: Path) -> None:
    said = takes(script_file, tmp_path / "work")
    record(script_file.parent / "recordings" / "1.1-02.wav", said[1].sound.tobytes())
    recorded = takes(script_file, tmp_path / "work")
    assert recorded[0].words == said[0].words
    assert gap(said[1], recorded[1]) <= 60


@pytest.mark.usefixtures("ffmpeg")
def test_a_recording_of_other_words_is_refused_with_its_name(script_file: Path, tmp_path: Path) -> None:
    record(script_file.parent / "recordings" / "1.1-02.wav", Voice().say("No."))
    with pytest.raises(StudioError, match=r"1\.1-02\.wav: .*record it again or correct the script"):
        takes(script_file, tmp_path / "work")


def test_two_recordings_of_the_same_are_refused(script_file: Path, tmp_path: Path) -> None:
    record(script_file.parent / "recordings" / "1.wav", b"")
    shutil.copy(script_file.parent / "recordings" / "1.wav", script_file.parent / "recordings" / "1.mp3")
    with pytest.raises(StudioError, match="say the same; keep one of them"):
        takes(script_file, tmp_path / "work")


@pytest.mark.usefixtures("ffmpeg")
def test_every_sentence_of_the_film_is_heard_within_100_ms_of_its_time() -> None:
    sound = samples(decode(OURS.narration, SAMPLE_RATE)).astype(float)
    window = count(10)
    energy = np.concatenate([[0.0], np.cumsum(sound**2)])
    power = np.sqrt((energy[window:] - energy[:-window]) / window)  # of the window that begins there
    for passage in Timing.read(OURS.timing).passages:
        for sentence in passage.sentences:
            begins = count(sentence.start) - window // 2
            around = power[begins - count(200) : begins + count(500)]
            heard = int(np.argmax(around > HEARD)) - count(200)
            assert abs(heard) <= count(100), (passage.id, sentence.text, heard * 1000 / SAMPLE_RATE)
