"""Five upright crates in a 20-ft container, side by side with two packages from PyPI.

    python benchmarks/peers.py [--limit 10] [--patience 60]

Each peer is offered as many crates as the volume allows and keeps what it places. py3dbp has
no upright rule and turns the crates as it likes. Warm means that the same crate was asked
before, so that the answer comes from the cache. A peer that is not installed is skipped.
"""

from __future__ import annotations

import argparse
import time
from importlib.util import find_spec
from math import prod
from multiprocessing import TimeoutError, get_context  # noqa: A004 - its own exception
from statistics import median

from capacity.packing import identical, verify
from capacity.packing.boxes import solving as boxes
from capacity.packing.pallets import solving as pallets
from capacity.packing.pallets import weighted_points

TWENTY_FOOT = (5898, 2352, 2393)
CRATES = {
    "A": (800, 400, 220),
    "B": (1000, 500, 200),
    "C": (3050, 320, 220),
    "D": (725, 365, 255),
    "E": (800, 600, 950),
}
COLD = 9
WARM = 20
Result = tuple[str, float]


def ours(crate: tuple[int, int, int]) -> tuple[Result, Result]:
    """Cold, with every cache emptied (median), and warm: another call for the same crate."""
    colds = []
    for _ in range(COLD):
        for cached in (boxes._solve, pallets._solve_class, weighted_points.iterations):  # noqa: SLF001 - a cold start is what is measured
            cached.cache_clear()
        start = time.perf_counter()
        solution = identical.solve(TWENTY_FOOT, crate)
        colds.append(time.perf_counter() - start)
    cold = median(colds)
    start = time.perf_counter()
    for _ in range(WARM):
        identical.solve(TWENTY_FOOT, crate)
    warm = (time.perf_counter() - start) / WARM
    verify.layout(TWENTY_FOOT, crate, solution.layout)
    verify.bound(TWENTY_FOOT, crate, solution.bound)
    text = f"{solution.lower}{' proven' if solution.proven else ''}"
    return (text, cold), (text, warm)


def packingsolver3d(crate: tuple[int, int, int], limit: float) -> Result:
    """Knapsack of upright crates within a time limit."""
    from packingsolver3d import BinType, Instance, ItemType, Objective, Rotation, box

    item = ItemType(
        *crate, copies=prod(TWENTY_FOOT) // prod(crate), rotations=[Rotation.XYZ, Rotation.YXZ]
    )
    instance = Instance([BinType(*TWENTY_FOOT)], [item], objective=Objective.KNAPSACK)
    start = time.perf_counter()
    result = box.solve(instance, time_limit=limit)
    seconds = time.perf_counter() - start
    return f"{len(result.placements)}{' proven' if result.is_proven_optimal else ''}", seconds


def py3dbp(crate: tuple[int, int, int]) -> Result:
    """First fit of single items, turned freely."""
    from py3dbp import Bin, Item, Packer

    packer = Packer()
    packer.add_bin(Bin("container", *TWENTY_FOOT, 10**9))
    for number in range(prod(TWENTY_FOOT) // prod(crate)):
        packer.add_item(Item(str(number), *crate, 1))
    start = time.perf_counter()
    packer.pack(number_of_decimals=0)
    return str(len(packer.bins[0].items)), time.perf_counter() - start


def py3dbp_within(crate: tuple[int, int, int], patience: float) -> Result:
    """The same in a process of its own, given up after so many seconds."""
    with get_context("fork").Pool(1) as pool:
        try:
            return pool.apply_async(py3dbp, [crate]).get(patience)
        except TimeoutError:
            return "given up", patience


def main() -> None:
    """Print one line a crate and solver."""
    parser = argparse.ArgumentParser(description="upright crates against peers")
    parser.add_argument("--limit", type=float, default=10.0, help="seconds for packingsolver3d")
    parser.add_argument("--patience", type=float, default=60.0, help="seconds for py3dbp")
    given = parser.parse_args()
    limit, patience = given.limit, given.patience
    print(f"{'crate':<7}{'solver':<18}{'count':<14}{'seconds':>12}")
    for name, crate in CRATES.items():
        cold, warm = ours(crate)
        lines = {"capacity, cold": cold, "capacity, warm": warm}
        if find_spec("packingsolver3d"):
            lines["packingsolver3d"] = packingsolver3d(crate, limit)
        if find_spec("py3dbp"):
            lines["py3dbp"] = py3dbp_within(crate, patience)
        for solver, (count, seconds) in lines.items():
            print(f"{name:<7}{solver:<18}{count:<14}{seconds:>12.6f}", flush=True)
    for peer in ("packingsolver3d", "py3dbp"):
        if not find_spec(peer):
            print(f"skipped: {peer} is not installed")


if __name__ == "__main__":
    main()
