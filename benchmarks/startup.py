"""Whole commands side by side with a well-known import, or with another checkout's.

Each pair is run in turn, A B A B, so that a drift of the machine's speed touches both alike. What
is shown is processor time, which other work on the machine hardly changes: the least of all runs,
the ratio of the two, and what it should be at most. Bytecode must be compiled beforehand, as by
pip: ``python -m compileall capacity``. ``CAPACITY_DATA`` names the data for both.
Usage: python benchmarks/startup.py [RUNS] [PYTHON of another checkout's environment]
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from capacity.resources import folder

TYPER = ("import typer", ["-c", "import typer"])
PINT = ("registry", ["-c", "import pint; pint.UnitRegistry()"])
ONE = ["--container", "22G1-24t", "--packaging", "152mm-crate-2", "--stowage", "practical"]
BOX = ["--box", "800x400x220mm", "--interior", "5898x2352x2393mm"]
WORSE = 1.05
ROWS = (
    ("--version", ["--version"], TYPER, 1.3),
    ("--help", ["--help"], TYPER, 2.0),
    ("pack", ["pack", *BOX], PINT, 0.5),
    ("rounds, one assumption set", ["rounds", "6700", "--munition", "152mm", *ONE], PINT, 0.75),
    ("containers, one set", ["containers", "3000000", "--munition", "152mm", *ONE], PINT, 0.75),
    ("check, one claim", ["check", "A3-2"], PINT, 1.3),
    ("check, all claims", ["check"], PINT, 3.0),
    *(
        (f"rounds, all sets of {path.stem}", ["rounds", "6700", "--munition", path.stem], PINT, 1.5)
        for path in sorted((folder("specs") / "munitions").iterdir())
    ),
)


def seconds(command: list[str]) -> float:
    """Processor time of one run of ``command`` as a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def compared(mine: list[str], theirs: list[str], runs: int) -> tuple[float, float]:
    """The least of each over ``runs`` pairs, after one that is not counted."""
    pairs = [(seconds(mine), seconds(theirs)) for _ in range(runs + 1)][1:]
    return min(a for a, _ in pairs), min(b for _, b in pairs)


def main(runs: int = 7, other: str | None = None) -> None:
    """Print one table: each command, its reference, both times, their ratio and the aim."""
    print(f"{'command':34} {'seconds':>8} {'reference':>14} {'seconds':>8} {'ratio':>6} {'aim':>5}")
    for name, arguments, (known, code), aim in ROWS:
        command = ["-P", "-m", "capacity", *arguments]  # -P: not the code of this folder
        reference, most = ("other checkout", WORSE) if other else (known, aim)
        pair = [sys.executable, *command], [other or sys.executable, *(command if other else code)]
        mine, theirs = compared(*pair, runs)
        print(
            f"{name:34} {mine:8.3f} {reference:>14} {theirs:8.3f} {mine / theirs:6.2f} {most:5.2f}"
        )
    with tempfile.TemporaryDirectory() as place:
        report = [sys.executable, "-m", "capacity", "report", "-o", str(Path(place) / "out")]
        print(f"{'report, all claims and pictures':34} {seconds(report):8.3f} {'':>30} {'20 s':>5}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]), *sys.argv[2:3])
