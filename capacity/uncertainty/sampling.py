"""The distribution of one assumption set: exact where its grid is small, else by seeded draws."""

from __future__ import annotations

from hashlib import sha256
from math import prod
from numbers import Real
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import field, frozen

from capacity.errors import InputError, StoppedError
from capacity.model.checks import option
from capacity.uncertainty.cases import columns
from capacity.uncertainty.counting import Counter
from capacity.uncertainty.distributions import Family
from capacity.uncertainty.factors import factors
from capacity.uncertainty.spread import Spread, Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.random import Generator

    from capacity.sets.ranges import SetRange
    from capacity.uncertainty.factors import Factor, Values

CHUNK = 2**18
"""Draws at a time. A million draws of rockets take 2.7 times the memory with four times as many;
with a quarter they take half, but rockets turned any way 3 times as long."""
MOST_SAMPLES = 10**9
LEAST_GRID = 2**20
"""A grid of up to so many cases, or of as many as the draws asked for, is counted in full, in less
than half the time of as many draws: 5.6 and 28 million cases of rockets, measured."""


def _family(given: Family | str) -> Family:
    return option("distribution", Family, given)


@frozen
class Plan:
    """How to draw: how many samples, from which family, how correlated, from which seed.

    ``correlation`` is the rank correlation of size and mass of one packaging (and of the numbers
    of one container and one stowage). A caller's own ``generator`` replaces the seed.
    ``exact`` allows grids to be counted in full instead.
    """

    samples: int
    seed: int | None = 0
    family: Family = field(default=Family.TRIANGULAR, converter=_family)
    correlation: float = 1.0
    exact: bool = True
    generator: Generator | None = field(default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be drawn; raises ``InputError``."""
        if type(self.samples) is not int or not 0 < self.samples <= MOST_SAMPLES:
            given = self.samples
            raise InputError(f"samples: expected a whole number from 1 to 10^9, got {given}")
        if self.seed is not None and (type(self.seed) is not int or not 0 <= self.seed < 2**64):
            raise InputError(f"seed: expected a whole number from 0 to 2^64 - 1, got {self.seed}")
        if not isinstance(self.correlation, Real) or not 0 <= self.correlation <= 1:
            raise InputError(f"correlation: expected 0 to 1, got {self.correlation}")


@frozen(eq=False)
class SetDistribution:
    """One assumption set's distribution, next to its guaranteed range.

    ``exact`` says that every case was counted, ``draws`` how many cases or draws that took,
    ``solves`` how many the packing core solved, ``bracketed`` that some draws are intervals for
    want of a class, ``by_payload`` the share of draws in which the payload binds.
    """

    range: SetRange
    spread: Spread
    exact: bool
    draws: int
    solves: int
    bracketed: bool
    by_payload: float


def distribution(
    found: SetRange, plan: Plan, *, progress: Callable[[int, int], None] | None = None
) -> SetDistribution:
    """The distribution of rounds a container under one assumption set, by the effort of its range.

    ``progress`` is told the draws done and the draws in all. Raises ``StoppedError`` on an
    interrupt, saying how far it came.

    >>> from capacity.catalog import load
    >>> from capacity.sets.ranges import ranges, sets_for
    >>> specs = load()
    >>> asked = {"packaging": "152mm-bare", "stowage": "physical-limit"}
    >>> found = ranges(sets_for(specs, specs.munition("152mm"), container="22G1-24t", **asked))[0]
    >>> distribution(found, Plan(10_000)).exact
    True
    """
    counter = Counter(found.assumptions, found.effort)
    parts = factors(found.assumptions, plan.family, plan.correlation, without=counter.idle)
    cases = prod(part.size for part in parts)
    if plan.exact and cases <= max(plan.samples, LEAST_GRID):
        return _counted(found, counter, every(parts), cases, progress, exact=True)
    chunks = draws(parts, plan.samples, generator_of(found, plan))
    return _counted(found, counter, chunks, plan.samples, progress, exact=False)


def _counted(
    found: SetRange,
    counter: Counter,
    chunks: Iterator[tuple[Any, Values, int]],
    total: int,
    progress: Callable[[int, int], None] | None,
    *,
    exact: bool,
) -> SetDistribution:
    """The distribution over all chunks; the weights of an exact grid add up to 1."""
    each, payload, done = found.assumptions.packaging.rounds, 0.0, 0
    tally = Tally(found.low // each, found.high // each)
    try:
        for weights, values, number in chunks:
            counts = counter.count(columns(counter.assumptions, values), number)
            tally.add(counts.lower, counts.upper, weights)
            bound = counts.by_payload
            payload += float(bound.sum() if weights is None else weights[bound].sum())
            done += number
            if progress:
                progress(done, total)
    except KeyboardInterrupt:
        what = "cases" if exact else "draws"
        raise StoppedError(f"after {done:,} of {total:,} {what}") from None
    return SetDistribution(
        range=found,
        spread=tally.spread(each),
        exact=exact,
        draws=total,
        solves=counter.solves,
        bracketed=counter.bracketed,
        by_payload=payload / (1 if exact else total),
    )


def generator_of(found: SetRange, plan: Plan) -> Generator:
    """The caller's, or one of this seed and set, the same whatever other sets are asked for."""
    if plan.generator is not None:
        return plan.generator
    name = sha256("/".join(found.assumptions.ids).encode()).digest()
    return np.random.default_rng([plan.seed or 0, int.from_bytes(name[:8], "big")])


def draws(
    parts: Sequence[Factor], samples: int, generator: Generator
) -> Iterator[tuple[Any, Values, int]]:
    """Random cases in chunks: no weights, the values, how many."""
    for start in range(0, samples, CHUNK):
        number = min(CHUNK, samples - start)
        values: Values = {}
        for part in parts:
            values.update(part.draw(generator, number))
        yield None, values, number


def every(parts: Sequence[Factor]) -> Iterator[tuple[Any, Values, int]]:
    """All cases of the grid in chunks: their probabilities, the values, how many."""
    listed = [part.atoms() for part in parts]
    shape = tuple(weights.size for weights, _ in listed)
    for start in range(0, prod(shape), CHUNK):
        flat = np.arange(start, min(start + CHUNK, prod(shape)))
        weights = np.ones(flat.size)
        values: Values = {}
        for (likely, columns_of), index in zip(listed, np.unravel_index(flat, shape), strict=True):
            weights *= likely[index]
            values.update(
                {path: of if of.size == 1 else of[index] for path, of in columns_of.items()}
            )
        yield weights, values, flat.size
