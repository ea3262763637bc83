"""The report: its contents, the map of barriers and principles, and its pages with where they are heard."""

from dataclasses import dataclass

from flask import Blueprint, render_template

from player import addresses
from player.pages import (
    ChapterLink,
    FindingGroup,
    FindingLink,
    chapter_links,
    finding_groups,
    finding_links,
    picture,
)
from player.reading import first_sentence, spoken_language, words_of
from player.shelf import shelf
from videos.model import Crossing, Finding, Passage, Video

blueprint = Blueprint("findings", __name__)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a barrier meets a principle: the opportunities there, why, and whether the original says so."""

    opportunities: tuple[FindingLink, ...]
    why: str
    stated: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A barrier and its cells, one a principle; None where the two do not meet."""

    barrier: FindingLink
    cells: tuple[tuple[FindingLink, Cell | None], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One film's report: its pages by group, and the map, when it has one."""

    video: Video
    groups: tuple[FindingGroup, ...]
    principles: tuple[FindingLink, ...]
    rows: tuple[Row, ...]

    @property
    def tied(self) -> bool:
        """Return whether the original itself makes some of the map's links."""
        return any(cell and cell.stated for row in self.rows for _, cell in row.cells)

    @classmethod
    def of(cls, video: Video) -> "Report":
        """Return the report of a film."""
        barriers, principles = (
            [one for one in video.findings if one.group == group] for group in ("barrier", "principle")
        )
        rows = [Row(FindingLink.of(video, one), _cells(video, one, principles)) for one in barriers]
        links = tuple(FindingLink.of(video, one) for one in principles)
        return cls(video, finding_groups(video), links, tuple(rows) if video.crossings else ())


@dataclass(frozen=True, slots=True)
class Heard:
    """A passage in which a finding is heard (milliseconds). ``url`` plays it and stops at its end."""

    title: str
    chapter: str
    sentence: str
    still: str
    start: int
    end: int
    url: str
    primary: bool


@blueprint.get("/findings/")
def contents() -> str:
    """Show the contents of the report, and the map."""
    reports = [Report.of(video) for video in shelf().library.videos if video.findings]
    return render_template("findings.html", reports=reports)


@blueprint.get("/findings/<slug>/")
def page(slug: str) -> str:
    """Show a page of the report."""
    video, finding = shelf().finding(slug)
    place = video.findings.index(finding)
    links = [FindingLink.of(video, one) for one in video.findings]
    return render_template(
        "finding.html",
        video=video,
        finding=finding,
        link=links[place],
        part=next(part for part in finding_groups(video) if part.group == finding.group),
        related=finding_links(video, finding.related),
        heard=_heard(video, finding),
        spoken=spoken_language(video),
        chapters=_chapters(video, finding),
        before=links[place - 1] if place else None,
        after=links[place + 1] if place + 1 < len(links) else None,
    )


def _cells(
    video: Video, barrier: Finding, principles: list[Finding]
) -> tuple[tuple[FindingLink, Cell | None], ...]:
    crossings = {(one.barrier, one.principle): one for one in video.crossings}
    return tuple(
        (FindingLink.of(video, principle), _cell(video, crossings.get((barrier.slug, principle.slug))))
        for principle in principles
    )


def _cell(video: Video, crossing: Crossing | None) -> Cell | None:
    if crossing is None:
        return None
    return Cell(finding_links(video, crossing.opportunities), crossing.why, crossing.stated)


def _chapters(video: Video, finding: Finding) -> tuple[ChapterLink, ...]:
    """Return the chapters that take this finding up as a whole."""
    slugs = [chapter.slug for chapter in video.chapters if chapter.finding == finding.slug]
    return tuple(link for link in chapter_links(video) if link.slug in slugs)


def _heard(video: Video, finding: Finding) -> list[Heard]:
    """Return the passages that lead to this finding, those that are about it first."""
    passages = [passage for passage in video.passages if finding.slug in passage.findings]
    about_it_first = sorted(passages, key=lambda passage: finding.slug not in passage.primary)
    return [_moment(video, finding, passage) for passage in about_it_first]


def _moment(video: Video, finding: Finding, passage: Passage) -> Heard:
    chapter = next(one for one in video.chapters if one.slug == passage.chapter)
    end = max((cue.end for cue in words_of(video, passage)), default=passage.end)
    return Heard(
        title=passage.title or chapter.title,
        chapter=chapter.title,
        sentence=first_sentence(video, passage),
        still=picture(video, passage.still),
        start=passage.start,
        end=end,
        url=addresses.moment(video.slug, passage.chapter, passage.start, end),
        primary=finding.slug in passage.primary,
    )
