"""The progress bar: on a terminal only, at most ten times a second, gone at the end."""

from __future__ import annotations

import io
from contextlib import redirect_stderr
from itertools import count

import pytest

from capacity.cli import progress

ERASED = "\r\x1b[K"


class Terminal(io.StringIO):
    """Standard error as a terminal would be."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.fixture(autouse=True)
def slow_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look at the clock takes 60 ms."""
    ticks = count(1)
    monkeypatch.setattr("capacity.cli.progress.time.monotonic", lambda: 0.06 * next(ticks))


def drawn(stream: io.StringIO, *steps: int, stopped: bool = False) -> str:
    """What a bar over 40 pieces of work writes to ``stream``."""
    with redirect_stderr(stream), progress.shown() as bar:
        for done in steps:
            bar(done, 40)
        if stopped:
            raise KeyboardInterrupt
    return stream.getvalue()


def test_the_bar_shows_the_share_done_at_most_ten_times_a_second() -> None:
    """Calls at 60, 120, 180 and 240 ms draw at 120 and 240: 10 and 20 of 40 are 7 and 15 of 30."""
    assert drawn(Terminal(), 5, 10, 15, 20) == (
        f"\r[{'#' * 7}{'.' * 23}] 10 of 40 draws\r[{'#' * 15}{'.' * 15}] 20 of 40 draws{ERASED}"
    )


def test_the_bar_is_gone_when_the_work_is_interrupted() -> None:
    """Ctrl-C leaves no bar behind."""
    terminal = Terminal()
    with pytest.raises(KeyboardInterrupt):
        drawn(terminal, 20, 40, stopped=True)
    assert terminal.getvalue().endswith(f"] 40 of 40 draws{ERASED}")


def test_nothing_is_drawn_where_nothing_was_slow() -> None:
    """Work that is done before the first tenth of a second leaves the terminal alone."""
    assert not drawn(Terminal(), 40)


def test_no_bar_goes_into_a_file() -> None:
    """Standard error that is no terminal gets neither bar nor escape."""
    assert not drawn(io.StringIO(), *range(40))
