"""Ctrl-C: at any moment one line and exit 130, never a traceback."""

import os
import signal
from contextlib import suppress
from typing import Any, NoReturn

INTERRUPTED = 130
_TOLD = b"capacity: interrupted\n"


def end_at_once() -> None:
    """From now on an interrupt ends the process: nothing is under way that must be tidied up."""
    _handle(_end)


def raise_in_command() -> None:
    """From now on an interrupt is a ``KeyboardInterrupt``, so that a command tidies up."""
    _handle(signal.default_int_handler)


def _handle(by: Any) -> None:
    if signal.getsignal(signal.SIGINT) in {_end, signal.default_int_handler}:  # not for nohup
        signal.signal(signal.SIGINT, by)


def _end(*_: object) -> NoReturn:
    with suppress(OSError):
        os.write(2, _TOLD)
    os._exit(INTERRUPTED)
