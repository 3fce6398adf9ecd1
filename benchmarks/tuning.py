"""What the tuned numbers of the packing core are worth: each halved and doubled, one at a time.

``python benchmarks/tuning.py`` prints, for a sample of ``data/crates.csv`` (boxes, any way,
normal effort) and of ``data/pallet.csv`` (covers 2 and 3), the boxes laid out, the sum of the
bounds and the processor time. Every run is a process of its own, so nothing is remembered.
"""

from __future__ import annotations

import csv
import importlib
import json
import subprocess
import sys
import time
from pathlib import Path

from capacity.packing import identical, pallet

DATA = Path(__file__).parent / "data"
PALLETS = {
    "pallets.solving": ("BLOCK_SCALES", "NODES_A_CORNER"),
    "pallets.weighted_points": ("STEP_WORK",),
}
BOXES = {
    "boxes.turned": ("COARSE", "LINES", "WORK"),
    "boxes.walls": ("SMALL", "LARGE", "MANY", "STEPS", "EVERY_ROW"),
    "boxes.blocks": ("DEEPEST", "PALLET", "EAGER", "CUTS", "ROW"),
    "boxes.pinwheels": ("PER_NODE",),
}


def boxes() -> tuple[int, int]:
    """Every twenty-second crate of the set: boxes laid out and sum of bounds."""
    with (DATA / "crates.csv").open() as file:
        rows = [tuple(map(int, row[:6])) for row in list(csv.reader(file))[1::22]]
    found = [identical.solve(row[:3], row[3:], orientations="any") for row in rows]
    return sum(one.lower for one in found), sum(one.upper for one in found)


def pallets() -> tuple[int, int]:
    """Every third pallet of covers 2 and 3."""
    with (DATA / "pallet.csv").open() as file:
        rows = [row for row in csv.reader(file) if row[0] in {"cover2", "cover3"}][::3]
    found = [pallet.solve(*map(int, row[1:5])) for row in rows]
    return sum(one.lower for one in found), sum(one.upper for one in found)


def run(sample: str, module: str = "", name: str = "", value: int = 0) -> str:
    """One sample with one number changed, in a process of its own."""
    arguments = [sys.executable, __file__, sample, module, name, json.dumps(value)]
    return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout.strip()


def main() -> None:
    """Print a line a run."""
    for sample, numbers in (("pallets", PALLETS), ("boxes", BOXES)):
        print(f"{sample:34} {run(sample)}", flush=True)
        for module, names in numbers.items():
            for name in names:
                now = getattr(importlib.import_module(f"capacity.packing.{module}"), name)
                for value in (now // 2, now * 2):
                    line = run(sample, module, name, value)
                    print(f"{module}.{name} = {value}".ljust(34), line, flush=True)


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    else:
        _, which, changed, constant, number = sys.argv
        if changed:
            setattr(
                importlib.import_module(f"capacity.packing.{changed}"), constant, json.loads(number)
            )
        start = time.process_time()
        laid, bounded = boxes() if which == "boxes" else pallets()
        print(f"{laid:,} laid out, {bounded:,} bounded, {time.process_time() - start:.2f} s")
