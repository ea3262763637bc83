"""The chapters and renditions in video.toml."""

from itertools import pairwise

from videos.model import Chapter, Rendition
from videos.reading.tables import Table

RESERVED = ("at",)  # /watch/<video>/at/<cue> is the address of a moment


def read_chapters(video: Table, duration: int, findings: dict[str, str]) -> tuple[Chapter, ...]:
    """Return the chapters; they must follow each other without a gap and cover the whole film."""
    chapters = tuple(_chapter(table, findings) for table in video.tables("chapter"))
    if not chapters:
        video.fault(
            "chapter", "there is no chapter", f"add [[chapter]] from start_ms = 0 to end_ms = {duration}"
        )
        return ()
    _check_order(video, chapters, duration)
    _check_slugs(video, chapters)
    return chapters


def read_renditions(video: Table) -> tuple[Rendition, ...]:
    """Return the encodings of the film."""
    return tuple(_rendition(table) for table in video.tables("rendition"))


def _chapter(table: Table, findings: dict[str, str]) -> Chapter:
    chapter = Chapter(
        slug=table.slug("slug"),
        title=table.text("title"),
        start=table.whole("start_ms"),
        end=table.whole("end_ms"),
        label=table.text("label", ""),
        finding=table.reference("finding", findings, needed=False),
        summary=table.text("summary", ""),
        poster=table.file("poster"),
    )
    table.close()
    if chapter.end <= chapter.start:
        table.fault("end_ms", f"it ends at {chapter.end}, before it begins", "write a time after start_ms")
    return chapter


def _rendition(table: Table) -> Rendition:
    rendition = Rendition(
        table.file("file", None), table.text("type"), table.whole("width"), table.whole("height")
    )
    table.close()
    return rendition


def _check_order(video: Table, chapters: tuple[Chapter, ...], duration: int) -> None:
    if chapters[0].start:
        video.fault(
            f"chapter {chapters[0].slug}", f"it begins at {chapters[0].start}", "let the first begin at 0"
        )
    for before, after in pairwise(chapters):
        if before.end != after.start:
            what = f"it begins at {after.start}, but “{before.slug}” ends at {before.end}"
            video.fault(f"chapter {after.slug}", what, "let each chapter begin where the one before ends")
    if chapters[-1].end != duration:
        what = f"it ends at {chapters[-1].end}, but the film at {duration} (duration_ms)"
        video.fault(f"chapter {chapters[-1].slug}", what, "let the last end with the film")


def _check_slugs(video: Table, chapters: tuple[Chapter, ...]) -> None:
    seen = set(RESERVED)
    for chapter in chapters:
        if chapter.slug in seen:
            video.fault(f"chapter {chapter.slug}", "its slug is taken", "give each chapter a slug of its own")
        seen.add(chapter.slug)
