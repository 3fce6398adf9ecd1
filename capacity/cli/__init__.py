"""The command line: parse, call one function, print, exit code."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

from capacity.errors import CapacityError
from capacity.version import __version__

BAD_INPUT = 2
INTERRUPTED = 130


def main() -> None:
    """Run ``capacity``; exit 0 done, 2 bad input, 3 (``--strict``) a claim is impossible."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"capacity {__version__}\n")  # without loading any command
        return
    gc.set_threshold(50_000)  # answers leave few cycles; looking often takes a tenth of the time
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = _run()
        sys.stdout.flush()
    except BrokenPipeError:
        code = _silenced(0)
    except OSError as error:
        sys.stderr.write(f"capacity: cannot write the answer: {error.strerror or error}\n")
        code = _silenced(BAD_INPUT)
    sys.exit(code)


def _run() -> int:
    """The exit code of the command given."""
    from capacity.cli.app import application

    try:
        application(*sys.argv[1:2])(prog_name="capacity")
    except CapacityError as error:
        sys.stderr.write(f"capacity: {error}\n")
        return BAD_INPUT
    except KeyboardInterrupt:
        return _interrupted()
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # typer ends these with 1 otherwise
            raise end.__context__ from None
        if end.code == INTERRUPTED:  # typer turns Ctrl-C into this exit without a word
            _interrupted()
        return int(end.code or 0)
    return 0


def _silenced(code: int) -> int:
    """``code``, with what is left to print going nowhere."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _interrupted() -> int:
    sys.stderr.write("capacity: interrupted\n")
    return INTERRUPTED
