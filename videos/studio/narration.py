"""The narration: takes, pauses and music laid on the time line of the film."""

from collections.abc import Mapping, Sequence

import numpy as np

from videos.studio.errors import StudioError
from videos.studio.music import chord
from videos.studio.script import Script, ScriptPassage
from videos.studio.sound import Samples, clipped, count, silence
from videos.studio.spoken import written_words
from videos.studio.takes import Take
from videos.studio.timing import PassageTiming, Sentence, Timing, Word

Takes = Mapping[str, Sequence[Take]]

LENGTH_MS = 720_000
SHORTEST_MS, LONGEST_MS = 705_000, 735_000
FRAME_MS = 40

_LEAD_MS = 440  # from a passage's first picture to its first word
_TAIL_MS = 480  # from its last word to the next passage, at least
_REST_MS = 240  # and what is added to that, stretched like every pause
_CREDITS_MS = 6_000  # after the film's last word
_PAUSES_MS = {".": 440, "?": 560, "!": 440, ":": 360}
_LEAST_STRETCH, _MOST_STRETCH = 0.7, 1.7


def lay_out(script: Script, takes: Takes) -> Timing:
    """Give every word its time, with pauses stretched so that the film lasts twelve minutes.

    ``takes`` holds those of each passage by its id. Raises StudioError when no pauses make 11:45 to 12:15.
    """
    stretch = _stretch(script, takes)
    passages: list[PassageTiming] = []
    at = 0
    for chapter in script.chapters:
        for passage in chapter.passages:
            placed = _passage(passage, chapter.slug, takes.get(passage.id, ()), at, stretch)
            passages.append(placed)
            at = placed.end
    end = _on_frame(at + _CREDITS_MS)
    passages[-1] = _lasting(passages[-1], end)
    if not SHORTEST_MS <= end <= LONGEST_MS:
        more = (LENGTH_MS - end) / 1000
        change = f"{more:.0f} s more words" if more > 0 else f"{-more:.0f} s fewer words"
        raise StudioError(f"the film would last {end / 1000:.0f} s, not 705 to 735; write {change}")
    return Timing(end, script.digest, tuple(passages))


def mix(script: Script, timing: Timing, takes: Takes) -> Samples:
    """Return the whole film's sound: the takes at their times, and music under the title cards."""
    sound = silence(timing.duration)
    for passage in timing.passages:
        for sentence, take in zip(passage.sentences, takes.get(passage.id, ()), strict=True):
            _lay(sound, take.sound, sentence.start - take.words[0][0])
        if not passage.sentences:
            number = script.chapter_of(passage.id).number
            _lay(sound, chord(number, passage.end - passage.start), passage.start)
    return sound


def _stretch(script: Script, takes: Takes) -> float:
    """Return by how much the pauses are longer than they naturally are."""
    spoken = [passage for passage in script.passages if not passage.is_card]
    cards = sum(passage.seconds for passage in script.passages) * 1000
    voice = sum(_said(take) for passage in spoken for take in takes[passage.id])
    fixed = cards + voice + len(spoken) * (_LEAD_MS + _TAIL_MS + FRAME_MS // 2) + _CREDITS_MS
    pauses = sum(sum(_pauses(passage)) for passage in spoken)
    return min(max((LENGTH_MS - fixed) / pauses, _LEAST_STRETCH), _MOST_STRETCH)


def _pauses(passage: ScriptPassage) -> list[int]:
    """Return the natural pause after each sentence (ms)."""
    inside = [_PAUSES_MS.get(sentence.rstrip("”’\"')")[-1], 440) for sentence in passage.sentences[:-1]]
    return [*inside, _REST_MS]


def _passage(
    passage: ScriptPassage, chapter: str, takes: Sequence[Take], at: int, stretch: float
) -> PassageTiming:
    if passage.is_card:
        return PassageTiming(passage.id, chapter, at, _on_frame(at + passage.seconds * 1000), ())
    sentences: list[Sentence] = []
    next_start = at + _LEAD_MS
    for text, take, pause in zip(passage.sentences, takes, _pauses(passage), strict=True):
        sentences.append(_sentence(text, take, next_start))
        next_start = sentences[-1].end + round(pause * stretch)
    return PassageTiming(passage.id, chapter, at, _on_frame(next_start + _TAIL_MS), tuple(sentences))


def _sentence(text: str, take: Take, start: int) -> Sentence:
    shift = start - take.words[0][0]
    timed = zip(written_words(text), take.words, strict=True)
    words = tuple(Word(word, first + shift, last + shift) for word, (first, last) in timed)
    return Sentence(text, start, words[-1].end, words)


def _lasting(passage: PassageTiming, end: int) -> PassageTiming:
    return PassageTiming(passage.id, passage.chapter, passage.start, end, passage.sentences)


def _said(take: Take) -> int:
    return take.words[-1][1] - take.words[0][0]


def _on_frame(ms: float) -> int:
    """Return the next time at which a frame begins."""
    return int(-(-ms // FRAME_MS)) * FRAME_MS


def _lay(ground: Samples, sound: Samples, at: int) -> None:
    first = max(count(at), 0)
    place = ground[first : first + len(sound)]
    place[:] = clipped(place.astype(np.int32) + sound[: len(place)])
