"""Whether the passages follow each other, and meet the captions and the findings."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from videos.documents import spoken_track
from videos.errors import Fault
from videos.model import Chapter, Passage, Video
from videos.reading.findings import finding_path


def broken_order(video: Video) -> Iterator[Fault]:
    """Yield a fault for each passage outside its chapter, and each gap or overlap within a chapter."""
    chapters = {chapter.slug: chapter for chapter in video.chapters}
    for slug, group in groupby(video.passages, key=lambda passage: passage.chapter):
        passages = list(group)
        for passage in passages:
            yield from _outside(video, passage, chapters.get(slug))
        for before, after in pairwise(passages):
            if before.end != after.start:
                what = f"it begins at {after.start}, but passage {before.id} ends at {before.end}"
                yield _fault(video, after, what, "let each passage begin where the one before ends")


def broken_speech(video: Video) -> Iterator[Fault]:
    """Yield a fault for each passage that begins within a cue, and each spoken one without words."""
    track = spoken_track(video)
    for passage in video.passages if track else ():
        if track and passage.spoken and not track.transcript.between(passage.start, passage.end):
            yield _fault(
                video, passage, "nothing is said in it", "write spoken = false, or correct its times"
            )
        for cue in track.transcript if track else ():
            if cue.start < passage.start < cue.end:
                what = f"it begins within cue {cue.id} ({cue.start}–{cue.end})"
                yield _fault(video, passage, what, "begin a new cue with each passage")


def not_heard(video: Video) -> Iterator[Fault]:
    """Yield a note for each finding to which no passage leads first of all."""
    heard = {slug for passage in video.passages for slug in passage.primary}
    for finding in video.findings:
        if finding.slug not in heard and finding.group != "front":
            path, remedy = finding_path(video.folder, finding), "name it as primary in a passage"
            yield Fault(path, "", "it is not heard in the film", remedy, grave=False)


def _outside(video: Video, passage: Passage, chapter: Chapter | None) -> Iterator[Fault]:
    if chapter and not chapter.start <= passage.start <= passage.end <= chapter.end:
        what = f"{passage.start}–{passage.end} is outside {chapter.slug} ({chapter.start}–{chapter.end})"
        yield _fault(video, passage, what, "correct its times or its chapter")


def _fault(video: Video, passage: Passage, what: str, remedy: str) -> Fault:
    return Fault(video.folder / "passages.toml", f"passage {passage.id}", what, remedy)
