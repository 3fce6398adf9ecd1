"""The command line: parse, call one function, print, exit code."""

from __future__ import annotations

import os
import sys

from capacity.errors import CapacityError
from capacity.version import __version__

BAD_INPUT = 2
INTERRUPTED = 130


def main() -> None:
    """Run ``capacity``; exit 0 done, 2 bad input, 3 (``--strict``) a claim is impossible."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"capacity {__version__}\n")  # without loading any command
        return
    from capacity.cli.app import app

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app(prog_name="capacity")
    except CapacityError as error:
        sys.stderr.write(f"capacity: {error}\n")
        sys.exit(BAD_INPUT)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(_interrupted())
    except SystemExit as end:
        if end.code == INTERRUPTED:  # typer turns Ctrl-C into this exit without a word
            _interrupted()
        raise


def _interrupted() -> int:
    sys.stderr.write("capacity: interrupted\n")
    return INTERRUPTED
