"""A stretch of a file, handed to the server in a form that frees the thread while a slow reader takes it."""

import io
import os

from player.ranges import Span


class Window:
    """A stretch of an open file that servers take for a file of its own.

    The file is unbuffered and stands at the stretch's first byte, where servers that use ``fileno`` begin.
    """

    def __init__(self, file: io.FileIO, span: Span) -> None:
        self._file, self._end = file, span.start + span.length
        self.tell, self.fileno, self.close = file.tell, file.fileno, file.close
        file.seek(span.start)

    def read(self, size: int = -1) -> bytes:
        """Return up to ``size`` bytes (-1: all that are left), none from behind the stretch."""
        left = max(self._end - self._file.tell(), 0)
        return self._file.read(left if size < 0 else min(size, left)) or b""

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place in the whole file, whose end is taken to be that of the stretch."""
        if whence == os.SEEK_END:
            return self._file.seek(self._end + offset)
        return self._file.seek(offset, whence)
