"""The making of all that is text: captions, descriptions, chapters, passages, from script and timing."""

from collections.abc import Mapping

from transcripts import vtt
from videos.studio.cue_ids import Ledger
from videos.studio.errors import StudioError
from videos.studio.script import Script, read_script
from videos.studio.tables import passages_toml, video_toml
from videos.studio.timing import Timing
from videos.studio.tracks import captions, descriptions
from videos.studio.workshop import Workshop
from videos.whole import write_whole


def read_timed(workshop: Workshop) -> tuple[Script, Timing]:
    """Return the script and when it is said.

    Raises LibraryError for a faulty script, StudioError when it has changed since it was voiced.
    """
    script = read_script(workshop.script)
    if not workshop.timing.exists():
        raise StudioError(f"{workshop.timing} is missing; make it: python -m videos.studio voice")
    timing = Timing.read(workshop.timing)
    if timing.digest != script.digest:
        raise StudioError(
            f"{workshop.script} has changed since it was voiced; run python -m videos.studio voice"
        )
    return script, timing


def texts(script: Script, timing: Timing, ledger: Ledger) -> tuple[Mapping[str, str], Ledger]:
    """Return the film's text files by name, and the ledger of cue ids as it is now. Raises StudioError."""
    spoken, now = captions(script, timing, ledger)
    files = {
        f"captions.{script.language}.vtt": vtt.write(spoken),
        f"descriptions.{script.language}.vtt": vtt.write(descriptions(script, timing)),
        "passages.toml": passages_toml(script, timing),
        "video.toml": video_toml(script, timing),
    }
    return files, now


def make_texts(workshop: Workshop) -> None:
    """Write the film's text files. Raises LibraryError or StudioError."""
    script, timing = read_timed(workshop)
    files, ledger = texts(script, timing, Ledger.read(workshop.ledger))
    # The ledger goes first: an id that has been published is never one that could be minted again.
    ledger.write(workshop.ledger)
    for name, text in files.items():
        write_whole(workshop.video / name, text)
