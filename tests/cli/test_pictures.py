"""``capacity picture`` and ``capacity report`` as a person runs them."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from capacity.cli import main

CAPACITY = [sys.executable, "-m", "capacity"]


class Outcome(NamedTuple):
    """How a command ended and what it printed."""

    code: object
    out: str
    err: str


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Outcome]:
    """Runs a command line in this process, with ``given`` on standard input."""

    def running(*words: str, given: str = "") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["capacity", *words])
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(given.encode())))
        with pytest.raises(SystemExit) as end:
            main()
        return Outcome(end.value.code or 0, *capsys.readouterr())

    return running


Run = Callable[..., Outcome]


def test_a_claim_is_drawn_to_a_file_named_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    """Without -o the file is named and said, and an old one stays unless forced."""
    monkeypatch.chdir(tmp_path)
    first = run("picture", "claim", "a3-2")
    assert (first.code, first.out, first.err) == (0, "", "written: claim-A3-2.svg\n")
    Path("claim-A3-2.svg").write_text("mine")
    again = run("picture", "claim", "A3-2")
    assert (again.code, again.out) == (2, "")
    assert "claim-A3-2.svg: exists; --force replaces it" in again.err
    assert Path("claim-A3-2.svg").read_text() == "mine"
    assert run("picture", "claim", "A3-2", "--force").code == 0
    assert "<svg" in Path("claim-A3-2.svg").read_text()
    assert "<svg" in run("picture", "claim", "A3-2", "-o", "-").out


@pytest.mark.parametrize(
    "words",
    [
        ("picture", "claim", "A3-2", "-o"),
        ("picture", "loadplan", "152mm-crate-2", "--container", "22G1-24t", "-o"),
        ("whatif", "1", "--munition", "240mm-rocket", "--sweep", "container.payload=11t:22t:11t",
         "--chart"),
    ],
    ids=lambda words: " ".join(words[:2]),
)  # fmt: skip
def test_a_picture_replaces_a_file_only_by_force(
    tmp_path: Path, run: Run, words: tuple[str, ...]
) -> None:
    """Somebody's file of that name stays as it was."""
    file = tmp_path / "mine.svg"
    file.write_text("mine")
    refused = run(*words, str(file))
    assert refused.code == 2
    assert "mine.svg: exists; --force replaces it" in refused.err
    assert file.read_text() == "mine"
    assert run(*words, str(file), "--force").code == 0
    assert "<svg" in file.read_text()


def test_a_load_plan_goes_to_stdout_or_to_a_file(tmp_path: Path, run: Run) -> None:
    """Without -o the SVG is data on stdout; with it, the same text is in the file."""
    words = ("picture", "loadplan", "152mm-crate-2", "--container", "22G1-24t")
    shown = run(*words)
    assert shown.code == 0
    assert ET.fromstring(shown.out).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314
    saved = run(*words, "-o", str(tmp_path / "plan.svg"))
    assert (saved.code, saved.out) == (0, "")
    assert (tmp_path / "plan.svg").read_text() == shown.out.rstrip("\n")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("loadplan", "152mm-crate-2", "--container", "nowhere"), "unknown container"),
        (("loadplan", "152mm-crate-2", "--container", "22G1-24t", "-o", "a.png"), ".svg"),
        (("loadplan", "152mm-crate-2", "--container", "22G1-24t", "--corner", "x"), "--corner"),
        (("claim", "A3-1"), "implies no rounds"),
        (("rounds", "0", "--munition", "152mm"), "containers from 1"),
        (("claim", "A3-2", "-o", "a.bmp"), ".svg, .png or .pdf"),
        (("tornado", "A3-1"), "A3-1 gives no number of rounds"),
        (("distribution", "--munition", "none"), "unknown munition"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_line(
    words: tuple[str, ...], complaint: str, run: Run
) -> None:
    """Exit 2, one line on stderr that names the fault, nothing on stdout."""
    outcome = run("picture", *words)
    assert (outcome.code, outcome.out) == (2, "")
    assert complaint in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    "words",
    [
        ("distribution", "--munition", "240mm-rocket", "--samples", "50"),
        ("tornado", "A3-2", "--container", "22G1-24t"),
        ("mix", "9", "--munition", "152mm", "--munition", "Grad", "--container", "22G1-24t"),
        ("timeline",),
        ("rounds", "9", "--munition", "152mm", "--container", "22G1-24t"),
    ],
)
def test_charts_go_to_standard_output(words: tuple[str, ...], run: Run) -> None:
    """Without -o a chart is SVG on stdout."""
    outcome = run("picture", *words)
    assert outcome.err == ""
    assert ET.fromstring(outcome.out).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314


def test_a_report_is_made_once_and_replaced_only_by_force(tmp_path: Path, run: Run) -> None:
    """The first run makes it, the second is refused, the third with --force replaces it."""
    words = ("report", "-o", str(tmp_path / "out"), "A3-1")
    first = run(*words)
    assert (first.code, first.out) == (0, "")
    assert json.loads((tmp_path / "out" / "datapackage.json").read_text())["resources"]
    second = run(*words)
    assert second.code == 2
    assert "--force" in second.err
    assert run(*words, "--force").code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_full_disk_is_an_error_that_leaves_nothing(tmp_path: Path) -> None:
    """Where no file may grow beyond 4 kB, the report fails with exit 2 and leaves no trace."""
    words = [*CAPACITY, "report", "-o", str(tmp_path / "out"), "A3-1"]
    code = f"ulimit -f 4; exec {shlex.join(words)}"
    outcome = subprocess.run(["/bin/bash", "-c", code], capture_output=True, text=True, check=False)
    assert outcome.returncode == 2
    assert "cannot be written" in outcome.stderr
    assert not list(tmp_path.iterdir())


def test_ctrl_c_leaves_no_half_written_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    """An interrupt at the third file ends with exit 130, one line, and no folder."""
    written: list[Path] = []
    write = Path.write_bytes

    def interrupted(self: Path, data: bytes) -> int:
        if len(written) == 2:
            raise KeyboardInterrupt
        written.append(self)
        return write(self, data)

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    outcome = run("report", "-o", str(tmp_path / "out"), "A3-2")
    assert (outcome.code, outcome.err) == (130, "capacity: interrupted\n")
    assert len(written) == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("library", "words", "extra"),
    [
        ("matplotlib", ("picture", "claim", "A3-2"), "plots"),
        ("matplotlib", ("report", "-o", "out"), "report"),
        ("jinja2", ("report", "-o", "out"), "report"),
    ],
)
def test_a_missing_extra_says_how_to_get_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    run: Run,
    library: str,
    words: tuple[str, ...],
    extra: str,
) -> None:
    """Without the library the command ends with exit 2 and the line to type."""
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.chdir(tmp_path)
    outcome = run(*words)
    assert outcome.code == 2
    assert f"pip install '.[{extra}]'" in outcome.err
    assert not list(tmp_path.iterdir())


def test_a_load_plan_needs_the_standard_library_alone() -> None:
    """Neither matplotlib nor Jinja2 is imported to draw one."""
    code = (
        "import sys; sys.argv = ['capacity', 'picture', 'loadplan', '152mm-crate-2',"
        " '--container', '22G1-24t', '-o', '/dev/null/x.svg']\n"
        "from capacity.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print({'matplotlib', 'jinja2'} & set(sys.modules))"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert outcome.stdout.splitlines()[-1] == "set()"
