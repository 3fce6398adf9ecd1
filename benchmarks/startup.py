"""Whole commands side by side with a well-known import: medians of one run.

Each pair is run in turn, A B A B, so that a drift of the machine's speed touches both alike.
Bytecode must be compiled beforehand, as by pip: ``python -m compileall capacity``.
Usage: python benchmarks/startup.py [RUNS]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from capacity.resources import folder

CAPACITY = [sys.executable, "-m", "capacity"]
TYPER = [sys.executable, "-c", "import typer"]
PINT = [sys.executable, "-c", "import pint; pint.UnitRegistry()"]
ROUNDS = [*CAPACITY, "rounds", "6700", "--munition"]
ONE = ["--container", "22G1-24t", "--packaging", "152mm-crate-2", "--stowage", "practical"]
ROWS = (
    ("--version", [*CAPACITY, "--version"], "import typer", TYPER, 1.3),
    ("rounds, one assumption set", [*ROUNDS, "152mm", *ONE], "registry", PINT, 1.5),
    *(
        (f"rounds, all sets of {path.stem}", [*ROUNDS, path.stem], "registry", PINT, 1.5)
        for path in sorted((folder("specs") / "munitions").iterdir())
    ),
    ("check", [*CAPACITY, "check"], "registry", PINT, 3.0),
)


def seconds(command: list[str]) -> float:
    """One run of ``command`` as a process of its own, by the wall clock."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Print one table: each command, its reference, both medians, their ratio and the aim."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    print(f"{'command':32} {'seconds':>8} {'reference':>14} {'seconds':>8} {'ratio':>6} {'aim':>5}")
    for name, command, reference, other, aim in ROWS:
        pairs = [(seconds(command), seconds(other)) for _ in range(runs + 1)][1:]
        mine, theirs = (median(column) for column in zip(*pairs, strict=True))
        ratio = median(a / b for a, b in pairs)
        print(f"{name:32} {mine:8.2f} {reference:>14} {theirs:8.2f} {ratio:6.2f} {aim:5.1f}")
    with tempfile.TemporaryDirectory() as place:
        spent = seconds([*CAPACITY, "report", "-o", str(Path(place) / "out")])
    print(
        f"{'report, all claims and pictures':32} {spent:8.2f} {'':>14} {'':>8} {'':>6} {'20 s':>5}"
    )


if __name__ == "__main__":
    main()
