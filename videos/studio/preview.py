"""Looking at frames while one draws: ``python -m videos.studio.preview 2.1 sheet.png [frames]``."""

import sys
from itertools import pairwise
from pathlib import Path

import cairo

from videos.studio.frame import draw
from videos.studio.script import Script, ScriptPassage, read_script
from videos.studio.timing import PassageTiming, Sentence, Timing, Word
from videos.studio.workshop import OURS

_WORD, _PAUSE = 430, 500
"""Milliseconds of a word and of the pause after a sentence, where no voice has been heard yet."""


def draft(script: Script) -> Timing:
    """Return times for a film that nobody has voiced yet, at an even pace."""
    passages: list[PassageTiming] = []
    for chapter in script.chapters:
        for passage in chapter.passages:
            passages.append(_drafted(passage, chapter.slug, passages[-1].end if passages else 0))
    return Timing(passages[-1].end, "", tuple(passages))


def contact_sheet(timing: Timing, script: Script, moments: list[int], path: Path, columns: int = 3) -> None:
    """Write the frames at ``moments`` (ms) side by side as one picture, 640 pixels wide each."""
    width, height, gap = 640, 360, 8
    rows = -(-len(moments) // columns)
    sheet = cairo.ImageSurface(cairo.FORMAT_RGB24, columns * (width + gap) - gap, rows * (height + gap) - gap)
    context = cairo.Context(sheet)
    for place, moment in enumerate(moments):
        data = bytearray(draw(timing, script, moment, width, height))
        frame = cairo.ImageSurface.create_for_data(data, cairo.FORMAT_RGB24, width, height)
        context.set_source_surface(frame, place % columns * (width + gap), place // columns * (height + gap))
        context.paint()
    sheet.write_to_png(str(path))


def moments(passage: PassageTiming, count: int = 6) -> list[int]:
    """Return ``count`` moments (ms of the film) spread evenly over a passage, its last picture among them."""
    last = passage.end - 550
    return [passage.start + (last - passage.start) * step // count for step in range(1, count + 1)]


def _drafted(passage: ScriptPassage, chapter: str, start: int) -> PassageTiming:
    clock, sentences = start + 600, []
    for text in passage.sentences:
        starts = range(clock, clock + _WORD * len(text.split()) + 1, _WORD)
        words = tuple(Word(word, a, b) for word, (a, b) in zip(text.split(), pairwise(starts), strict=True))
        sentences.append(Sentence(text, clock, starts[-1], words))
        clock = starts[-1] + _PAUSE
    end = start + round(passage.seconds * 1000) if passage.is_card else clock + 400
    return PassageTiming(passage.id, chapter, start, end, tuple(sentences))


def main(passage_id: str, path: str, count: str = "9") -> None:
    """Write a contact sheet of one passage, at the times of the narration where there is one."""
    script = read_script(OURS.script)
    timing = Timing.read(OURS.timing) if OURS.timing.exists() else draft(script)
    contact_sheet(timing, script, moments(timing.passage(passage_id), int(count)), Path(path))


if __name__ == "__main__":
    main(*sys.argv[1:])
