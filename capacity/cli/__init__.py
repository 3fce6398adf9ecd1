"""The command line: parse, call one function, print, exit code."""

import atexit
import gc
import sys

from capacity.cli import interrupts, streams
from capacity.errors import CapacityError
from capacity.version import __version__

BAD_INPUT = 2


def main() -> None:
    """Run ``capacity`` and exit.

    0: done, 2: bad input, 3 (``--strict``): a claim is impossible, 130: interrupted.
    """
    interrupts.end_at_once()
    streams.complete()
    gc.set_threshold(200_000)  # answers leave few cycles; one look for them takes 15 ms
    atexit.register(gc.freeze)  # nor a look at the end, which takes a tenth of a short command
    with streams.harmless():
        code = _answered()
    sys.exit(code)


def _answered() -> int:
    """The exit code of the command given, its answer written."""
    try:
        code = _run()
        sys.stdout.flush()
    except BrokenPipeError:
        return 0
    except OSError as error:
        sys.stderr.write(f"capacity: cannot write the answer: {error.strerror or error}\n")
        return BAD_INPUT
    return code


def _run() -> int:
    """The exit code of the command given."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"capacity {__version__}\n")  # without loading any command
        return 0
    from capacity.cli.app import application

    command = application(*sys.argv[1:2])
    try:
        interrupts.raise_in_command()
        command(prog_name="capacity")
    except CapacityError as error:
        sys.stderr.write(f"capacity: {error}\n")
        return BAD_INPUT
    except KeyboardInterrupt as stopped:
        return _interrupted(stopped)
    except SystemExit as end:
        return _ended(end)
    finally:
        interrupts.end_at_once()
    return 0


def _ended(end: SystemExit) -> int:
    """The exit code typer has chosen, but for what it makes of a broken pipe and an interrupt."""
    if isinstance(end.__context__, BrokenPipeError):
        raise end.__context__ from None
    if end.code == interrupts.INTERRUPTED:
        return _interrupted(getattr(end.__context__, "__cause__", None))
    return int(end.code or 0)


def _interrupted(stopped: BaseException | None) -> int:
    """Say so, and how far the work came where that is known."""
    sys.stderr.write(f"capacity: interrupted {stopped or ''}".rstrip() + "\n")
    return interrupts.INTERRUPTED
