"""Rounds in a fleet as a distribution: each assumption set's own, and their weighted mixture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from capacity.errors import StoppedError
from capacity.sets.weights import Weights, shares
from capacity.uncertainty.effects import Effects, effects
from capacity.uncertainty.sampling import SetDistribution, distribution
from capacity.uncertainty.spread import Spread, mixed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    from capacity.sets.ranges import SetRange
    from capacity.uncertainty.sampling import Plan


@frozen(eq=False)
class Forecast:
    """The guaranteed ranges and, next to them, how likely each count is.

    ``ranges`` are all sets considered, ``sets`` those of weight above 0 with their distribution,
    ``shares`` their weights (they add up to 1), ``spread`` the mixture, in rounds a container;
    ``effects`` what drives the spread where there is a single set.

    >>> from capacity.api import distribution
    >>> alone = {"container": "22G1-24t", "packaging": "152mm-crate-2", "stowage": "physical-limit"}
    >>> found = distribution("152mm", samples=1_000, **alone)
    >>> found.shares, found.spread.at_least(376).low
    ((Fraction(1, 1),), 1.0)
    """

    ranges: tuple[SetRange, ...]
    plan: Plan
    sets: tuple[SetDistribution, ...]
    shares: tuple[Fraction, ...]
    spread: Spread
    effects: Effects | None


def forecast(
    found: Sequence[SetRange],
    plan: Plan,
    *,
    weights: Weights | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Forecast:
    """The distribution over the sets ``found``; ``progress`` is told draws done and in all.

    ``weights`` are by default equal among practical sets. Raises ``InputError`` when all are 0.

    >>> from capacity.catalog import load
    >>> from capacity.sets.ranges import rounds
    >>> from capacity.uncertainty.sampling import Plan
    >>> sets = rounds(load(), 6_700, "152mm", container="22G1-24t", stowage="rail-wagon").sets
    >>> [str(share) for share in forecast(sets, Plan(1_000)).shares]
    ['1/3', '1/3', '1/3']
    """
    parts = shares([s.assumptions for s in found], weights)
    counted = [(s, share) for s, share in zip(found, parts, strict=True) if share]
    sets = distributions([s for s, _ in counted], plan, progress)
    used = tuple(share for _, share in counted)
    alone = counted[0][0] if len(counted) == 1 else None
    return Forecast(
        ranges=tuple(found),
        plan=plan,
        sets=sets,
        shares=used,
        spread=mixed([s.spread for s in sets], [float(share) for share in used]),
        effects=effects(alone, plan) if alone else None,
    )


def distributions(
    sets: Sequence[SetRange], plan: Plan, progress: Callable[[int, int], None] | None = None
) -> tuple[SetDistribution, ...]:
    """The distribution of each set; raises ``StoppedError`` that counts the sets done."""
    found: list[SetDistribution] = []
    for index, one in enumerate(sets):

        def report(done: int, total: int, before: int = index) -> None:
            if progress:
                share = done * plan.samples // total
                progress(before * plan.samples + share, len(sets) * plan.samples)

        try:
            found.append(distribution(one, plan, progress=report))
        except StoppedError as error:
            where = f"{error}, set {index + 1} of {len(sets)}" if len(sets) > 1 else str(error)
            raise StoppedError(where) from None
    return tuple(found)


def likelihood(
    plan: Plan, *, progress: Callable[[int, int], None] | None = None
) -> Callable[[SetRange, tuple[int, int | None]], float]:
    """The probability that one container of a set could hold a whole number in a window."""

    def within(found: SetRange, window: tuple[int, int | None]) -> float:
        low, high = window
        if found.high < low or (high is not None and found.low > high):
            return 0.0
        if found.low >= low and (high is None or found.high <= high):
            return 1.0
        (drawn,) = distributions([found], plan, progress)
        return drawn.spread.between(low, high)

    return within
