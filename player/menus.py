"""The menus that stand on every page: the film's chapters and the parts of its report."""

from dataclasses import dataclass

from flask import request

from player import addresses
from player.pages import ChapterLink, FindingGroup, FindingLink, chapter_links, finding_groups
from player.shelf import shelf
from videos.model import Video

ABOUT = "about"
"""The slug of the page that says who made all this; it stands in the footer."""


@dataclass(frozen=True, slots=True)
class Menus:
    """One film's menus. ``fronts`` are single pages, ``groups`` the parts that have several."""

    title: str
    language: str
    url: str
    film: str
    transcript: str
    chapters: tuple[ChapterLink, ...]
    fronts: tuple[FindingLink, ...]
    groups: tuple[FindingGroup, ...]
    about: FindingLink | None

    @classmethod
    def of(cls, video: Video) -> "Menus":
        """Return the menus of a film."""
        groups = finding_groups(video)
        fronts = tuple(link for part in groups if part.group == "front" for link in part.findings)
        about = addresses.finding(ABOUT)
        return cls(
            title=video.title,
            language=video.language,
            url=addresses.home() if len(shelf().library.videos) == 1 else addresses.film(video.slug),
            film=addresses.film(video.slug),
            transcript=addresses.transcript(video.slug),
            chapters=chapter_links(video),
            fronts=tuple(link for link in fronts if link.url != about),
            groups=tuple(part for part in groups if part.group != "front"),
            about=next((link for link in fronts if link.url == about), None),
        )


def for_this_page() -> dict[str, Menus | None]:
    """Return the menus of the film that this page belongs to, else of the only film there is."""
    videos = shelf().library.videos
    film = next(filter(_has_this_page, videos), videos[0] if len(videos) == 1 else None)
    return {"menus": Menus.of(film) if film else None}


def _has_this_page(video: Video) -> bool:
    named = request.view_args or {}
    if "video" in named:
        return bool(video.slug == named["video"])
    return named.get("slug") in {finding.slug for finding in video.findings}
