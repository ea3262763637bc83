"""A film as something to read: its chapters, their passages, and in these what is said and what is seen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from player import addresses
from player.pages import ChapterLink, FindingLink, chapter_links, finding_links, picture
from transcripts.cues import Cue
from videos.documents import spoken_track
from videos.model import Chapter, Passage, Video

SENTENCE = re.compile(r"""(?<=[.?!…])["”’)]*\s+(?=["“‘(]?[A-Z0-9])""")
"""Where one sentence ends and the next begins."""

LONG = 420
"""Characters after which a paragraph ends with its sentence."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: words ``said`` (with their cues, by ``voice``), or a description of what is ``seen``."""

    kind: Literal["said", "seen"]
    cues: tuple[Cue, ...]
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage to read. ``notes`` are the findings it raises, ``asides`` those it touches."""

    id: str
    title: str
    start: int
    end: int
    spoken: bool
    play: str
    still: str
    notes: tuple[FindingLink, ...]
    asides: tuple[FindingLink, ...]
    blocks: tuple[Block, ...]

    @property
    def said(self) -> tuple[Block, ...]:
        """Return what is said, without the descriptions."""
        return tuple(block for block in self.blocks if block.kind == "said")


@dataclass(frozen=True, slots=True)
class ChapterText:
    """A chapter to read, passage by passage."""

    chapter: ChapterLink
    stretches: tuple[Stretch, ...]


def read_film(video: Video, only: str | None = None) -> tuple[ChapterText, ...]:
    """Return the text of a film, or of the chapter ``only``."""
    return tuple(
        ChapterText(link, tuple(_stretches(video, chapter)))
        for link, chapter in zip(chapter_links(video), video.chapters, strict=True)
        if only in (None, chapter.slug)
    )


def spoken_language(video: Video) -> str:
    """Return the language of the words that stand for what is said."""
    track = spoken_track(video)
    return track.transcript.language if track else video.language


def words_of(video: Video, passage: Passage) -> tuple[Cue, ...]:
    """Return what is said in a passage."""
    track = spoken_track(video)
    return track.transcript.between(passage.start, passage.end) if track else ()


def first_sentence(video: Video, passage: Passage) -> str:
    """Return the first sentence that is said in a passage, "" when there is none."""
    text = " ".join(cue.line for cue in words_of(video, passage))
    return SENTENCE.split(text, maxsplit=1)[0]


def _stretches(video: Video, chapter: Chapter) -> Iterator[Stretch]:
    passages = [passage for passage in video.passages if passage.chapter == chapter.slug]
    whole = Passage(id=chapter.slug, chapter=chapter.slug, start=chapter.start, end=chapter.end)
    for passage in passages or [whole]:
        yield Stretch(
            id=passage.id,
            title=passage.title,
            start=passage.start,
            end=passage.end,
            spoken=passage.spoken,
            play=addresses.moment(video.slug, chapter.slug, passage.start),
            still=picture(video, passage.still),
            notes=finding_links(video, passage.primary),
            asides=finding_links(video, passage.secondary),
            blocks=tuple(_blocks(words_of(video, passage), _seen(video, passage))),
        )


def _seen(video: Video, passage: Passage) -> tuple[Cue, ...]:
    own = (track.transcript for track in video.descriptions if track.transcript.language == video.language)
    track = next(own, None)
    return track.between(passage.start, passage.end) if track else ()


def _blocks(said: tuple[Cue, ...], seen: tuple[Cue, ...]) -> Iterator[Block]:
    """Yield paragraphs in time; a description waits for the end of the sentence it falls into."""
    waiting = list(seen)
    paragraph: list[Cue] = []
    for cue in said:
        if not paragraph or _may_end(paragraph, cue):
            due = [one for one in waiting if one.start <= cue.start]
            if paragraph and (due or _must_end(paragraph, cue)):
                yield Block("said", tuple(paragraph), paragraph[0].voice)
                paragraph = []
            yield from (Block("seen", (one,)) for one in due)
            waiting = waiting[len(due) :]
        paragraph.append(cue)
    if paragraph:
        yield Block("said", tuple(paragraph), paragraph[0].voice)
    yield from (Block("seen", (one,)) for one in waiting)


def _may_end(paragraph: list[Cue], following: Cue) -> bool:
    return _ends_sentence(paragraph[-1].line) or paragraph[-1].voice != following.voice


def _must_end(paragraph: list[Cue], following: Cue) -> bool:
    return paragraph[-1].voice != following.voice or sum(len(cue.text) for cue in paragraph) > LONG


def _ends_sentence(line: str) -> bool:
    return line.rstrip("”’\"')]").endswith((".", "?", "!", "…"))
