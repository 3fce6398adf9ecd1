"""Rounds in a fleet as a distribution: each assumption set's own, and their weighted mixture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from capacity.errors import StoppedError
from capacity.uncertainty.effects import Effects, effects
from capacity.uncertainty.sampling import SetDistribution, distribution
from capacity.uncertainty.spread import Spread, mixed
from capacity.weights import Weights, shares

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    from numpy.random import Generator

    from capacity.rounds import RoundRange, SetRange
    from capacity.uncertainty.sampling import Plan


@frozen(eq=False)
class Forecast:
    """The guaranteed range with, next to it, how likely each count is.

    ``sets`` are those of weight above 0, ``shares`` their weights (they add up to 1), ``spread``
    the mixture, in rounds a container; ``effects`` what drives a single set's spread.
    """

    range: RoundRange
    plan: Plan
    sets: tuple[SetDistribution, ...]
    shares: tuple[Fraction, ...]
    spread: Spread
    effects: Effects | None


def forecast(
    found: RoundRange,
    plan: Plan,
    *,
    weights: Weights | None = None,
    generator: Generator | None = None,
    effort: str = "normal",
    progress: Callable[[int, int], None] | None = None,
) -> Forecast:
    """The distribution that goes with a range; ``progress`` is told draws done and in all."""
    parts = shares([s.assumptions for s in found.sets], weights)
    counted = [(s, share) for s, share in zip(found.sets, parts, strict=True) if share]
    sets = distributions([s for s, _ in counted], plan, generator, effort, progress)
    used = tuple(share for _, share in counted)
    alone = counted[0][0] if len(counted) == 1 else None
    return Forecast(
        range=found,
        plan=plan,
        sets=sets,
        shares=used,
        spread=mixed([s.spread for s in sets], [float(share) for share in used]),
        effects=effects(alone, plan, generator=generator, effort=effort) if alone else None,
    )


def distributions(
    sets: Sequence[SetRange],
    plan: Plan,
    generator: Generator | None = None,
    effort: str = "normal",
    progress: Callable[[int, int], None] | None = None,
) -> tuple[SetDistribution, ...]:
    """The distribution of each set; raises ``StoppedError`` that counts the sets done."""
    found: list[SetDistribution] = []
    for index, one in enumerate(sets):

        def report(done: int, total: int, before: int = index) -> None:
            if progress:
                share = done * plan.samples // total
                progress(before * plan.samples + share, len(sets) * plan.samples)

        try:
            found.append(
                distribution(one, plan, generator=generator, effort=effort, progress=report)
            )
        except StoppedError as error:
            where = f"{error}, set {index + 1} of {len(sets)}" if len(sets) > 1 else str(error)
            raise StoppedError(where) from None
    return tuple(found)
