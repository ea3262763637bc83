"""Where the studio finds and puts its things."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Workshop:
    """Three folders: ``studio`` kept with the source, ``work`` that can go, ``video`` that is shown."""

    studio: Path
    work: Path
    video: Path

    @property
    def script(self) -> Path:
        """Return the script, written by hand."""
        return self.studio / "script.toml"

    @property
    def recordings(self) -> Path:
        """Return the folder of recorded voices, which take the synthesiser's place."""
        return self.studio / "recordings"

    @property
    def narration(self) -> Path:
        """Return the whole film's voice."""
        return self.studio / "narration" / "narration.opus"

    @property
    def timing(self) -> Path:
        """Return when everything is said."""
        return self.studio / "narration" / "timing.json"

    @property
    def made(self) -> Path:
        """Return the record of what the film was made from."""
        return self.studio / "narration" / "made.json"

    @property
    def ledger(self) -> Path:
        """Return every cue id ever given."""
        return self.studio / "cue_ids.json"


_STUDIO = Path(__file__).parent
OURS = Workshop(
    studio=_STUDIO,
    work=_STUDIO.parents[1] / "film-work",
    video=_STUDIO.parent / "library" / "online-health-communities",
)
