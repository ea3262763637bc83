"""Takes: each sentence as it was said, by the synthesised voice or by a recorded one."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np

from videos.media import decode
from videos.studio.align import Aligner, Span
from videos.studio.errors import StudioError
from videos.studio.script import Script, ScriptChapter
from videos.studio.sound import Samples, count, length, levelled, samples, trim
from videos.studio.spoken import spoken_words
from videos.studio.voice import PACE, PROFILE, SAMPLE_RATE, Voice
from videos.whole import whole

Spoken = tuple[str, ...]

_BEFORE_MS, _AFTER_MS = 30, 80


@dataclass(frozen=True, slots=True)
class Take:
    """A sentence as it was said: its sound, and when each written word is heard (ms from its start)."""

    sound: Samples
    words: tuple[Span, ...]


class Booth:
    """Gives the takes of a script. What was said and aligned once is kept in ``work``, by its content.

    A sound file in ``recordings`` takes the synthesiser's place: ``2.wav`` for all of chapter 2 (any format
    ffmpeg reads), ``2.3-04.wav`` for the fourth sentence of passage 2.3.
    """

    def __init__(self, script: Script, recordings: Path, work: Path) -> None:
        self._script, self._recordings, self._work = script, recordings, work / "takes"

    def takes(self, chapter: ScriptChapter) -> Iterator[Take]:
        """Yield the takes of all sentences of a chapter, in order. Raises StudioError or MediaError."""
        named = [
            (f"{passage.id}-{place:02}", spoken_words(sentence, self._script.say))
            for passage in chapter.passages
            for place, sentence in enumerate(passage.sentences, 1)
        ]
        if recording := self._recording(str(chapter.number)):
            yield from self._recorded(recording, [spoken for _, spoken in named])
            return
        for name, spoken in named:
            if recording := self._recording(name):
                yield from self._recorded(recording, [spoken])
            else:
                yield from self._synthesised(spoken)

    def _recording(self, name: str) -> Path | None:
        found = [path for path in sorted(self._recordings.glob(f"{name}.*")) if path.stem == name]
        if len(found) > 1:
            raise StudioError(f"{found[0]} and {found[1].name} say the same; keep one of them")
        return found[0] if found else None

    def _recorded(self, path: Path, sentences: Sequence[Spoken]) -> list[Take]:
        key = _digest(path.read_bytes(), repr(sentences).encode())
        try:
            return self._kept(key, len(sentences)) or self._keep(
                key, self._cut(levelled(samples(decode(path, SAMPLE_RATE))), sentences)
            )
        except StudioError as error:
            raise StudioError(f"{path}: {error}; record it again or correct the script") from error

    def _synthesised(self, spoken: Spoken) -> list[Take]:
        key = _digest(f"{PROFILE} {PACE}".encode(), repr(spoken).encode())
        return self._kept(key, 1) or self._keep(
            key, self._cut(samples(self._voice.say(" ".join(spoken))), [spoken])
        )

    @cached_property
    def _voice(self) -> Voice:
        return Voice()

    @cached_property
    def _aligner(self) -> Aligner:
        return Aligner()

    def _cut(self, sound: Samples, sentences: Sequence[Spoken]) -> list[Take]:
        """Cut a sound into its sentences, in the pauses between them."""
        sound = trim(sound)
        spans = self._aligner.align(sound, [word for sentence in sentences for word in sentence])
        ends = list(accumulate((len(sentence) for sentence in sentences), initial=0))
        groups = [spans[a:b] for a, b in pairwise(ends)]
        middles = [(a[-1][1] + b[0][0]) // 2 for a, b in pairwise(groups)]
        edges = pairwise([0, *middles, length(sound)])
        return [_take(sound, group, edge) for group, edge in zip(groups, edges, strict=True)]

    def _kept(self, key: str, number: int) -> list[Take]:
        paths = [self._work / f"{key}-{place}.npz" for place in range(number)]
        return [_read(path) for path in paths] if all(path.exists() for path in paths) else []

    def _keep(self, key: str, takes: list[Take]) -> list[Take]:
        for place, take in enumerate(takes):
            with whole(self._work / f"{key}-{place}.npz") as part, part.open("wb") as file:
                np.savez(file, sound=take.sound, words=np.array(take.words))
        return takes


def _take(sound: Samples, words: Sequence[Span], edge: Span) -> Take:
    start = max(words[0][0] - _BEFORE_MS, edge[0])
    end = min(words[-1][1] + _AFTER_MS, edge[1])
    return Take(sound[count(start) : count(end)], tuple((a - start, b - start) for a, b in words))


def _read(path: Path) -> Take:
    with np.load(path) as kept:
        return Take(kept["sound"], tuple((int(a), int(b)) for a, b in kept["words"]))


def _digest(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:24]
