"""One video's folder: video.toml and the files beside it."""

from pathlib import Path

from videos.errors import Fault
from videos.model import Video
from videos.reading.chapters import read_chapters, read_renditions
from videos.reading.files import read_text, read_toml
from videos.reading.findings import read_findings
from videos.reading.passages import read_crossings, read_passages
from videos.reading.tables import SLUG, Table
from videos.reading.tracks import read_tracks


def read_video(folder: Path, faults: list[Fault]) -> Video | None:
    """Return the video of a folder as far as it can be read; None when its video.toml cannot."""
    if not SLUG.fullmatch(folder.name):
        what = f"the folder's name “{folder.name}” cannot stand in an address"
        faults.append(Fault(folder, "", what, "rename it: lower-case letters, digits and hyphens"))
    data = read_toml(folder / "video.toml", faults)
    return None if data is None else _video(Table(data, folder / "video.toml", "", faults), folder, faults)


def _video(table: Table, folder: Path, faults: list[Fault]) -> Video:
    findings = read_findings(folder, faults)
    slugs = {finding.slug: finding.slug for finding in findings}
    duration = table.whole("duration_ms")
    chapters = read_chapters(table, duration, slugs)
    names = table.strings("languages")
    video = Video(
        slug=folder.name,
        title=table.text("title"),
        language=table.language("language"),
        duration=duration,
        folder=folder,
        chapters=chapters,
        subtitle=table.text("subtitle", ""),
        summary=table.text("summary", ""),
        poster=table.file("poster"),
        front=_front(folder / "front.md", faults),
        renditions=read_renditions(table),
        captions=read_tracks(folder, "captions", names, faults),
        descriptions=read_tracks(folder, "descriptions", names, faults),
        passages=read_passages(folder, chapters, slugs, faults),
        findings=findings,
        crossings=read_crossings(folder, findings, faults),
    )
    table.close()
    return video


def _front(path: Path, faults: list[Fault]) -> str:
    return (read_text(path, faults) or "") if path.exists() else ""
