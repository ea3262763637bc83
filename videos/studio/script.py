"""The script: what is said and shown, in the order of the film, as written in ``script.toml``."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

from videos.errors import Fault, LibraryError
from videos.reading.files import read_toml
from videos.reading.tables import Table


@dataclass(frozen=True, slots=True)
class ScriptPassage:
    """A stretch about one thing. ``primary`` and ``secondary`` are slugs of findings.

    ``terms`` are words it is found by, all spoken in it. A card has no sentences: it stands for ``seconds``,
    with ``caption`` for what is heard. ``picture`` tells whoever draws what to show, ``description`` tells
    whoever cannot see it what is shown. ``still`` is the phrase after which its picture is taken.
    """

    id: str
    title: str
    description: str
    picture: str = ""
    primary: tuple[str, ...] = ()
    secondary: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    seconds: float = 0
    caption: str = ""
    still: str = ""

    @property
    def is_card(self) -> bool:
        """Return whether nothing is said."""
        return not self.sentences


@dataclass(frozen=True, slots=True)
class ScriptChapter:
    """A chapter; ``label`` ("Barrier 03") and ``finding`` (its slug) name the page it takes up, or are ""."""

    number: int
    slug: str
    title: str
    label: str
    finding: str
    summary: str
    passages: tuple[ScriptPassage, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """The whole film in words. ``say`` holds (written, spoken) pairs for what a voice would misread."""

    title: str
    language: str
    say: tuple[tuple[str, str], ...]
    chapters: tuple[ScriptChapter, ...]
    subtitle: str = ""
    summary: str = ""

    @property
    def passages(self) -> tuple[ScriptPassage, ...]:
        """Return the passages of all chapters in order."""
        return tuple(passage for chapter in self.chapters for passage in chapter.passages)

    def chapter_of(self, passage_id: str) -> ScriptChapter:
        """Return the chapter a passage stands in. Raises KeyError when there is no such passage."""
        for chapter in self.chapters:
            if any(passage.id == passage_id for passage in chapter.passages):
                return chapter
        raise KeyError(passage_id)

    @property
    def digest(self) -> str:
        """Return the SHA-256 of everything heard or named in the film; notes and links do not count."""
        heard = [
            [chapter.slug, chapter.title, chapter.label]
            + [[p.id, p.title, p.seconds, p.caption, p.sentences] for p in chapter.passages]
            for chapter in self.chapters
        ]
        content = json.dumps([self.title, self.language, self.say, heard], ensure_ascii=False)
        return hashlib.sha256(content.encode()).hexdigest()


def read_script(path: Path) -> Script:
    """Read ``script.toml``. Raises LibraryError with the first fault and its place."""
    faults: list[Fault] = []
    data = read_toml(path, faults)
    script = _script(Table(data or {}, path, "", faults))
    if faults:
        raise LibraryError(path, faults[0].place, faults[0].reason)
    return script


def _script(table: Table) -> Script:
    script = Script(
        title=table.text("title"),
        language=table.text("language"),
        say=tuple(table.strings("say").items()),
        chapters=tuple(_chapter(item, number) for number, item in enumerate(table.tables("chapter"), 1)),
        subtitle=table.text("subtitle", ""),
        summary=_text(table, "summary", ""),
    )
    table.close()
    ids = [passage.id for passage in script.passages]
    for twice in sorted({passage_id for passage_id in ids if ids.count(passage_id) > 1}):
        table.fault(f"passage {twice}", "this id is given twice", "give one of the two another")
    return script


def _chapter(table: Table, place: int) -> ScriptChapter:
    number = table.whole("number")
    if number != place:
        table.fault("number", f"{number} is out of order", f"number the chapters from 1: this one is {place}")
    chapter = ScriptChapter(
        number=number,
        slug=table.slug("slug"),
        title=table.text("title"),
        label=table.text("label", ""),
        finding=table.text("finding", ""),
        summary=_text(table, "summary", ""),
        passages=tuple(_passage(item, place) for item in table.tables("passage")),
    )
    table.close()
    return chapter


def _passage(table: Table, chapter: int) -> ScriptPassage:
    passage = ScriptPassage(
        id=table.text("id"),
        title=table.text("title", ""),
        description=_text(table, "description"),
        picture=_text(table, "picture", ""),
        primary=table.texts("primary"),
        secondary=table.texts("secondary"),
        terms=table.texts("terms"),
        sentences=tuple(" ".join(sentence.split()) for sentence in table.texts("sentences")),
        seconds=table.seconds("seconds"),
        caption=table.text("caption", ""),
        still=table.text("still", ""),
    )
    table.close()
    if not re.fullmatch(rf"{chapter}\.\d+", passage.id):
        table.fault("id", f"“{passage.id}” is not of chapter {chapter}", f"write {chapter}. and a number")
    if passage.is_card != (passage.seconds > 0):
        table.fault("seconds", "a passage has either sentences or seconds", "a card has only seconds")
    return passage


def _text(table: Table, key: str, default: str | None = None) -> str:
    return " ".join(table.text(key, default).split())
