"""Which thing drives the spread: Sobol and Shapley effects of packaging, container and stowage.

Size and mass of one packaging depend on each other, so a thing is one factor; the things are
independent. With v(S) the variance of the mean count given the things S (Sobol 1993), the first
effect of thing i is v(i), the total is V - v(all but i), and Shapley's (Owen 2014, "Sobol' indices
and Shapley value", SIAM/ASA J. Uncertainty Quantification 2) is its mean gain over all orders.
"""

from __future__ import annotations

from itertools import combinations
from math import comb, prod
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import frozen

from capacity.uncertainty.cases import columns
from capacity.uncertainty.counting import Counter
from capacity.uncertainty.factors import factors
from capacity.uncertainty.sampling import CHUNK, LEAST_GRID, draws, every, generator_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.random import Generator
    from numpy.typing import NDArray

    from capacity.sets.ranges import SetRange
    from capacity.uncertainty.factors import Factor, Values
    from capacity.uncertainty.sampling import Plan

    Closed = Mapping[frozenset[int], float]


@frozen
class Effect:
    """What one thing adds to the variance of the count, in rounds squared a container."""

    thing: str
    first: float
    total: float
    shapley: float


@frozen
class Effects:
    """The effect of each thing; the Shapley effects add up to ``variance``."""

    variance: float
    things: tuple[Effect, ...]
    exact: bool


def effects(found: SetRange, plan: Plan) -> Effects:
    """The effects under one assumption set: over the whole grid, or by at most 2^18 pairs of draws.

    >>> from capacity.catalog import load
    >>> from capacity.sets.ranges import ranges, sets_for
    >>> from capacity.uncertainty.sampling import Plan
    >>> specs = load()
    >>> asked = {"packaging": "152mm-crate-2", "stowage": "physical-limit"}
    >>> found = ranges(sets_for(specs, specs.munition("152mm"), container="22G1-24t", **asked))[0]
    >>> whole = effects(found, Plan(10_000))
    >>> [e.thing for e in whole.things if e.shapley > 0]
    ['packaging']
    """
    counter, each = Counter(found.assumptions, found.effort), found.assumptions.packaging.rounds
    parts = factors(found.assumptions, plan.family, plan.correlation, without=counter.idle)
    exact = plan.exact and prod(part.size for part in parts) <= LEAST_GRID
    if exact:
        closed = _closed(parts, counter, each)
    else:
        number = min(plan.samples, CHUNK)
        closed = _estimated(parts, counter, each, number, generator_of(found, plan))
    return _effects([part.thing for part in parts], closed, exact=exact)


def _effects(names: Sequence[str], closed: Closed, *, exact: bool) -> Effects:
    everything = frozenset(range(len(names)))
    variance = closed[everything]
    found = []
    for i, name in enumerate(names):
        gains = [
            (closed[s | {i}] - closed[s]) / comb(len(names) - 1, len(s))
            for s in closed
            if i not in s
        ]
        total = variance - closed[everything - {i}]
        found.append(Effect(name, closed[frozenset({i})], total, sum(gains) / len(names)))
    return Effects(variance, tuple(found), exact)


def _subsets(number: int) -> list[frozenset[int]]:
    return [frozenset(s) for size in range(number + 1) for s in combinations(range(number), size)]


def _closed(parts: Sequence[Factor], counter: Counter, each: int) -> Closed:
    """v(S) for every S, from every case of the grid."""
    likely = [part.atoms()[0] for part in parts]
    rounds = np.concatenate([_rounds(counter, each, v, n) for _, v, n in every(parts)])
    whole = rounds.reshape([weights.size for weights in likely])
    return {s: _variance_given(s, whole, likely) for s in _subsets(len(parts))}


def _variance_given(s: frozenset[int], rounds: NDArray[Any], likely: list[NDArray[Any]]) -> float:
    """The variance of the mean over all axes but those in ``s``."""
    mean = rounds
    for axis in reversed(range(rounds.ndim)):
        if axis not in s:
            mean = np.tensordot(mean, likely[axis], (axis, 0))
    squares, middle = np.square(mean), mean
    for axis in sorted(s, reverse=True):
        squares = squares @ likely[axis]
        middle = middle @ likely[axis]
    return float(squares - middle**2) if s else 0.0


def _estimated(
    parts: Sequence[Factor], counter: Counter, each: int, number: int, generator: Generator
) -> Closed:
    """v(S) for every S, by pairs of draws that share the values of S and no others."""
    (_, one, _), (_, other, _) = (next(draws(parts, number, generator)) for _ in range(2))
    base = _rounds(counter, each, one, number)
    base = base - base.mean()
    uncertain = frozenset(i for i, part in enumerate(parts) if not part.fixed)
    closed = {uncertain: float(base @ base) / number, frozenset[int](): 0.0}
    for s in _subsets(len(parts)):
        if s & uncertain not in closed:
            shared = {
                g.path: (one if index in s else other)[g.path]
                for index, part in enumerate(parts)
                for g in part.grids
            }
            pairs = _rounds(counter, each, shared, number)
            closed[s] = float(base @ (pairs - pairs.mean())) / number
        closed[s] = closed[s & uncertain]
    return closed


def _rounds(counter: Counter, each: int, values: Values, number: int) -> NDArray[Any]:
    counted = counter.count(columns(counter.assumptions, values), number)
    return counted.lower.astype(float) * each
