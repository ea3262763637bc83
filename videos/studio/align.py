"""When each word of a known text is said in a sound: forced alignment with pocketsphinx."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeAlias

from pocketsphinx import Decoder

from videos.studio.errors import StudioError
from videos.studio.sound import Samples, at_rate, length

Span: TypeAlias = tuple[int, int]

_RATE = 16_000
_FRAME_MS = 10
_FILLER = re.compile(r"<.*>|\[.*\]")
# A rough guess at how letters sound, for names the dictionary lacks: their neighbours hold them in place.
_SOUNDS = """
tion=SH AH N, igh=AY, ch=CH, sh=SH, th=TH, ph=F, ck=K, qu=K W, ee=IY, ea=IY, oo=UW, ou=AW, ow=OW, ai=EY,
ay=EY, a=AE, b=B, c=K, d=D, e=EH, f=F, g=G, h=HH, i=IH, j=JH, k=K, l=L, m=M, n=N, o=AA, p=P, q=K, r=R, s=S,
t=T, u=AH, v=V, w=W, x=K S, y=IY, z=Z
"""
_PHONES: dict[str, str] = dict(re.findall(r"(\w+)=([A-Z ]+)", _SOUNDS))
_LETTERS = re.compile("|".join(_PHONES))


class Aligner:
    """Finds the words of a text in its sound. The English model is inside the package pocketsphinx."""

    def __init__(self) -> None:
        self._decoder = Decoder(samprate=_RATE, lm=None, loglevel="FATAL")

    def align(self, sound: Samples, spoken: Sequence[str]) -> tuple[Span, ...]:
        """Return when each item is said (ms from the sound's start). An item may be several spoken words.

        Raises StudioError when the text cannot be found in the sound.
        """
        items = [self._tokens(item) for item in spoken]
        heard = self._heard(sound, [token for tokens in items for token in tokens])
        ends = list(accumulate(len(tokens) for tokens in items))
        return tuple(
            (heard[end - len(tokens)][0], heard[end - 1][1]) for tokens, end in zip(items, ends, strict=True)
        )

    def _heard(self, sound: Samples, tokens: list[str]) -> list[Span]:
        decoder = self._decoder
        decoder.set_align_text(" ".join(tokens))
        decoder.start_utt()
        decoder.process_raw(at_rate(sound, _RATE).tobytes(), full_utt=True)
        decoder.end_utt()
        found = [segment for segment in decoder.seg() or () if not _FILLER.fullmatch(segment.word)]
        if len(found) != len(tokens):
            text = " ".join(tokens)
            raise StudioError(f"“{text}” is not what is said in {length(sound) / 1000:.1f} s of sound")
        return [(s.start_frame * _FRAME_MS, (s.end_frame + 1) * _FRAME_MS) for s in found]

    def _tokens(self, spoken: str) -> list[str]:
        """Return the dictionary's words for a spoken item; it learns those it lacks."""
        bare = re.sub(r"[^a-z' -]", "", spoken.casefold().replace("’", "'")).strip("'- ")
        if self._decoder.lookup_word(bare):
            return [bare]
        tokens = re.findall(r"[a-z']+", bare)
        if not tokens or re.search(r"\d", spoken):
            raise StudioError(f"“{spoken}” is not written in letters; give under [say] how it is spoken")
        for token in tokens:
            if not self._decoder.lookup_word(token):
                self._decoder.add_word(
                    token, " ".join(_PHONES[part] for part in _LETTERS.findall(token)), True
                )
        return tokens
