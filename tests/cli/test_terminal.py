"""The command line on a terminal: colour, no colour, and its width."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios

import pytest

from tests.cli.running import from_terminal


def shown(columns: int, **environment: str) -> str:
    """What ``capacity check A3-2`` shows on a terminal so wide."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    kept = {k: v for k, v in os.environ.items() if k not in {"COLUMNS", "NO_COLOR", "CI"}}
    with subprocess.Popen(
        [sys.executable, "-m", "capacity", "check", "A3-2"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**kept, "TERM": "xterm-256color", **environment},
    ) as running:
        os.close(theirs)
        seen = from_terminal(ours)
    os.close(ours)
    assert running.returncode == 0
    return seen.decode()


@pytest.mark.parametrize("columns", [40, 80, 160])
def test_a_terminal_gets_colour_and_its_own_width(columns: int) -> None:
    """The verdict is coloured, and no line is wider than the terminal or 110 columns."""
    text = shown(columns)
    assert "\x1b[1;32mplausible" in text
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
    widest = max(len(line) for line in plain.splitlines())
    assert widest <= min(columns, 110)


def test_no_color_is_respected() -> None:
    """With NO_COLOR set, no colour is sent."""
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", shown(80, NO_COLOR="1"))
