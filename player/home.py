"""The front page: one film's site, or the list of the films there are."""

import re
from dataclasses import dataclass

from flask import Blueprint, render_template

from player import addresses, filters
from player.menus import for_this_page
from player.pages import ChapterLink, chapter_links, finding_groups, picture
from player.shelf import shelf
from player.stage import Stage
from videos.model import Video

blueprint = Blueprint("home", __name__)
blueprint.record_once(filters.install)
blueprint.app_context_processor(for_this_page)


@dataclass(frozen=True, slots=True)
class FilmCard:
    """A film in the list of films."""

    video: Video
    url: str
    picture: str
    chapters: tuple[ChapterLink, ...]

    @classmethod
    def of(cls, video: Video) -> "FilmCard":
        """Return the card of a film."""
        return cls(video, addresses.film(video.slug), picture(video, video.poster), chapter_links(video))


@blueprint.get("/")
def front() -> str:
    """Show the only film's front page, or the list of films."""
    videos = shelf().library.videos
    if len(videos) != 1:
        return render_template("films.html", films=[FilmCard.of(video) for video in videos])
    video = videos[0]
    return render_template(
        "home.html",
        video=video,
        stage=Stage.of(video),
        sections=_sections(video.front),
        groups=finding_groups(video),
    )


def _sections(front: str) -> list[str]:
    """Return the words of the front page in their sections, each beginning with its heading."""
    return [part for part in re.split(r"(?m)^(?=## )", front) if part.strip()]
