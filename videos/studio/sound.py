"""Sound as a row of samples: 16-bit mono at the voice's rate, and what is done to it."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from videos.studio.voice import SAMPLE_RATE

Samples: TypeAlias = NDArray[np.int16]

_QUIET = 0.004  # of full scale (-48 dB): below it, at a sentence's edges, nothing is heard
_MARGIN_MS = 12
_SPEECH_POWER = 3140.0  # root mean square of what the synthesised voice gives


def samples(pcm: bytes) -> Samples:
    """Return little-endian 16-bit samples as a row of numbers."""
    return np.frombuffer(pcm, dtype="<i2").astype(np.int16)


def silence(ms: int) -> Samples:
    """Return so much silence."""
    return np.zeros(count(ms), dtype=np.int16)


def clipped(values: NDArray[Any]) -> Samples:
    """Return values as samples; what is too loud is cut off."""
    held: Samples = np.clip(values, -32768, 32767).astype(np.int16)
    return held


def count(ms: float) -> int:
    """Return how many samples last so many milliseconds."""
    return round(ms * SAMPLE_RATE / 1000)


def length(sound: Samples) -> int:
    """Return how long a sound lasts, in milliseconds."""
    return round(len(sound) * 1000 / SAMPLE_RATE)


def trim(sound: Samples) -> Samples:
    """Cut the silence off both ends, all but a breath's edge."""
    heard = np.flatnonzero(np.abs(sound.astype(np.int32)) > _QUIET * 32768)
    if not len(heard):
        return sound[:0]
    margin = count(_MARGIN_MS)
    return sound[max(heard[0] - margin, 0) : heard[-1] + margin]


def at_rate(sound: Samples, rate: int) -> Samples:
    """Return the sound resampled, band-limited, by way of its spectrum: exact enough for one utterance."""
    wanted = len(sound) * rate // SAMPLE_RATE
    spectrum = np.fft.rfft(sound)[: wanted // 2 + 1]
    resampled = np.fft.irfft(spectrum, wanted) * (wanted / len(sound))
    return clipped(resampled)


def levelled(sound: Samples) -> Samples:
    """Return a recording as loud as the synthesised voice is: the same power where anything is heard."""
    heard = sound[np.abs(sound.astype(np.int32)) > _QUIET * 32768].astype(np.float64)
    power = np.sqrt(np.mean(heard**2)) if len(heard) else 1.0
    return clipped(sound * (_SPEECH_POWER / power))
