"""The pictures of the film: one module a chapter, one function a passage; how to: see ``stage``."""

from videos.studio.moment import SCENES
from videos.studio.scenes import chapter1 as chapter1

__all__ = ["SCENES"]
