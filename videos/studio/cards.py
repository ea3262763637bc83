"""What frames the film: title cards, the header with its progress mark, the closing credit."""

from videos.studio.ease import STANDING, progress, settle
from videos.studio.letters import LABEL, TAG, TITLE, Lettering, outline
from videos.studio.palette import ACCENT, DUSK, FAINT, INK, MUTED
from videos.studio.script import ScriptChapter
from videos.studio.stage import MARGIN, WIDTH, Stage

_LINE = 640
"""How wide a line of a title may be."""
_SEGMENT, _GAP = 42, 8
_CREDITS = (
    (372, "Retold from the report by", MUTED),
    (414, "Paul Hodgkin, Ben Metz and Louis Horsley", INK),
    (486, "Voice: RHVoice bdl · Type: Inter", MUTED),
)


def title_lines(title: str) -> tuple[str, ...]:
    """Break a title into one line or, where that is too wide, two as equal as can be."""
    if _width(title) <= _LINE:
        return (title,)
    words = title.split()
    breaks = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    return min(breaks, key=lambda lines: max(map(_width, lines)))


def title_card(stage: Stage, chapter: ScriptChapter) -> None:
    """Write the chapter's number, title and label at the left; the card's picture stands at the right.

    They stand there from the first frame on: a player shows it to whoever jumps to the chapter.
    """
    lines = title_lines(chapter.title)
    top = 370 - 76 * len(lines) / 2
    stage.words(f"Chapter {chapter.number}", (MARGIN, top - 34), LABEL.coloured(ACCENT))
    stage.box((MARGIN + 32, top - 10), (64, 5), ACCENT, 2.5)
    for number, line in enumerate(lines):
        stage.words(line, (MARGIN - 3, top + 66 + 76 * number), TITLE)
    stage.words(chapter.label, (MARGIN, top + 66 + 76 * len(lines) - 20), LABEL.coloured(MUTED))


def header(stage: Stage, chapter: ScriptChapter) -> None:
    """Write the chapter's number, title and label at the top left."""
    number = str(chapter.number)
    bold = Lettering(TAG.size, "Bold", ACCENT)
    stage.words(number, (MARGIN, 58), bold)
    words = f"{chapter.title} · {chapter.label}" if chapter.label else chapter.title
    stage.words(words, (MARGIN + outline(number, bold.size, bold.weight).width + 12, 58), TAG.coloured(MUTED))


def progress_mark(stage: Stage, done: float, chapters: int = 5) -> None:
    """Draw a segment for each chapter at the top right, filled as far as ``done`` (in chapters)."""
    left = WIDTH - MARGIN - chapters * _SEGMENT - (chapters - 1) * _GAP
    for chapter in range(chapters):
        start = left + chapter * (_SEGMENT + _GAP)
        stage.box((start + _SEGMENT / 2, 51), (_SEGMENT, 6), FAINT.toward(DUSK, 0.45), 3)
        filled = _SEGMENT * progress(done, chapter)
        if filled:
            stage.box((start + filled / 2, 51), (filled, 6), ACCENT, 3)


def credit(stage: Stage, since: float = STANDING) -> None:
    """Write the closing credit."""
    stage.words("Online Health Communities", (WIDTH / 2, 270), TITLE.middle, since)
    stage.box((WIDTH / 2, 312), (64 * _grown(since), 5), ACCENT, 2.5)
    for y, line, colour in _CREDITS:
        stage.words(line, (WIDTH / 2, y), LABEL.middle.coloured(colour), since - 0.4)


def _width(line: str) -> float:
    return outline(line, TITLE.size, TITLE.weight).width


def _grown(since: float) -> float:
    return max(0.001, settle(progress(since, 0.1, 0.6)))
