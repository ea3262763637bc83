"""The pictures of the film: one module a chapter, one function a passage; how to: see ``stage``."""

from videos.studio.moment import SCENES
from videos.studio.scenes import chapter1, chapter2, chapter3, chapter4, chapter5

__all__ = ["SCENES", "chapter1", "chapter2", "chapter3", "chapter4", "chapter5"]
