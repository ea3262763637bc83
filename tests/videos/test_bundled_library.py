"""The library that comes with the program is sound."""

from videos.check import check
from videos.library import DEFAULT_LIBRARY


def test_the_bundled_library_has_no_faults() -> None:
    assert [str(fault) for fault in check(DEFAULT_LIBRARY) if fault.grave] == []
