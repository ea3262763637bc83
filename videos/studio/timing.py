"""When everything is said: the one source of the film's times. Pictures, captions and chapters follow it."""

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Word:
    """A spoken word as it is written (with its punctuation), from ``start`` to ``end`` (ms of the film)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A spoken sentence and its words."""

    text: str
    start: int
    end: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class PassageTiming:
    """A passage of the script in time. A card has no sentences."""

    id: str
    chapter: str
    start: int
    end: int
    sentences: tuple[Sentence, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """Return all words of the passage in order."""
        return tuple(word for sentence in self.sentences for word in sentence.words)

    def said(self, phrase: str, nth: int = 1) -> int:
        """Return when (ms of the film) the ``nth`` saying of ``phrase`` begins in this passage.

        Case and punctuation do not count. Raises KeyError, naming the passage, when it is not said.
        """
        wanted = [_bare(part) for part in phrase.split()]
        bare = [_bare(word.text) for word in self.words]
        starts = [i for i in range(len(bare)) if bare[i : i + len(wanted)] == wanted]
        if len(starts) < nth:
            raise KeyError(f"passage {self.id} does not say “{phrase}” {nth} time(s)")
        return self.words[starts[nth - 1]].start


@dataclass(frozen=True, slots=True)
class Timing:
    """The whole film in time; ``duration`` in ms; ``digest`` is that of the script it was made from."""

    duration: int
    digest: str
    passages: tuple[PassageTiming, ...]

    def passage(self, passage_id: str) -> PassageTiming:
        """Return the passage of that id. Raises KeyError when there is none."""
        for passage in self.passages:
            if passage.id == passage_id:
                return passage
        raise KeyError(passage_id)

    def write(self, path: Path) -> None:
        """Write as JSON."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> "Timing":
        """Read what ``write`` wrote."""
        data = json.loads(path.read_text(encoding="utf-8"))
        return cls(data["duration"], data["digest"], tuple(_passage(item) for item in data["passages"]))


def _passage(item: dict[str, Any]) -> PassageTiming:
    return PassageTiming(**{**item, "sentences": tuple(map(_sentence, item["sentences"]))})


def _sentence(item: dict[str, Any]) -> Sentence:
    return Sentence(**{**item, "words": tuple(Word(**word) for word in item["words"])})


def _bare(text: str) -> str:
    return re.sub(r"[^\w-]", "", text).casefold()
