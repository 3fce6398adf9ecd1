"""Runs the command line, in this process or in one of its own."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from typing import Any, NamedTuple

import pytest

from capacity.cli import main


class Done(NamedTuple):
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


def process(*arguments: str, **environment: str) -> Done:
    """``capacity`` with ``arguments`` in a process of its own, as a shell would start it."""
    done = subprocess.run(
        [sys.executable, "-m", "capacity", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "COLUMNS": "100", **environment},
    )
    return Done(done.returncode, done.stdout, done.stderr)


def run(*arguments: str, columns: int = 100) -> Done:
    """``capacity`` with ``arguments`` in this process: the same code, without the start-up."""
    out, err = io.StringIO(), io.StringIO()
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        patch.setattr(sys, "argv", ["capacity", *arguments])
        patch.setenv("COLUMNS", str(columns))
        try:
            main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
    return Done(code, out.getvalue(), err.getvalue())


def from_terminal(terminal: int, until: bytes | None = None) -> bytes:
    """What a process shows on ``terminal`` up to ``until``, or all of it until it has ended."""
    seen = b""
    while until is None or until not in seen:
        try:
            seen += os.read(terminal, 10_000)
        except OSError:  # how Linux says that nobody writes any more
            break
    return seen


def document(*arguments: str) -> Any:
    """The JSON that ``capacity`` prints, which must succeed and say nothing else."""
    done = run(*arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)
