"""The command line: ``chapter-player serve``, ``index``, ``check``, ``search`` and ``doctor``."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path

from player import doctor, terminal
from player.config import LIBRARY_VARIABLE, VERSION, library_folder
from transcripts.errors import SearchIndexError
from videos.check import check
from videos.errors import LibraryError
from videos.index import open_index
from videos.library import read_library

HIGHEST_PORT = 65535

EXAMPLES = f"""\
examples:
  chapter-player serve                         the bundled film, on http://127.0.0.1:8000/
  chapter-player serve --library ~/talks       your own films (docs/library.md says what a folder holds)
  chapter-player search fax machines           where is it said, where is it written?

Without --library it is the folder in {LIBRARY_VARIABLE}, else the bundled one.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return its exit status: 0 well, 1 fault or nothing found, 2 wrong use, 130 stopped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter is no reason to stop
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        status = run(options)
        sys.stdout.flush()  # here, where a reader who has left is no error
    except (LibraryError, SearchIndexError) as error:
        return _fail(str(error))
    except BrokenPipeError:  # the reader of our output has left: `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="chapter-player",
        description="Films with chapters, captions, searchable words and the pages that argue them.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"chapter-player {VERSION}")
    _add_commands(parser.add_subparsers(title="commands", metavar="COMMAND", required=True))
    return parser


def _add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("--library", type=Path, metavar="FOLDER", help="the folder of videos")

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name, help=text, description=f"{text[0].upper()}{text[1:]}.", parents=[where]
        )
        made.set_defaults(run=run)
        return made

    serve = command("serve", _serve, "serve the library to browsers, until Ctrl-C")
    serve.add_argument(
        "--host", default="127.0.0.1", help="the address to listen on (127.0.0.1: this machine only)"
    )
    serve.add_argument("--port", default=8000, type=_port, help="the port to listen on (8000)")
    command("index", _index, "build the search index now instead of when the server starts")
    command("check", _check, "say what is wrong with the library; exit status 1 when there is a fault")
    search = command("search", _search, "find what is said and written; exit status 1 when there is nothing")
    search.add_argument("words", nargs="+", metavar="WORD", help="a word, or a phrase in quotes")
    command("doctor", _doctor, "say which optional parts are missing and how to get them")


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= HIGHEST_PORT):
        raise argparse.ArgumentTypeError(f"“{text}” is not a port; give a number from 1 to {HIGHEST_PORT}")
    return int(text)


def _serve(options: argparse.Namespace) -> int:
    from player import serve  # noqa: PLC0415  # the other commands start without the web server

    try:
        serve.run(library_folder(options.library), options.host, options.port)
    except KeyboardInterrupt:
        return 0
    except serve.ListenError as error:
        return _fail(terminal.cannot_listen(error, options.host, options.port))
    return 0


def _index(options: argparse.Namespace) -> int:
    library = read_library(library_folder(options.library))
    with terminal.Progress("Indexing") as progress:
        open_index(library, progress)
    print(f"Indexed {progress.total} documents." if progress.total else "The index is up to date.")
    return 0


def _check(options: argparse.Namespace) -> int:
    folder = library_folder(options.library)
    faults = check(folder)
    for fault in faults:
        print(fault if fault.grave else f"note: {fault}")
    grave = sum(fault.grave for fault in faults)
    print(f"{folder}: {grave or 'no'} fault{'' if grave == 1 else 's'}")
    return 1 if grave else 0


def _search(options: argparse.Namespace) -> int:
    library = read_library(library_folder(options.library))
    with terminal.Progress("Indexing") as progress:
        index = open_index(library, progress)
    results = index.search(" ".join(options.words))
    if results.corrected is not None:
        print(f"Nothing was found for “{results.query}”. This is what was found for “{results.corrected}”:")
    elif not results.hits:
        print(f"Nothing was found for “{results.query}”. Try fewer or other words.")
    for hit in results.hits:
        print(terminal.hit(library, hit))
    return 0 if results.hits else 1


def _doctor(_options: argparse.Namespace) -> int:
    for part in doctor.parts():
        print(part)
    return 0


def _fail(message: str) -> int:
    print(f"chapter-player: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
