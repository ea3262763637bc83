"""The studio's command line: ``python -m videos.studio`` and the name of a stage."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from videos.errors import LibraryError
from videos.process import MediaError
from videos.studio.errors import StudioError
from videos.studio.voiced import is_voiced
from videos.studio.wording import make_texts
from videos.studio.workshop import OURS, Workshop

STAGES = {
    "voice": "say the script, time every word (narration and timing)",
    "captions": "cut the words into captions; write descriptions, chapters, passages",
    "words": "voice, then captions",
    "stills": "draw a picture of each passage, and the poster",
    "film": "draw what has changed and write the film",
    "all": "captions, stills, film, and first the voice if the script has changed (the default)",
}


def main(arguments: Sequence[str] | None = None, workshop: Workshop = OURS) -> int:
    """Run a stage, or draw one frame; return the exit status."""
    asked = _parser().parse_args(arguments)
    try:
        if asked.preview:
            _preview(workshop, asked)
        else:
            _run(workshop, asked)
    except (LibraryError, StudioError, MediaError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except ModuleNotFoundError as error:
        sys.stderr.write(f"the Python package {error.name} is missing: pip install '.[film]'\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {name:<9} {what}" for name, what in STAGES.items())
    parser = argparse.ArgumentParser(
        prog="python -m videos.studio",
        description="Make the film and everything that belongs to it.",
        epilog=f"stages:\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("stage", nargs="?", choices=STAGES, default="all", metavar="STAGE")
    parser.add_argument("--draft", action="store_true", help="film: small and quick, into film-work/")
    parser.add_argument("--only", nargs="+", default=[], metavar="PASSAGE", help="a draft of these passages")
    parser.add_argument("--preview", type=Path, metavar="FILE", help="write one frame as .png or .jpg")
    parser.add_argument(
        "--at", type=float, default=0.0, metavar="SECONDS", help="which frame --preview shows"
    )
    return parser


# What a stage needs (the voice, the drawing) is imported when it runs: captions need neither.


def _run(workshop: Workshop, asked: argparse.Namespace) -> None:
    if asked.stage == "all" and is_voiced(workshop):
        sys.stdout.write("The kept narration stays: script and recordings are those it was made from.\n")
    elif asked.stage in {"voice", "words", "all"}:
        from videos.studio.voicing import make_voice  # noqa: PLC0415

        make_voice(workshop)
    if asked.stage in {"captions", "words", "all"}:
        make_texts(workshop)
    if asked.stage in {"stills", "film", "all"}:
        _draw(workshop, asked)


def _draw(workshop: Workshop, asked: argparse.Namespace) -> None:
    from videos.studio import pictures  # noqa: PLC0415

    if asked.draft or asked.only:
        sys.stdout.write(f"{pictures.make_draft(workshop, asked.only)}\n")
        return
    if asked.stage in {"stills", "all"}:
        pictures.make_stills(workshop)
    if asked.stage in {"film", "all"}:
        pictures.make_film(workshop)


def _preview(workshop: Workshop, asked: argparse.Namespace) -> None:
    from videos.studio.pictures import preview  # noqa: PLC0415

    preview(workshop, round(asked.at * 1000), asked.preview)


if __name__ == "__main__":
    sys.exit(main())
