"""What the tuned numbers are worth: each of ``data/tuned.csv`` smaller and larger, one at a time.

``python benchmarks/tuning.py [NAME]...`` prints for each number, or those named, what its sample
answers at its value, and divided and multiplied by the factor of the table, with the processor
time. Every run is a process of its own, so nothing is remembered.
"""

from __future__ import annotations

import csv
import json
import random
import subprocess
import sys
import time
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

DATA = Path(__file__).parent / "data"
FLOOR, ROOM = (5898, 2352), (5898, 2352, 2393)


def read(name: str) -> list[list[str]]:
    """The rows of a table, without its head."""
    with (DATA / name).open() as file:
        return list(csv.reader(file))[1:]


def crates(every: int) -> list[tuple[int, ...]]:
    """Container and crate of every so many cases."""
    return [tuple(map(int, row[:6])) for row in read("crates.csv")[::every]]


def boxes() -> str:
    """Every twenty-second crate, any way, normal effort."""
    from capacity.packing import identical

    return laid(identical.solve(c[:3], c[3:], orientations="any") for c in crates(22))


def pallets() -> str:
    """Every third pallet of covers 2 and 3."""
    from capacity.packing import pallet

    cases = [row[1:5] for row in read("pallet.csv") if row[0] in {"cover2", "cover3"}]
    return laid(pallet.solve(*map(int, case)) for case in cases[::3])


def many() -> str:
    """The floor of a 20-ft container under 13 boxes, 750 to 7,900 by area."""
    from capacity.packing import pallet

    sizes = [(a, b) for a in range(50, 140, 29) for b in range(35, a, 17)]
    return laid(pallet.solve(*FLOOR, *size) for size in sizes)


def laid(answers: Iterable[Any]) -> str:
    """The sums of what is laid out and what is proved."""
    found = [(one.lower, one.upper) for one in answers]
    lower, upper = map(sum, zip(*found, strict=True))
    return f"{lower:,} laid out, {upper:,} bounded"


def normal() -> str:
    """The bounds, at normal effort, of every third crate and of 150 random ones."""
    return bounded([*crates(3), *drawn(150)], nodes=8_000)


def thorough() -> str:
    """The same at thorough effort."""
    return bounded([*crates(3), *drawn(150)], nodes=500_000)


def fine() -> str:
    """The bounds of eight small boxes, 80 to 190 along the container."""
    small = [(a, b, 50) for a in (90, 110, 130, 160) for b in (60, 80)]
    return bounded([(*ROOM, *box) for box in small], nodes=500_000)


def lines() -> str:
    """The bounds of every sixth crate, with weighted lines as at normal effort."""
    return bounded(crates(6), nodes=8_000, work=320_000)


def drawn(number: int) -> list[tuple[int, ...]]:
    """Random crates in a 20-ft container."""
    one = random.Random(7)  # noqa: S311 - a sample, no secret
    sides = ([one.randint(150, 1500) for _ in range(3)] for _ in range(number))
    return [(*ROOM, *sorted(each, reverse=True)) for each in sides]


def bounded(cases: Iterable[tuple[int, ...]], nodes: int, work: int = 0) -> str:
    """The sum of bounds that need no layout, crates turned any way."""
    from capacity.packing.bounds.inequalities import Inequalities
    from capacity.packing.question import Boxes

    total = 0
    for case in cases:
        found = Inequalities(Boxes(case[:3], case[3:], "any"), nodes)
        if work:
            found.add_lines(work)
        total += found.certificate()["upper"]
    return f"{total:,} bounded"


def draws() -> str:
    """2^18 draws of five sets, sizes apart, and two grids that are counted in full."""
    from uncertainty import CRATES, EXACT, ROCKETS, one

    from capacity.api import load
    from capacity.uncertainty.distributions import Family
    from capacity.uncertainty.sampling import Plan, distribution

    turned = [("Grad", "22G1-24t", "122mm-9m22u-crate-1", "physical-limit")]
    turned += [("152mm", "22G1-24t", f"152mm-{n}", "physical-limit") for n in ("crate-1", "bare")]
    plan = Plan(2**18, 1, Family.PERT, correlation=0.0, exact=False)
    asked = [(ids, plan) for ids in (CRATES, ROCKETS, *turned)]
    asked += [(ids, Plan(2**18)) for ids in EXACT]
    found = [distribution(one(load(), ids), how) for ids, how in asked]
    means = " ".join("-".join(f"{end:.7g}" for end in each.spread.mean) for each in found)
    return f"{sum(each.solves for each in found)} solves, means {means}"


SAMPLES: dict[str, Callable[[], str]] = {
    of.__name__: of for of in (boxes, pallets, many, normal, thorough, fine, lines, draws)
}


@cache
def run(sample: str, module: str = "", name: str = "", value: float = 0) -> str:
    """One sample with one number changed, in a process of its own."""
    arguments = [sys.executable, __file__, "--run", sample, module, name, json.dumps(value)]
    return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout.strip()


def child(sample: str, module: str, name: str, value: str) -> None:
    """Set the number, then time the sample."""
    if module:
        setattr(import_module(f"capacity.{module}"), name, json.loads(value))
    start = time.process_time()
    print(f"{SAMPLES[sample]()}, {time.process_time() - start:.2f} s")


def main(wanted: list[str]) -> None:
    """Print a line a run."""
    for sample, module, name, factor in read("tuned.csv"):
        if not wanted or name in wanted:
            now = getattr(import_module(f"capacity.{module}"), name)
            print(f"{sample}: {module}.{name} = {now}: {run(sample)}", flush=True)
            for value in (now / float(factor), now * float(factor)):
                new = type(now)(value)
                print(f"  {new:g}: {run(sample, module, name, new)}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        child(*sys.argv[2:])
    else:
        main(sys.argv[1:])
