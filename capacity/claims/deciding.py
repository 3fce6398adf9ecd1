"""Which assumption turns the answer, and which number of it is the least certain."""

from collections.abc import Sequence
from enum import StrEnum

from attrs import frozen

from capacity.claims.tornado import Bar, tornado
from capacity.claims.verdicts import SetFinding, State
from capacity.quantities import Basis
from capacity.sets.ranges import SetRange
from capacity.sets.sets import Sets


class Factor(StrEnum):
    """A part of an assumption set."""

    PACKAGING = "packaging"
    CONTAINER = "container"
    STOWAGE = "stowage"


def deciding(sets: Sequence[SetFinding]) -> tuple[Factor, ...]:
    """The parts on which agreement turns, most decisive first.

    A part decides as much as the share of agreeing sets differs between its best and its worst
    value; one that makes no difference is left out.
    """
    spreads = {factor: _spread(sets, factor) for factor in Factor}
    ranked = sorted(spreads, key=lambda factor: -spreads[factor])
    return tuple(factor for factor in ranked if spreads[factor] > 0)


def _spread(sets: Sequence[SetFinding], factor: Factor) -> float:
    by_value: dict[str, list[bool]] = {}
    for s in sets:
        by_value.setdefault(getattr(s.range.assumptions, factor).id, []).append(s.agrees)
    shares = [sum(agreed) / len(agreed) for agreed in by_value.values()]
    return max(shares) - min(shares)


@frozen
class Weakest:
    """The number that the answer rests on most among those that are estimates, and whose it is."""

    bar: Bar
    name: str


def weakest(sets: Sets[SetFinding], *, effort: str = "quick") -> Weakest | None:
    """The weakest assumption of the set that decides; None where no estimate of it matters.

    That set is the one that :func:`turning` finds.
    """
    decides = turning(sets).assumptions
    for bar in tornado(decides, effort=effort).bars:
        if bar.swing and Basis.ESTIMATE in bar.bases:
            return Weakest(bar, getattr(decides, bar.path.partition(".")[0]).name)
    return None


def turning(sets: Sets[SetFinding]) -> SetRange:
    """The set that an answer turns on.

    Of those that agree the one that holds most; else the fullest of those that hold too few, and
    where none does the one of all that holds least.
    """
    agreeing = sets.where(lambda s: s.agrees)
    if agreeing:
        return agreeing.usual.highest
    small = sets.where(lambda s: s.state is State.TOO_FEW)
    return small.highest if small else sets.lowest
