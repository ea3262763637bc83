"""Captions: the spoken words cut into cues where a reader would draw breath.

A passage is cut by dynamic programming: every cue has a price for where it ends, where its lines break and
how long it stands, and the cheapest row of cues that keeps the caption rules wins.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from transcripts.cues import Cue
from transcripts.rules import MAX_DURATION, MAX_LINE_LENGTH, MAX_SPEED, MIN_DURATION
from videos.studio.breaks import break_prices, ends_sentence
from videos.studio.errors import StudioError
from videos.studio.timing import PassageTiming, Word

HANG = 400
"""Milliseconds that a cue stays after its last word, unless the next begins."""
COMFORTABLE_SPEED = 17
"""Characters a second that most people read with ease."""

_FLICKER = 100  # a gap shorter than this (ms) is closed
_GOOD_LINE = 37
_LONG, _SHORT = 6_000, 1_500
_EACH = 9.0  # every cue costs the eye a jump
_FORBIDDEN = math.inf


@dataclass(frozen=True, slots=True)
class _Plan:
    """The cheapest cues for the words up to some place: their price, and where the last of them begins."""

    price: float
    start: int
    text: str


def passage_cues(passage: PassageTiming, following: int, heard: str) -> tuple[Cue, ...]:
    """Return the cues of a passage, without ids. ``following`` is when the next passage's first begins.

    A card has one cue: what is ``heard``. Raises StudioError when the words are said too fast to be read.
    """
    words = passage.words
    if not words:
        return (Cue(passage.start, min(passage.end, passage.start + MAX_DURATION), heard),)
    breaks = break_prices(words)
    plans = [_Plan(0.0, 0, "")]
    for end in range(1, len(words) + 1):
        plans.append(_best(words, breaks, end, following, plans))
    if plans[-1].price == _FORBIDDEN:
        raise StudioError(
            f"passage {passage.id} is said too fast for captions; use shorter sentences or words"
        )
    return _cues(words, plans, following)


def _cues(words: Sequence[Word], plans: Sequence[_Plan], following: int) -> tuple[Cue, ...]:
    cues: list[Cue] = []
    end = len(words)
    while end:
        plan = plans[end]
        cues.append(Cue(words[plan.start].start, _shown_until(words, end, following), plan.text))
        end = plan.start
    return tuple(reversed(cues))


def _best(
    words: Sequence[Word], breaks: Sequence[float], end: int, following: int, plans: Sequence[_Plan]
) -> _Plan:
    best = _Plan(_FORBIDDEN, end - 1, "")
    for start in range(end - 1, -1, -1):
        text, layout = _layout(words[start:end], breaks[start:end])
        if layout == _FORBIDDEN:
            break
        shown = _shown_until(words, end, following) - words[start].start
        cut = 1.5 * breaks[start] + _EACH + _inside_price(words, start, end)
        price = plans[start].price + layout + _pace_price(text, shown) + cut
        if price < best.price:
            best = _Plan(price, start, text)
    return best


def _shown_until(words: Sequence[Word], end: int, following: int) -> int:
    """Return when the cue whose last word stands before ``end`` disappears."""
    next_start = words[end].start if end < len(words) else following
    shown = min(words[end - 1].end + HANG, next_start)
    return next_start if next_start - shown < _FLICKER else shown


def _inside_price(words: Sequence[Word], start: int, end: int) -> float:
    """Return the price of the sentences that end inside a cue: more if it holds only part of another."""
    inside = sum(ends_sentence(word.text) for word in words[start : end - 1])
    whole = ends_sentence(words[end - 1].text) and (start == 0 or ends_sentence(words[start - 1].text))
    return inside * (14.0 if whole else 90.0)


def _pace_price(text: str, shown: int) -> float:
    """Return the price of how long a cue stands (ms) for what it says."""
    speed = len(text) * 1000 / shown if shown > 0 else _FORBIDDEN
    if not MIN_DURATION <= shown <= MAX_DURATION or speed >= MAX_SPEED:
        return _FORBIDDEN
    hurry = max(speed - COMFORTABLE_SPEED, 0.0) * 6.0
    return hurry + (10.0 if shown > _LONG else 0.0) + (25.0 if shown < _SHORT else 0.0)


def _layout(words: Sequence[Word], breaks: Sequence[float]) -> tuple[str, float]:
    """Return the words on one line, or on two where they part best, and the price of that."""
    text = " ".join(word.text for word in words)
    if len(text) <= MAX_LINE_LENGTH:
        return text, 0.0
    best = (text, _FORBIDDEN)
    for place in range(1, len(words)):
        upper, lower = (" ".join(word.text for word in part) for part in (words[:place], words[place:]))
        price = 2.0 + 0.8 * breaks[place] + _shape_price(upper, lower)
        if price < best[1]:
            best = (f"{upper}\n{lower}", price)
    return best


def _shape_price(upper: str, lower: str) -> float:
    """Return the price of two lines that are long or, if of one sentence, unlike in length."""
    longest = max(len(upper), len(lower))
    if longest > MAX_LINE_LENGTH:
        return _FORBIDDEN
    top_heavy = 1.0 if len(upper) > len(lower) else 0.0
    unlike = 0.0 if ends_sentence(upper) else abs(len(upper) - len(lower)) / 4
    return max(longest - _GOOD_LINE, 0) + unlike + top_heavy
