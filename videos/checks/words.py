"""Whether captions and descriptions keep the rules."""

from collections.abc import Iterator

from transcripts import rules, vtt
from videos.errors import Fault
from videos.model import Track, Video


def missing_captions(video: Video) -> Iterator[Fault]:
    """Yield a fault when the film has no captions in its own language."""
    if all(track.transcript.language != video.language for track in video.captions):
        path = video.folder / f"captions.{video.language}.vtt"
        yield Fault(path, "", "the film has no captions in its own language", "write them as WebVTT")


def broken_rules(video: Video) -> Iterator[Fault]:
    """Yield what players would leave out of a track, and what readers would stumble over."""
    for track in (*video.captions, *video.descriptions):
        path = video.folder / track.file
        for fault in (*vtt.problems(path), *rules.check(track.transcript)):
            yield Fault(path, fault.place, fault.what, fault.remedy)
        yield from _after_the_end(video, track)


def _after_the_end(video: Video, track: Track) -> Iterator[Fault]:
    for cue in track.transcript:
        if cue.end > video.duration:
            what = f"it ends at {cue.end} ms, after the film ({video.duration} ms)"
            yield Fault(video.folder / track.file, f"cue {cue.id}", what, "let it end with the film")
