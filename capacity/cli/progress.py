"""A progress bar on standard error, if that is a terminal."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from capacity.cli import streams

_EVERY = 0.1
_CELLS = 30


class Progress:
    """Called with work done and work in all; draws at most ten times a second, erases itself."""

    def __init__(self) -> None:
        self._shown = 0.0
        self._bar = streams.past_the_filter(sys.stderr)
        self._live = self._bar.isatty()

    def __call__(self, done: int, total: int) -> None:
        """Show the share of the work that is done."""
        now = time.monotonic()
        if not self._live or now - self._shown < _EVERY:
            return
        self._shown = now
        full = _CELLS * done // total
        bar = "#" * full + "." * (_CELLS - full)
        self._bar.write(f"\r[{bar}] {done:,} of {total:,} draws")
        self._bar.flush()

    def end(self) -> None:
        """Erase the bar."""
        if self._shown:
            self._bar.write("\r\x1b[K")
            self._bar.flush()


@contextmanager
def shown() -> Iterator[Progress]:
    """A bar while the work runs, gone when it ends or is interrupted."""
    progress = Progress()
    try:
        yield progress
    finally:
        progress.end()
