"""Ctrl-C at chosen moments, sent by the process to itself, so that no test waits for a clock."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.running import Done

AT_IMPORT = """
import os, signal, sys

class Interrupting:
    def find_spec(self, name, *_):
        if name == {moment!r}:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
"""
AT_THE_END = """
import atexit, os, signal, sys

atexit.register(lambda: os.kill(os.getpid(), signal.SIGINT))
"""
RUN = """
sys.argv = ["capacity", *{arguments!r}]
from capacity.entry import main

main()
"""


def interrupted(before: str, *arguments: str) -> Done:
    """``capacity`` with ``arguments`` in a process that sends itself Ctrl-C."""
    code = before + RUN.format(arguments=arguments)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(
    "moment",
    [
        "capacity.cli.app",
        "typer.core",
        "capacity.cli.check",
        "capacity.api",
        "yaml",
        "attrs",
        "capacity.claims.findings",
        "rich.console",
    ],
)
def test_ctrl_c_while_modules_load_is_one_line(moment: str) -> None:
    """From the first import of a command to the last: exit 130, one line, no traceback."""
    done = interrupted(AT_IMPORT.format(moment=moment), "check", "A3-2")
    assert done == (130, "", "capacity: interrupted\n")


def test_ctrl_c_after_the_answer_is_one_line() -> None:
    """While the process takes itself down nothing is left that could show a traceback."""
    done = interrupted(AT_THE_END, "check", "A3-1", "--brief")
    assert (done.returncode, done.stderr) == (130, "capacity: interrupted\n")
    assert done.stdout.startswith("A3-1")


def test_a_process_started_without_ctrl_c_keeps_without() -> None:
    """Under ``nohup`` or in a script's background the interrupt is ignored, and stays so."""
    ignoring = "import signal, sys\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    moment = AT_IMPORT.format(moment="attrs")
    done = interrupted(ignoring + moment, "check", "A3-1", "--brief")
    assert (done.returncode, done.stderr) == (0, "")


def test_ctrl_c_while_the_command_line_is_imported_is_no_traceback() -> None:
    """Before any handler is set, an interrupt is one line and ends the process as one."""
    done = interrupted(AT_IMPORT.format(moment="capacity.cli"), "--version")
    assert done.stderr == "capacity: interrupted\n"
    assert done.returncode in {-2, 130}
    assert done.stdout == ""
