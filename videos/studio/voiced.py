"""Whether the script has been said: the narration that is kept is of this script and these recordings."""

import hashlib
from pathlib import Path

from videos.studio.records import file_digest, read_records
from videos.studio.script import Script, read_script
from videos.studio.timing import Timing
from videos.studio.workshop import Workshop


def is_voiced(workshop: Workshop) -> bool:
    """Return whether narration and timing are those of the script. Raises LibraryError for a faulty one."""
    script = read_script(workshop.script)
    if not (workshop.narration.exists() and workshop.timing.exists()):
        return False
    kept = read_records(workshop.made).get("narration", {})
    now = voiced_from(workshop, script) | {"sha256": file_digest(workshop.narration)}
    said = {key: kept.get(key, "") for key in now}
    return said == now and Timing.read(workshop.timing).digest == script.digest


def voiced_from(workshop: Workshop, script: Script) -> dict[str, str]:
    """Return what a narration is made from: the digests of the script and of its recordings ("": none)."""
    return {"script": script.digest, "recordings": _recorded(workshop.recordings)}


def _recorded(folder: Path) -> str:
    lines = [f"{path.name} {file_digest(path)}\n" for path in sorted(folder.glob("[0-9]*"))]
    return hashlib.sha256("".join(lines).encode()).hexdigest() if lines else ""
