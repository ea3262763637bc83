"""The tracks of the film: captions and descriptions, from the script and its timing."""

from itertools import pairwise

from transcripts.cues import Cue, Transcript
from videos.studio.captions import passage_cues
from videos.studio.cue_ids import Ledger, name_cues
from videos.studio.script import Script
from videos.studio.timing import PassageTiming, Timing

_READING_SPEED = 15  # characters a second at which a description is read out
_LEAST_MS = 2_000


def captions(script: Script, timing: Timing, ledger: Ledger) -> tuple[Transcript, Ledger]:
    """Return the captions and the ledger of their ids as it is now.

    Raises StudioError when something is said too fast to be read.
    """
    starts = [_first_cue(passage) for passage in timing.passages] + [timing.duration]
    heard = {passage.id: passage.caption for passage in script.passages}
    cues = {
        passage.id: passage_cues(passage, following, heard[passage.id])
        for passage, (_, following) in zip(timing.passages, pairwise(starts), strict=True)
    }
    named, now = name_cues(cues, ledger)
    return Transcript(script.language, "captions", named), now


def descriptions(script: Script, timing: Timing) -> Transcript:
    """Return what the pictures add, one cue a passage, from its start for as long as reading it takes."""
    pairs = zip(script.passages, timing.passages, strict=True)
    cues = tuple(_description(written.description, passage) for written, passage in pairs)
    return Transcript(script.language, "descriptions", cues)


def _description(text: str, passage: PassageTiming) -> Cue:
    reading = max(len(text) * 1000 // _READING_SPEED, _LEAST_MS)
    return Cue(passage.start, min(passage.start + reading, passage.end), text, f"d{passage.id}")


def _first_cue(passage: PassageTiming) -> int:
    return passage.sentences[0].start if passage.sentences else passage.start
