"""One million random upright crates in a 20-ft container, solved once an equivalence class.

    python benchmarks/million.py [--draws 1000000]

The sides of one crate vary evenly and independently by up to 10 % in whole mm. Two draws
with the same number of layers and the same class of floor hold equally many, so each class
is solved once; a sample is solved on its own and must agree.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections import Counter

from capacity.packing import identical, verify
from capacity.packing.pallets.classes import reduced

TWENTY_FOOT = (5898, 2352, 2393)
CRATE = (800, 400, 220)
SPREAD = 10
CHECKED = 200
Sides = tuple[int, int, int]


def draws(number: int) -> list[Sides]:
    """Crates with every side drawn evenly within the spread, from a fixed seed."""
    chance = random.Random(1)  # noqa: S311 - a benchmark, not a secret
    ranges = [(side - side // SPREAD, side + side // SPREAD) for side in CRATE]
    return [
        (chance.randint(*ranges[0]), chance.randint(*ranges[1]), chance.randint(*ranges[2]))
        for _ in range(number)
    ]


class Classes:
    """Proved counts, one solve a class of floor."""

    def __init__(self) -> None:
        self.floors: dict[tuple[int, int], tuple[int, ...]] = {}
        self.layers: dict[tuple[int, ...], tuple[int, int]] = {}

    def count(self, crate: Sides) -> tuple[int, int]:
        """Lower and upper number of crates."""
        length, width, height = crate
        floor = length, width
        if floor not in self.floors:
            self.floors[floor] = reduced(*TWENTY_FOOT[:2], max(floor), min(floor))
        case = self.floors[floor]
        if case not in self.layers:
            room, box = (case.length, case.width, 1), (case.box_length, case.box_width, 1)
            solved = identical.solve(room, box)
            self.layers[case] = solved.lower, solved.upper
        layers = TWENTY_FOOT[2] // height
        lower, upper = self.layers[case]
        return layers * lower, layers * upper


def check(crate: Sides, count: tuple[int, int]) -> None:
    """Solve one crate on its own and pass it through the verifier."""
    solved = identical.solve(TWENTY_FOOT, crate)
    verify.layout(TWENTY_FOOT, crate, solved.layout)
    verify.bound(TWENTY_FOOT, crate, solved.bound)
    if (solved.lower, solved.upper) != count:
        raise SystemExit(f"{crate}: {count} by class, {solved.lower, solved.upper} alone")


def main() -> None:
    """Print one line."""
    parser = argparse.ArgumentParser(description="random crates by equivalence class")
    parser.add_argument("--draws", type=int, default=1_000_000)
    crates = draws(parser.parse_args().draws)
    start = time.perf_counter()
    classes = Classes()
    counts = Counter(map(classes.count, crates))
    seconds = time.perf_counter() - start
    for crate in crates[:CHECKED]:
        check(crate, classes.count(crate))
    exact = sum(number for (lower, upper), number in counts.items() if lower == upper)
    print(
        f"{len(crates)} crates in {seconds:.2f} s: {exact} exact, {len(classes.floors)} floors,"
        f" {len(classes.layers)} solves, from {min(counts)[0]} to {max(counts)[1]} crates,"
        f" peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
