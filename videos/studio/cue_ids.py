"""The ledger of cue ids: the permanent name of every moment, minted once and never given to another.

When captions are made anew, a cue takes over the id of the old cue of its passage with which it shares
most words. An id that nobody takes over is retired: it stays in the ledger, so that it is never minted again.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from transcripts.cues import Cue
from videos.whole import write_whole

_ALIKE = 0.4  # the share of common words from which a cue counts as the old one, reworded


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every id ever minted with the words it stood for: those in use, and those retired."""

    current: Mapping[str, str] = field(default_factory=dict)
    retired: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "Ledger":
        """Read what ``write`` wrote; a file that is not there is an empty ledger."""
        if not path.exists():
            return cls()
        return cls(**json.loads(path.read_text(encoding="utf-8")))

    def write(self, path: Path) -> None:
        """Write as JSON, whole or not at all."""
        content = {"current": dict(self.current), "retired": dict(self.retired)}
        write_whole(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def name_cues(passages: Mapping[str, Sequence[Cue]], ledger: Ledger) -> tuple[tuple[Cue, ...], Ledger]:
    """Give each cue of each passage (by its id) its id; return the cues, and the ledger as it is now."""
    named: list[Cue] = []
    for passage, cues in passages.items():
        named += _named(passage, cues, ledger)
    current = {cue.id: cue.line for cue in named}
    gone = {cue_id: words for cue_id, words in ledger.current.items() if cue_id not in current}
    return tuple(named), Ledger(current, dict(ledger.retired) | gone)


def _named(passage: str, cues: Sequence[Cue], ledger: Ledger) -> list[Cue]:
    old = {cue_id: words for cue_id, words in ledger.current.items() if _passage(cue_id) == passage}
    kept = _kept([cue.line for cue in cues], old)
    used = [_number(cue_id) for cue_id in (*ledger.current, *ledger.retired) if _passage(cue_id) == passage]
    new = iter(range(max(used, default=0) + 1, 10_000))
    return [
        replace(cue, id=kept[place] if place in kept else f"{passage}-{next(new):02}")
        for place, cue in enumerate(cues)
    ]


def _kept(texts: Sequence[str], old: Mapping[str, str]) -> dict[int, str]:
    """Return which cues (by their place) take over which old id: the most alike first, each id once."""
    pairs = (
        (-_likeness(text, words), place, cue_id)
        for place, text in enumerate(texts)
        for cue_id, words in old.items()
    )
    kept: dict[int, str] = {}
    for likeness, place, cue_id in sorted(pairs):
        if -likeness >= _ALIKE and place not in kept and cue_id not in kept.values():
            kept[place] = cue_id
    return kept


def _likeness(one: str, other: str) -> float:
    """Return the share of words two texts have in common, from 0 to 1."""
    first, second = Counter(_bare(one)), Counter(_bare(other))
    return (first & second).total() / max(first.total(), second.total(), 1)


def _bare(text: str) -> Iterable[str]:
    return re.findall(r"[\w'-]+", text.casefold())


def _passage(cue_id: str) -> str:
    return cue_id.rpartition("-")[0]


def _number(cue_id: str) -> int:
    return int(cue_id.rpartition("-")[2])
