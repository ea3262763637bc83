"""The making of the voice: the script said, timed and written as one narration."""

import hashlib

from tqdm import tqdm

from videos.media import encode_voice, loudness
from videos.studio.narration import lay_out, mix
from videos.studio.records import file_digest, read_records, record
from videos.studio.script import Script, read_script
from videos.studio.sound import Samples
from videos.studio.takes import Booth, Take
from videos.studio.voice import SAMPLE_RATE
from videos.studio.voiced import voiced_from
from videos.studio.workshop import Workshop

LOUDNESS_LUFS = -16.0
PEAK_DB = -3.0
"""What the limiter lets through; coding adds up to a decibel and a half."""


def make_voice(workshop: Workshop) -> None:
    """Have the script said: writes the narration and its timing.

    Raises LibraryError for a faulty script, StudioError when it cannot be said in twelve minutes, MediaError.
    """
    script = read_script(workshop.script)
    takes = _takes(script, Booth(script, workshop.recordings, workshop.work))
    timing = lay_out(script, takes)
    workshop.timing.parent.mkdir(parents=True, exist_ok=True)
    _keep_sound(workshop, script, mix(script, timing, takes))
    timing.write(workshop.timing)


def _takes(script: Script, booth: Booth) -> dict[str, tuple[Take, ...]]:
    takes: dict[str, tuple[Take, ...]] = {}
    with tqdm(desc="voice", total=sum(len(p.sentences) for p in script.passages), unit="sentence") as bar:
        for chapter in script.chapters:
            said = booth.takes(chapter)
            for passage in chapter.passages:
                takes[passage.id] = tuple(next(said) for _ in passage.sentences)
                bar.update(len(passage.sentences))
    return takes


def _keep_sound(workshop: Workshop, script: Script, sound: Samples) -> None:
    """Encode the narration, unless the same sound has been encoded before."""
    pcm = sound.astype("<i2").tobytes()
    samples = hashlib.sha256(pcm).hexdigest()
    kept = read_records(workshop.made).get("narration", {})
    if kept.get("samples") != samples or not workshop.narration.exists():
        gain = LOUDNESS_LUFS - loudness(pcm, SAMPLE_RATE).integrated
        encode_voice(pcm, SAMPLE_RATE, gain, PEAK_DB, workshop.narration)
    facts = {"samples": samples, "sha256": file_digest(workshop.narration)}
    record(workshop.made, "narration", voiced_from(workshop, script) | facts)
