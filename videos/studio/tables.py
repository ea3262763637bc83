"""The tables of the film's folder, as TOML: what the video is, and what each stretch of it leads to."""

import json
from collections.abc import Mapping

from videos.studio.script import Script, ScriptChapter, ScriptPassage
from videos.studio.timing import PassageTiming, Timing

Value = str | int | bool | tuple[str, ...]

_TYPE = 'video/mp4; codecs="avc1.64001f, mp4a.40.2"'
_LANGUAGES = {"en": "English"}


def still(passage_id: str) -> str:
    """Return the path of a passage's picture inside the video's folder."""
    return f"stills/{passage_id}.jpg"


def video_toml(script: Script, timing: Timing) -> str:
    """Return the text of ``video.toml``."""
    top: dict[str, Value] = {
        "title": script.title,
        "subtitle": script.subtitle,
        "summary": script.summary,
        "language": script.language,
        "duration_ms": timing.duration,
        "poster": "poster.jpg",
    }
    film: dict[str, Value] = {"file": "film.mp4", "type": _TYPE, "width": 1280, "height": 720}
    languages: dict[str, Value] = {script.language: _LANGUAGES.get(script.language, script.language)}
    tables = [_table("[languages]", languages), _table("[[rendition]]", film)]
    tables += [_table("[[chapter]]", _chapter(chapter, timing)) for chapter in script.chapters]
    return "\n".join([_lines(top), *tables])


def passages_toml(script: Script, timing: Timing) -> str:
    """Return the text of ``passages.toml``."""
    return "\n".join(
        _table("[[passage]]", _passage(passage, timing.passage(passage.id))) for passage in script.passages
    )


def _chapter(chapter: ScriptChapter, timing: Timing) -> Mapping[str, Value]:
    first, last = chapter.passages[0].id, chapter.passages[-1].id
    shown = next(passage.id for passage in chapter.passages if not passage.is_card)
    return {
        "slug": chapter.slug,
        "title": chapter.title,
        "start_ms": timing.passage(first).start,
        "end_ms": timing.passage(last).end,
        "label": chapter.label,
        "finding": chapter.finding,
        "summary": chapter.summary,
        "poster": still(shown),
    }


def _passage(passage: ScriptPassage, timing: PassageTiming) -> Mapping[str, Value]:
    return {
        "id": passage.id,
        "chapter": timing.chapter,
        "title": passage.title,
        "start_ms": timing.start,
        "end_ms": timing.end,
        "primary": passage.primary,
        "secondary": passage.secondary,
        "spoken": not passage.is_card,
        "still": still(passage.id),
    }


def _table(head: str, content: Mapping[str, Value]) -> str:
    return f"{head}\n{_lines(content)}"


def _lines(content: Mapping[str, Value]) -> str:
    # A JSON text, number, truth value or list of texts is the same in TOML.
    return "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in content.items())
