"""The library, its films and its search as JSON, for programs (docs/api.md says what each answer holds)."""

import re
from collections.abc import Iterator

from flask import Blueprint, abort, request
from flask.json.provider import DefaultJSONProvider

from player import addresses
from player.shelf import shelf
from transcripts.search import SearchHit
from videos.documents import passage_of
from videos.model import Chapter, Finding, Library, Passage, Track, Video

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")

Json = dict[str, object]

MOST_HITS = 100


class JsonProvider(DefaultJSONProvider):
    """JSON as people read it: keys in the order they are documented, letters as they are."""

    ensure_ascii = False
    sort_keys = False


@blueprint.get("/videos")
def videos() -> Json:
    """Return the films of the library, in short."""
    return {"videos": [_summary(video) for video in shelf().library.videos]}


@blueprint.get("/videos/<slug>")
def video(slug: str) -> Json:
    """Return a film with its chapters, passages, tracks and media. Times are milliseconds."""
    film = shelf().video(slug)
    return {
        "slug": film.slug,
        "title": film.title,
        "language": film.language,
        "duration_ms": film.duration,
        "chapters": [_chapter(film, chapter) for chapter in film.chapters],
        "passages": [_passage(passage) for passage in film.passages],
        "tracks": _tracks(film),
        "media": [
            {
                "url": addresses.media(film.slug, rendition.file),
                "type": rendition.type,
                "width": rendition.width,
                "height": rendition.height,
            }
            for rendition in film.renditions
        ],
    }


@blueprint.get("/search")
def search() -> Json:
    """Return what was said and what is written that answers ``q``; ``limit`` (1 to 100) bounds the hits."""
    here = shelf()
    results = here.index.search(request.args.get("q", ""), _limit())
    return {
        "query": results.query,
        "corrected": results.corrected,
        "total": results.total,
        "hits": [_hit(here.library, hit) for hit in results.hits],
    }


def _limit() -> int:
    text = request.args.get("limit", str(MOST_HITS))
    if not re.fullmatch("[1-9][0-9]?|100", text):
        abort(400, f"limit is a number from 1 to {MOST_HITS}.")
    return int(text)


def _summary(video: Video) -> Json:
    return {
        "slug": video.slug,
        "title": video.title,
        "language": video.language,
        "duration_ms": video.duration,
        "url": addresses.api_video(video.slug),
    }


def _chapter(video: Video, chapter: Chapter) -> Json:
    return {
        "slug": chapter.slug,
        "title": chapter.title,
        "label": chapter.label,
        "start_ms": chapter.start,
        "end_ms": chapter.end,
        "url": addresses.chapter(video.slug, chapter.slug),
    }


def _passage(passage: Passage) -> Json:
    return {
        "id": passage.id,
        "chapter": passage.chapter,
        "start_ms": passage.start,
        "end_ms": passage.end,
        "findings": passage.findings,
    }


def _tracks(video: Video) -> list[Json]:
    captions = [_track(track, addresses.captions(video.slug, _language(track))) for track in video.captions]
    described = [
        _track(track, addresses.descriptions(video.slug, _language(track))) for track in video.descriptions
    ]
    chapters: Json = {
        "kind": "chapters",
        "language": video.language,
        "label": "",
        "url": addresses.chapters(video.slug),
    }
    return [*captions, *described, chapters]


def _track(track: Track, url: str) -> Json:
    return {"kind": track.transcript.kind, "language": _language(track), "label": track.label, "url": url}


def _language(track: Track) -> str:
    return track.transcript.language


def _hit(library: Library, hit: SearchHit) -> Json:
    spoken = hit.source == "speech"
    return {
        "kind": hit.source,
        "video": hit.video,
        "chapter": hit.chapter or None,
        "cue": hit.cue or None,
        "start_ms": hit.start if spoken else None,
        "end_ms": hit.end if spoken else None,
        "excerpt": [{"text": text, "match": match} for text, match in hit.excerpt],
        "url": addresses.found(hit),
        "findings": [_finding(finding) for finding in _led_to(library, hit)],
    }


def _led_to(library: Library, hit: SearchHit) -> Iterator[Finding]:
    """Yield the pages a hit leads to: those of its passage, or the page that it is."""
    film = library.video(hit.video)
    if film:
        passage = passage_of(film, hit.key)
        pages = {finding.slug: finding for finding in film.findings}
        yield from (pages[slug] for slug in (passage.findings if passage else (hit.key,)) if slug in pages)


def _finding(finding: Finding) -> Json:
    return {"slug": finding.slug, "title": finding.title, "url": addresses.finding(finding.slug)}
