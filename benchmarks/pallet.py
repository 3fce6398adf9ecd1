"""Pallet loading on ``data/pallet.csv``: what is proven, how fast, and how time grows.

Run ``python benchmarks/pallet.py [LEVEL ...] [--open]``; the level is ``normal`` unless given.
Each case is solved once in one process, cold (no case shares a class with an earlier one
unless the data say so), in processor time. Layouts and bounds are checked again outside the
timed part. ``--open`` also lists the cases left unproven.
"""

from __future__ import annotations

import csv
import resource
import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from capacity.packing.pallet import solve
from capacity.packing.verify import pallet_bound, pallet_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.packing.answer import PalletSolution

Sides = tuple[int, int, int, int]
DATA = Path(__file__).parent / "data" / "pallet.csv"
GROWTH = (10, 25, 50, 100, 200, 300, 400)


def timed(case: Sides, level: str) -> tuple[PalletSolution, float]:
    """One answer with its time in ms, verified."""
    start = time.process_time()
    answer = solve(*case, effort=level)
    elapsed = 1000 * (time.process_time() - start)
    pallet_layout(*case, answer.layout)
    if pallet_bound(*case, answer.bound) != answer.upper or len(answer.layout) != answer.lower:
        raise SystemExit(f"{case}: the answer does not verify")
    return answer, elapsed


def spread(times: Sequence[float]) -> str:
    """Median, 90th percentile and worst, as one text."""
    ninetieth = sorted(times)[9 * len(times) // 10]
    return f"{statistics.median(times):9.2f} {ninetieth:9.2f} {max(times):9.1f}"


def run_classes(level: str, *, show_open: bool) -> None:
    """One line a class of the data."""
    rows: defaultdict[str, list[tuple[float, int, bool, bool]]] = defaultdict(list)
    with DATA.open() as lines:
        for name, *numbers in list(csv.reader(lines))[1:]:
            a, b, c, d, low, high = map(int, numbers)
            answer, elapsed = timed((a, b, c, d), level)
            wrong = answer.lower > high or answer.upper < low
            short = answer.lower < low
            rows[name].append((elapsed, answer.upper - answer.lower, wrong, short))
            if show_open and not answer.proven:
                print(f"open: {name} {(a, b, c, d)} {answer.lower}..{answer.upper}")
    for name, results in rows.items():
        times = [elapsed for elapsed, *_ in results]
        gaps = [gap for _, gap, *_ in results]
        wrong, short = [r[2] for r in results], [r[3] for r in results]
        share = 100 * gaps.count(0) / len(gaps)
        print(
            f"{name:8} {level:9} {len(gaps):5} {share:7.2f} {max(gaps):6} {sum(wrong):10}"
            f" {sum(short):11} {spread(times)}"
        )


def run_growth(level: str) -> None:
    """Time on a 20-ft floor with boxes of 1.4:1 and seven near sizes, by boxes a layer."""
    head = "".join(f"{word:>10}" for word in ("proven", "gap", "median", "p90", "worst ms"))
    print(f"\n{'boxes':>8} {level:9}{head}")
    for boxes in GROWTH:
        side = int((5898 * 2352 / boxes / 1.4) ** 0.5)
        cases = [(5898, 2352, int(1.4 * side) + 3 * i, side + i) for i in range(-3, 4)]
        results = [timed(case, level) for case in cases]
        gaps = [answer.upper - answer.lower for answer, _ in results]
        times = spread([elapsed for _, elapsed in results])
        print(f"{boxes:8} {level:9} {gaps.count(0):7}/{len(gaps)} {max(gaps):9} {times}")


def main() -> None:
    """Print the tables."""
    levels = [word for word in sys.argv[1:] if not word.startswith("-")] or ["normal"]
    print(
        f"{'class':8} {'level':9} {'cases':>5} {'proven%':>7} {'within':>6} {'violations':>10}"
        f" {'below known':>11} {'median':>9} {'p90':>9} {'worst':>9} ms"
    )
    for level in levels:
        run_classes(level, show_open="--open" in sys.argv)
    for level in levels:
        if level != "thorough":
            run_growth(level)
    print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
