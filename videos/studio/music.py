"""The music under title cards: a soft chord that swells and fades, another one in each chapter."""

import numpy as np

from videos.studio.sound import Samples, clipped, count
from videos.studio.voice import SAMPLE_RATE

# Root, fifth, octave, tenth, fourteenth over F, D, B flat, C and F again, in hertz of the equal temperament.
_ROOTS = (87.31, 73.42, 58.27 * 2, 65.41, 87.31)
_TONES = (1.0, 1.5, 2.0, 2.5, 3.0, 4.5)
_LOUDNESS = 1300.0
_SWELL_SECONDS = 1.6


def chord(chapter: int, milliseconds: int) -> Samples:
    """Return the chord of a chapter (from 1), faded in and out over the given time."""
    seconds = np.arange(count(milliseconds)) / SAMPLE_RATE
    root = _ROOTS[(chapter - 1) % len(_ROOTS)]
    sound = np.zeros_like(seconds)
    for place, tone in enumerate(_TONES):
        # Two voices a little out of tune with each other: the beat between them is what makes it soft.
        for detune in (-0.3, 0.3):
            sound += np.sin(2 * np.pi * (root * tone + detune) * seconds) / (1 + place)
    left = seconds[-1] - seconds
    swell = np.clip(np.minimum(seconds, left) / _SWELL_SECONDS, 0, 1)
    return clipped(sound * np.sin(swell * np.pi / 2) ** 2 * _LOUDNESS)
