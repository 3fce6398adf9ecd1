"""Draws, exact probabilities and thresholds, measured in one run: prints one table.

Usage: python benchmarks/uncertainty.py [--quick]

Each run of draws is a process of its own, timed after its imports and after the specs are read;
memory is the peak resident set of that process. Work is processor time, which a busy machine
does not stretch as it does the clock. ``--quick`` leaves out 10^7 draws.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from math import sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

from capacity.api import load
from capacity.claims import explain
from capacity.sets.loading import solve
from capacity.sets.ranges import rounds
from capacity.uncertainty.cases import columns
from capacity.uncertainty.counting import Counter
from capacity.uncertainty.distributions import Family
from capacity.uncertainty.factors import factors
from capacity.uncertainty.sampling import Plan, distribution, draws

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.sets.ranges import SetRange

MILLION = 10**6
CRATES = ("152mm", "22G1-24t", "152mm-crate-2", "practical")
ROCKETS = ("Grad", "22G1-24t", "122mm-9m22u-crate-1", "practical")
EXACT = (
    ("152mm", "22G1-24t", "152mm-crate-2", "physical-limit"),
    ("152mm", "22G1-24t", "152mm-pallet-8", "rail-wagon"),
    ("Grad", "22G1-24t", "122mm-9m22u-crate-1", "rail-wagon"),
)
CHILD = """
import json, resource, sys, time
from capacity.api import load
from capacity.sets.ranges import rounds
from capacity.uncertainty.sampling import Plan, distribution
munition, container, packaging, stowage = sys.argv[1:5]
number, correlation = int(sys.argv[5]), float(sys.argv[6])
found, = rounds(load(), 1, munition, container=container, packaging=packaging, stowage=stowage).sets
start, work = time.perf_counter(), time.process_time()
done = distribution(found, Plan(number, seed=1, correlation=correlation, exact=False))
seconds, work = time.perf_counter() - start, time.process_time() - work
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([seconds, work, peak, done.solves, done.bracketed, done.spread.proven]))
"""


def row(work: str, result: str, aim: str = "") -> None:
    """One line of the table."""
    print(f"| {work} | {result} | {aim} |", flush=True)


def child(ids: tuple[str, ...], number: int, correlation: float = 1.0) -> Any:
    """Seconds by clock and of work, peak MB, solves, bracketed, proven of a run on its own."""
    arguments = [*ids, str(number), str(correlation)]
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *arguments], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def one(catalog: Specs, ids: tuple[str, ...]) -> SetRange:
    """The range of one set."""
    munition, container, packaging, stowage = ids
    found = rounds(catalog, 1, munition, container=container, packaging=packaging, stowage=stowage)
    return found.sets[0]


def timed_draws() -> list[float]:
    """A million draws of crates and of rockets, together and apart; seconds of work of each."""
    works = []
    for ids in (CRATES, ROCKETS):
        for correlation in (1.0, 0.0):
            seconds, work, peak, solves, bracketed, proven = child(ids, MILLION, correlation)
            works.append(work)
            exact = (
                "proven" if proven else "intervals by cell" if bracketed else "intervals by class"
            )
            row(
                f"10^6 draws, {' / '.join(ids[1:])}, correlation {correlation:g}",
                f"{seconds:.2f} s ({work:.2f} s of work), {peak:.0f} MB, {solves} solves, {exact}",
                "2 s, 500 MB",
            )
    return works


def one_by_one(catalog: Specs, work: float) -> None:
    """One exact solve a draw, from 1,000 draws, against the run by classes."""
    found, number = one(catalog, CRATES).assumptions, 1_000
    counter = Counter(found)
    parts = factors(found, Family.TRIANGULAR, 1.0)
    _, values, _ = next(draws(parts, number, np.random.default_rng(1)))
    cases = columns(counter.assumptions, values)
    start = time.process_time()
    alone = [solve(cases.question(counter.frame, at), "normal").lower for at in range(number)]
    each = (time.process_time() - start) / number
    same = alone == counter.count(cases, number).lower.tolist()
    row(
        "one exact solve a draw, from 1,000",
        f"{each * MILLION:,.0f} s a million, {each * MILLION / work:,.0f} x slower,"
        f" {'equal' if same else 'DIFFERENT'} counts",
        "100 x",
    )


def volume_division(works: list[float]) -> None:
    """Volume and mass division of a million triangular draws in NumPy."""
    generator = np.random.default_rng(1)
    start = time.process_time()
    sides = [
        generator.triangular(*of, MILLION)
        for of in ((900, 950, 1000), (350, 370, 400), (200, 220, 250))
    ]
    mass = generator.triangular(105, 110, 115, MILLION)
    payload = 21_710 * (1 - generator.triangular(0.03, 0.05, 0.10, MILLION))
    lost = [
        generator.triangular(*of, MILLION)
        for of in ((100, 200, 350), (24, 60, 110), (60, 130, 250))
    ]
    room = np.prod([side - less for side, less in zip((5899, 2348, 2390), lost, strict=True)], 0)
    np.minimum(room // np.prod(sides, 0), payload // mass)
    plain = time.process_time() - start
    slowest, first = max(works) / plain, works[0] / plain
    told = f"{plain:.2f} s; draws take {first:.1f} x as long for crates, {slowest:.1f} x at most"
    row("volume division in NumPy", told, "at most 20 x")


def growth(most: int) -> None:
    """Time, memory and solves from 10^4 draws up, rockets of independent sizes."""
    for power in range(4, most + 1):
        seconds, work, peak, solves, _, _ = child(ROCKETS, 10**power, 0.0)
        row(
            f"10^{power} draws of rockets, apart",
            f"{seconds:.2f} s ({work:.2f} s of work), {peak:.0f} MB, {solves} solves",
        )


def exact_against_drawn(catalog: Specs, number: int) -> None:
    """The greatest difference from the exact probability, in standard errors of the draws."""
    for ids in EXACT:
        found = one(catalog, ids)
        start = time.perf_counter()
        exact = distribution(found, Plan(1))
        seconds = time.perf_counter() - start
        drawn = distribution(found, Plan(number, seed=1, exact=False)).spread
        worst = 0.0
        for count in exact.spread.counts[1:]:
            p = exact.spread.at_least(count).low
            if 0 < p < 1:
                error = sqrt(p * (1 - p) / number)
                worst = max(worst, abs(drawn.at_least(count).low - p) / error)
        row(
            f"exact against {number:.0e} draws, {' / '.join(ids[1:])}",
            f"{worst:.1f} standard errors at most over {exact.spread.counts.size - 1} counts;"
            f" exact in {seconds:.3f} s",
            "about 3",
        )


def thresholds(catalog: Specs) -> None:
    """Every threshold of two claims over all their sets, caches cold."""
    for name in ("A3-2", "A0-4"):
        solve.cache_clear()
        start, work = time.perf_counter(), time.process_time()
        found = explain(catalog, catalog.claim(name))
        seconds, work = time.perf_counter() - start, time.process_time() - work
        told = f"{seconds:.2f} s ({work:.2f} s of work)"
        row(f"explain {name}, {len(found.sets)} sets", told, "2 s")


def main() -> None:
    """Print the table."""
    quick, catalog = "--quick" in sys.argv, load()
    row("work", "measured", "reach")
    row("---", "---", "---")
    works = timed_draws()
    one_by_one(catalog, works[0])
    volume_division(works)
    growth(6 if quick else 7)
    exact_against_drawn(catalog, MILLION if quick else 10**7)
    thresholds(catalog)


if __name__ == "__main__":
    main()
