"""Bischoff and Ratcliff's single-type class: best known volumes, proofs, time, memory.

python benchmarks/br0.py [--level thorough]
"""

from __future__ import annotations

import argparse
import csv
import time
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING

from report import Outcome, recheck, table

from capacity.packing import identical

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA = Path(__file__).parent / "data" / "br0.csv"
SIDES = ("length", "width", "height")


def run(level: str) -> list[Outcome]:
    """Solve every instance at one level and check each layout and bound, untimed."""
    with DATA.open(encoding="utf-8") as file:
        return [_outcome(row, level) for row in csv.DictReader(file)]


def _outcome(row: Mapping[str, str], level: str) -> Outcome:
    """Solve and check one instance with its quantity limit and upright flags."""
    container = tuple(int(row[f"container_{side}"]) for side in SIDES)
    box = tuple(int(row[side]) for side in SIDES)
    rules = {
        "orientations": [side for side in SIDES if row[f"{side}_vertical"] == "1"],
        "max_count": int(row["quantity"]),
    }
    start = time.perf_counter()
    solution = identical.solve(container, box, effort=level, **rules)
    seconds = time.perf_counter() - start
    recheck(container, box, solution, **rules)
    known = int(row["best_known_volume"]) // prod(box)
    return Outcome(solution.lower, solution.upper, known, rules["max_count"], seconds)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Bischoff and Ratcliff, one type of box")
    parser.add_argument("--level", action="append", help="quick, normal or thorough")
    levels = parser.parse_args().level or ["quick", "normal", "thorough"]
    print(table([(f"br0 {level}", run(level)) for level in levels]))


if __name__ == "__main__":
    main()
