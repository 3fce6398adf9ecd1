"""Closed, broken and full streams, and what may reach a terminal, through real processes."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from capacity.printable import written
from tests.cli.running import Done, run

if TYPE_CHECKING:
    from pathlib import Path


def shell(arguments: str, redirected: str) -> Done:
    """``capacity`` as a shell starts it with streams redirected."""
    command = f"{shlex.quote(sys.executable)} -m capacity {arguments} {redirected}"
    done = subprocess.run(["/bin/bash", "-c", command], capture_output=True, text=True, check=False)
    return Done(done.returncode, done.stdout, done.stderr)


UNWRITTEN = "capacity: cannot write the answer: "


@pytest.mark.parametrize("asked", ["--version", "check A3-1", "specs schema munition", "--help"])
@pytest.mark.parametrize(
    ("redirected", "why"),
    [(">&-", "Bad file descriptor"), (">/dev/full", "No space left on device")],
)
def test_an_answer_that_cannot_be_written_is_told(asked: str, redirected: str, why: str) -> None:
    """Standard output closed or full: exit 2 and one line."""
    assert shell(asked, redirected) == (2, "", f"{UNWRITTEN}{why}\n")


@pytest.mark.parametrize("asked", ["verify -", "check -", "explain -"])
def test_a_closed_input_is_told(asked: str) -> None:
    """Standard input closed: exit 2 and one line."""
    done = shell(asked, "<&-")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "capacity: -: cannot be read: Bad file descriptor\n"


@pytest.mark.parametrize("asked", ["check A9-9", "rounds 5", "weigh"])
@pytest.mark.parametrize("redirected", ["2>&-", "2>/dev/full", "2> >(exec 0<&-)"])
def test_the_exit_code_holds_without_standard_error(asked: str, redirected: str) -> None:
    """Bad input exits 2 though nobody can be told."""
    assert shell(asked, redirected) == (2, "", "")


def test_with_every_stream_closed_the_exit_code_is_left() -> None:
    """Files are still read under the numbers of the streams, and none of them is written."""
    assert shell("check A9-9", "<&- >&- 2>&-") == (2, "", "")
    assert shell("specs validate", "<&- 2>&-").returncode == 0


@pytest.mark.parametrize("asked", ["check", "specs schema munition", "specs list --json"])
def test_a_reader_that_has_enough_is_no_error(asked: str) -> None:
    """``| head -1``: exit 0 and no word."""
    done = shell(asked, "| head -n 1; exit ${PIPESTATUS[0]}")
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 1)


@pytest.mark.parametrize(
    "asked",
    [
        ["verify", "/dev/zero"],
        ["check", "/dev/zero"],
        ["rounds", "1", "--munition", "240mm-rocket", "--samples", "9", "--weights", "/dev/zero"],
    ],
    ids=lambda asked: asked[0],
)
def test_a_file_without_end_is_refused(asked: list[str]) -> None:
    """Whatever names a file: it is read up to a size, which is told."""
    done = run(*asked)
    assert (done.returncode, done.stdout) == (2, "")
    assert "bytes, got more" in done.stderr


STEERING = "\x1b]0;title\x07\x9b31m\u202e\u2066\x7f\r"


@pytest.mark.parametrize(
    "asked",
    [
        ["check", f"3 million 152mm shells{STEERING} in 6,700 containers"],
        ["check", f'3 million 152mm shells, says "{STEERING}", in 6,700 containers'],
        ["check", STEERING],
        ["rounds", STEERING, "--munition", "152mm"],
        ["rounds", "1", "--munition", STEERING],
        ["rounds", "1", "--munition", "152mm", "--set", f"{STEERING}=1 kg"],
        ["rounds", "1", "--munition", "152mm", "--set", f"packaging.gross_mass={STEERING}"],
        ["rounds", "1", "--munition", "152mm", "--specs", f"/nowhere/{STEERING}"],
        ["rounds", "1", "--munition", "152mm", "--samples", "9", "--weights", STEERING],
        ["verify", STEERING],
        [STEERING],
        ["picture", "claim", STEERING],
    ],
    ids=lambda asked: asked[0],
)
def test_no_argument_steers_the_terminal(asked: list[str]) -> None:
    """Whatever is echoed of it, on either stream, is harmless."""
    done = run(*asked)
    assert not set(STEERING) & set(done.stdout + done.stderr) - set("]0;title31m")


def test_figures_of_an_escape_are_not_read_as_the_texts() -> None:
    """A colour's 31 beside "3 million" never makes 31 million of it."""
    for escape in ("\x1b[31m", "\x9b31m"):
        done = run("check", f"3 million {escape}152mm shells in 6,700 containers")
        assert (done.returncode, done.stdout) == (2, "")
        assert "expected plain text, got the escape U+00" in done.stderr


def test_a_name_that_steers_is_refused_where_it_stands(tmp_path: Path) -> None:
    """File, line and column of each, in names, notes and ids of claims."""
    (tmp_path / "munitions").mkdir()
    (tmp_path / "munitions" / "x.yaml").write_text(
        'name: "\\e]0;x\\a"\nkind: shell\naliases: ["\\u202Ex"]\nprojectile:\n'
        '  mass: {value: 5 kg, basis: estimate, note: "\\x9b31m"}\n'
    )
    done = run("specs", "validate", str(tmp_path))
    assert done.returncode == 2
    problem = "expected text, got the control character"
    assert f"munitions/x.yaml:1:7: name: {problem} U+001B" in done.stderr
    assert f"munitions/x.yaml:3:11: aliases[0]: {problem} U+202E" in done.stderr
    assert f"munitions/x.yaml:5:46: projectile.mass.note: {problem} U+009B" in done.stderr


def test_json_keeps_what_a_terminal_does_not_get() -> None:
    """A document says the same text through escapes of its own."""
    assert json.loads(written({STEERING: STEERING})) == {STEERING: STEERING}
    assert written(STEERING).isascii()
