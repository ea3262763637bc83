"""The synthesised voice: RHVoice's library, driven through ctypes."""

import ctypes as c
from pathlib import Path

from videos.studio.errors import StudioError

SAMPLE_RATE = 24_000
PROFILE = "bdl"
PACE = 0.93
_NEEDED = "install Debian's packages rhvoice, librhvoice5 and rhvoice-english (section non-free)"

_On_rate = c.CFUNCTYPE(c.c_int, c.c_int, c.c_void_p)
_On_sound = c.CFUNCTYPE(c.c_int, c.POINTER(c.c_int16), c.c_uint, c.c_void_p)


class _Callbacks(c.Structure):
    """RHVoice_callbacks; the seven that are not needed (marks, words, the end) stay empty."""

    _fields_ = [("on_rate", _On_rate), ("on_sound", _On_sound), ("others", c.c_void_p * 7)]


class _InitParams(c.Structure):
    """RHVoice_init_params."""

    _fields_ = [
        ("data_path", c.c_char_p),
        ("config_path", c.c_char_p),
        ("resource_paths", c.c_void_p),
        ("callbacks", _Callbacks),
        ("options", c.c_uint),
    ]


class _SynthParams(c.Structure):
    """RHVoice_synth_params: absolute values (-1 to 1) shift the voice's own, relative ones multiply."""

    _fields_ = [
        ("voice_profile", c.c_char_p),
        ("absolute", c.c_double * 3),
        ("rate", c.c_double),
        ("pitch", c.c_double),
        ("volume", c.c_double),
        ("punctuation_mode", c.c_int),
        ("punctuation_list", c.c_char_p),
        ("capitals_mode", c.c_int),
        ("flags", c.c_int),
    ]


class Voice:
    """A voice that reads text aloud. Raises StudioError, naming the packages, when it is not installed."""

    def __init__(self, data: Path = Path("/usr/share/RHVoice"), config: Path = Path("/etc/RHVoice")) -> None:
        self._sound = bytearray()
        # The library keeps these pointers: they must live as long as the engine.
        self._callbacks = _Callbacks(_On_rate(self._check_rate), _On_sound(self._collect))
        self._library = _library()
        params = _InitParams(bytes(data), bytes(config), None, self._callbacks, 0)
        self._engine = self._library.RHVoice_new_tts_engine(c.byref(params))
        if not self._engine:
            raise StudioError(f"RHVoice finds no voices in {data}; {_NEEDED}")

    def say(self, text: str) -> bytes:
        """Return the spoken text: 16-bit mono samples at 24 kHz. Raises StudioError when it fails."""
        self._sound.clear()
        encoded = text.encode()
        params = _SynthParams(PROFILE.encode(), (0, 0, 0), PACE, 1, 1)
        message = self._library.RHVoice_new_message(
            self._engine, encoded, len(encoded), 0, c.byref(params), None
        )
        if not message:
            raise StudioError(f"RHVoice has no voice “{PROFILE}”; {_NEEDED}")
        said = self._library.RHVoice_speak(message)
        self._library.RHVoice_delete_message(message)
        if not said or not self._sound:
            raise StudioError(
                f"RHVoice cannot say “{text}”; write it otherwise, or give its sound under [say]"
            )
        return bytes(self._sound)

    def _check_rate(self, rate: int, _: object) -> int:
        return int(rate == SAMPLE_RATE)

    def _collect(self, samples: "c._Pointer[c.c_int16]", count: int, _: object) -> int:
        self._sound += c.string_at(samples, 2 * count)
        return 1


def _library() -> c.CDLL:
    try:
        library = c.CDLL("libRHVoice.so.5")
    except OSError as error:
        raise StudioError(f"the voice is missing ({error}); {_NEEDED}") from error
    library.RHVoice_new_tts_engine.restype = c.c_void_p
    library.RHVoice_new_message.restype = c.c_void_p
    new_message = library.RHVoice_new_message
    new_message.argtypes = [c.c_void_p, c.c_char_p, c.c_uint, c.c_int, c.c_void_p, c.c_void_p]
    library.RHVoice_speak.argtypes = library.RHVoice_delete_message.argtypes = [c.c_void_p]
    return library
