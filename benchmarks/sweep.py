"""A sweep of 1,001 steps beside the packing it asks for: a what-if should cost little more.

Both are CPU seconds of one process, taken in turn over fresh values so that nothing is remembered
from the other; the ratio, at most 3, is what to look at.
Usage: python benchmarks/sweep.py
"""

from __future__ import annotations

import time

from capacity.catalog import load, override
from capacity.questions.whatif import compare, steps
from capacity.sets.ranges import considered, rounds, sets_for

ONE = {"container": "22G1-24t", "packaging": "152mm-crate-2", "stowage": "practical"}
SWEEPS = (
    ("container.payload", "15t:25t:0.01t", "15.005t:25.005t:0.01t"),
    ("packaging.gross_mass", "100kg:200kg:0.1kg", "100.05kg:200.05kg:0.1kg"),
    ("packaging.outer.length", "800mm:1100mm:0.3mm", "800.1mm:1100.1mm:0.3mm"),
    ("stowage.clearance.length", "1mm:1001mm:1mm", "1.5mm:1001.5mm:1mm"),
)


def main() -> None:
    """Print one row a path: steps, the sweep, its packing alone, their ratio."""
    specs = load()
    among = considered(sets_for(specs, specs.munition("152mm"), **ONE))
    print(f"{'path':26} {'steps':>6} {'sweep, s':>9} {'packing, s':>11} {'ratio':>6}")
    for path, swept, others in SWEEPS:
        values = [step.text for step in steps(swept)]
        start = time.process_time()
        compare(specs, 10, "152mm", [{path: value} for value in values], **ONE)
        middle = time.process_time()
        changed = [override(specs, {path: step.text}, among) for step in steps(others)]
        packed = time.process_time()
        for each in changed:
            _ = rounds(each, 10, "152mm", **ONE).per_container
        whole, alone = middle - start, time.process_time() - packed
        print(f"{path:26} {len(values):6} {whole:9.2f} {alone:11.2f} {whole / alone:6.2f}")


if __name__ == "__main__":
    main()
