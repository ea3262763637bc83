"""What pages show, ready for the templates: frozen, typed, with every address already built."""

from dataclasses import dataclass

from player import addresses
from player.shelf import shelf
from videos.model import Chapter, Finding, Group, Video

GROUPS: dict[Group, str] = {
    "front": "Introduction and context",
    "barrier": "Barriers",
    "principle": "Design Principles",
    "opportunity": "Opportunities",
}
"""The parts of a report, in reading order, and what each is called."""


@dataclass(frozen=True, slots=True)
class FindingLink:
    """A page of the report as other pages name it: ``label`` is its group in words and its number."""

    number: str
    group: Group
    label: str
    title: str
    summary: str
    language: str
    url: str

    @classmethod
    def of(cls, video: Video, finding: Finding) -> "FindingLink":
        """Return the link to a finding of a film."""
        return cls(
            number=finding.number,
            group=finding.group,
            label=finding.label,
            title=finding.title,
            summary=finding.summary,
            language=video.language,
            url=addresses.finding(finding.slug),
        )


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """One part of the report, its pages in reading order; ``place`` is its id on the contents page."""

    group: Group
    name: str
    place: str
    findings: tuple[FindingLink, ...]

    @property
    def anchor(self) -> str:
        """Return the address of the part's place on the contents page."""
        return f"{addresses.findings()}#{self.place}"


@dataclass(frozen=True, slots=True)
class ChapterLink:
    """A chapter as menus, segments and lists show it. Times are milliseconds.

    ``share`` is its part of the film in 24ths; ``finding`` is the address of the page it takes up, or "".
    """

    number: int
    slug: str
    title: str
    label: str
    summary: str
    language: str
    start: int
    end: int
    share: int
    url: str
    picture: str
    finding: str

    @property
    def length(self) -> int:
        """Return how long it is, in milliseconds."""
        return self.end - self.start


def finding_groups(video: Video) -> tuple[FindingGroup, ...]:
    """Return the parts of the report that have pages."""
    links = [FindingLink.of(video, finding) for finding in video.findings]
    film = "" if len(shelf().library.videos) == 1 else f"{video.slug}-"
    parts = (
        FindingGroup(group, name, f"{film}{group}", tuple(link for link in links if link.group == group))
        for group, name in GROUPS.items()
    )
    return tuple(part for part in parts if part.findings)


def finding_links(video: Video, slugs: tuple[str, ...]) -> tuple[FindingLink, ...]:
    """Return the links to the findings of these slugs, in their order."""
    known = {finding.slug: finding for finding in video.findings}
    return tuple(FindingLink.of(video, known[slug]) for slug in slugs if slug in known)


def chapter_links(video: Video) -> tuple[ChapterLink, ...]:
    """Return all chapters of a film."""
    return tuple(_chapter_link(video, number, chapter) for number, chapter in enumerate(video.chapters, 1))


def picture(video: Video, file: str) -> str:
    """Return the address of a picture in the video's folder, "" when it is not there."""
    return addresses.media(video.slug, file) if file and (video.folder / file).is_file() else ""


def _chapter_link(video: Video, number: int, chapter: Chapter) -> ChapterLink:
    share = max(1, round(24 * (chapter.end - chapter.start) / max(video.duration, 1)))
    return ChapterLink(
        number=number,
        slug=chapter.slug,
        title=chapter.title,
        label=chapter.label,
        summary=chapter.summary,
        language=video.language,
        start=chapter.start,
        end=chapter.end,
        share=share,
        url=addresses.chapter(video.slug, chapter.slug),
        picture=picture(video, chapter.poster or _still(video, chapter)),
        finding=addresses.finding(chapter.finding) if chapter.finding else "",
    )


def _still(video: Video, chapter: Chapter) -> str:
    """Return the first still of the chapter, one of a spoken passage when there is one."""
    stills = [one for one in video.passages if one.still and one.chapter == chapter.slug]
    stills.sort(key=lambda passage: not passage.spoken)
    return stills[0].still if stills else video.poster
