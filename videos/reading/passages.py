"""passages.toml and crossings.toml: which stretches of the film lead where, and where findings meet."""

from collections.abc import Iterable
from pathlib import Path

from videos.errors import Fault
from videos.model import Chapter, Crossing, Finding, Group, Passage
from videos.reading.files import read_toml
from videos.reading.tables import Table


def read_passages(
    folder: Path, chapters: Iterable[Chapter], findings: dict[str, str], faults: list[Fault]
) -> tuple[Passage, ...]:
    """Return the passages of a video's folder; none without ``passages.toml``."""
    slugs = {chapter.slug: chapter.slug for chapter in chapters}
    rows = _rows(folder / "passages.toml", "passage", faults)
    passages = tuple(_passage(row, slugs, findings) for row in rows)
    seen = set(slugs)  # a chapter without passages is searched and shown under its own slug
    for row, passage in zip(rows, passages, strict=True):
        if passage.id in seen:
            row.fault("id", "another passage or a chapter has it too", "give each passage an id of its own")
        seen.add(passage.id)
    return passages


def read_crossings(folder: Path, findings: Iterable[Finding], faults: list[Fault]) -> tuple[Crossing, ...]:
    """Return the crossings of a video's folder; none without ``crossings.toml``."""
    findings = tuple(findings)
    return tuple(_crossing(row, findings) for row in _rows(folder / "crossings.toml", "crossing", faults))


def _rows(path: Path, key: str, faults: list[Fault]) -> list[Table]:
    data = read_toml(path, faults) if path.exists() else None
    if data is None:
        return []
    table = Table(data, path, "", faults)
    rows = list(table.tables(key))
    table.close()
    return rows


def _passage(row: Table, chapters: dict[str, str], findings: dict[str, str]) -> Passage:
    passage = Passage(
        id=row.text("id"),
        chapter=row.reference("chapter", chapters),
        start=row.whole("start_ms"),
        end=row.whole("end_ms"),
        title=row.text("title", ""),
        primary=row.references("primary", findings),
        secondary=row.references("secondary", findings),
        spoken=row.flag("spoken", default=True),
        still=row.file("still"),
    )
    row.close()
    if passage.end <= passage.start:
        row.fault("end_ms", f"it ends at {passage.end}, before it begins", "write a time after start_ms")
    return passage


def _crossing(row: Table, findings: tuple[Finding, ...]) -> Crossing:
    def of(group: Group) -> dict[str, str]:
        return {finding.number: finding.slug for finding in findings if finding.group == group}

    crossing = Crossing(
        barrier=row.reference("barrier", of("barrier")),
        principle=row.reference("principle", of("principle")),
        opportunities=row.references("opportunities", of("opportunity")),
        why=row.text("why", ""),
        stated=row.flag("stated", default=False),
    )
    row.close()
    return crossing
