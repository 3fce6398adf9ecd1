"""Identical crates in containers, any orientation: counts against known values, time, memory.

python benchmarks/crates.py [--level thorough] [--every 1]
"""

from __future__ import annotations

import argparse
import csv
import time
from pathlib import Path

from report import Outcome, recheck, table

from capacity.packing import identical

DATA = Path(__file__).parent / "data" / "crates.csv"


def run(level: str, every: int = 1) -> list[Outcome]:
    """Solve every n-th case at one level and check each layout and bound, untimed."""
    with DATA.open(encoding="utf-8") as file:
        cases = [list(map(int, row.values())) for row in csv.DictReader(file)]
    return [_outcome(case, level) for case in cases[::every]]


def _outcome(case: list[int], level: str) -> Outcome:
    """Solve and check one case."""
    container, box = tuple(case[:3]), tuple(case[3:6])
    start = time.perf_counter()
    solution = identical.solve(container, box, orientations="any", effort=level)
    seconds = time.perf_counter() - start
    recheck(container, box, solution, orientations="any")
    return Outcome(solution.lower, solution.upper, case[6], case[7], seconds)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="identical crates, any orientation")
    parser.add_argument("--level", action="append", help="quick, normal or thorough")
    parser.add_argument("--every", type=int, default=1, help="take every n-th case")
    given = parser.parse_args()
    levels = given.level or ["quick", "normal", "thorough"]
    print(table([(f"crates {level}", run(level, given.every)) for level in levels]))


if __name__ == "__main__":
    main()
