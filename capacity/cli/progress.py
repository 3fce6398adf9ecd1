"""A progress bar on standard error, if that is a terminal, and a clean stop."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from capacity.errors import StoppedError

if TYPE_CHECKING:
    from collections.abc import Iterator

INTERRUPTED = 130

_EVERY = 0.1
_CELLS = 30


class Progress:
    """Called with work done and work in all; draws at most ten times a second, erases itself."""

    def __init__(self) -> None:
        self._shown = 0.0
        self._live = sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        """Show the share of the work that is done."""
        now = time.monotonic()
        if not self._live or now - self._shown < _EVERY:
            return
        self._shown = now
        full = _CELLS * done // total
        bar = "#" * full + "." * (_CELLS - full)
        sys.stderr.write(f"\r[{bar}] {done:,} of {total:,} draws")
        sys.stderr.flush()

    def end(self) -> None:
        """Erase the bar."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


@contextmanager
def shown() -> Iterator[Progress]:
    """A bar while the work runs; an interrupt ends it with exit 130 and what was done by then."""
    progress = Progress()
    try:
        yield progress
    except StoppedError as stopped:
        progress.end()
        sys.stderr.write(f"capacity: interrupted {stopped}\n")
        raise typer.Exit(INTERRUPTED) from None
    finally:
        progress.end()
