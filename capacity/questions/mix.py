"""Two munitions in one fleet: some containers hold the one, the others the other."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from attrs import frozen

from capacity.catalog import Specs
from capacity.errors import InputError
from capacity.notebook import table
from capacity.printable import number
from capacity.sets.ranges import RoundRange, Triple, rounds

_TWO = 2


@frozen
class Split:
    """``containers`` of each munition and the rounds of each they could hold, low to high."""

    containers: tuple[int, int]
    rounds: tuple[Triple[int], Triple[int]]


@frozen
class Frontier:
    """Every way to share a fleet between two munitions, from all of the one to all of the other.

    The frontier is a straight line between its ends, since each container holds one munition:
    every container moved from the first to the second costs the per-container rounds of the one
    and gains those of the other.
    """

    ranges: tuple[RoundRange, RoundRange]
    splits: tuple[Split, ...]

    def shares(self, quoted: Sequence[int]) -> tuple[tuple[Fraction, Fraction | None], ...]:
        """The share of the fleet that ``quoted`` rounds of each munition would take.

        Each is (low, high): where a container holds most, and where least (None: where it may hold
        none). Raises ``InputError`` unless there is a count for each munition, in their order.

        >>> from capacity.catalog import load
        >>> frontier = mix(load(), 100, ["152mm", "Grad"], points=2)
        >>> [low == Fraction(n, 100 * found.per_container.high)
        ...  for n, found, (low, _) in zip((500, 70), frontier.ranges, frontier.shares((500, 70)))]
        [True, True]
        """
        if len(quoted) != len(self.ranges):
            wanted = f"a quoted total for each of {len(self.ranges)} munitions"
            raise InputError(f"expected {wanted}, in their order; got {len(quoted)}")
        return tuple(_share(found, n) for found, n in zip(self.ranges, quoted, strict=True))

    def _repr_html_(self) -> str:
        names = [found.munition.name for found in self.ranges]
        heads = [f"{name}, {what}" for name in names for what in ("containers", "low", "high")]
        rows = [
            [
                cell
                for n, r in zip(s.containers, s.rounds, strict=True)
                for cell in (n, r.low, r.high)
            ]
            for s in self.splits
        ]
        return table(f"{number(self.ranges[0].containers, 'container')} shared", heads, rows)


def mix(
    specs: Specs,
    containers: Any,
    munitions: Sequence[str],
    *,
    points: int = 5,
    container: str | None = None,
    packagings: Sequence[str] = (),
    stowage: str | None = None,
) -> Frontier:
    """The frontier of a fleet of ``containers`` shared by two ``munitions`` (ids or aliases).

    ``points`` splits are spelled out, both ends included; ``container`` and ``stowage`` ids narrow
    the assumption sets as in :func:`capacity.sets.ranges.rounds`, ``packagings`` at most one a
    munition. Raises ``InputError`` unless two different munitions are named.

    >>> from capacity.catalog import load
    >>> frontier = mix(load(), 7000, ["152mm", "Grad"], points=3)
    >>> [split.containers for split in frontier.splits]
    [(7000, 0), (3500, 3500), (0, 7000)]
    """
    ids = list(dict.fromkeys(specs.munition(name).id for name in munitions))
    if len(ids) != _TWO or len(munitions) != _TWO:
        raise InputError(f"expected two different munitions to mix, got {', '.join(munitions)}")
    if type(points) is not int or not _TWO <= points <= 1001:  # noqa: PLR2004 - a table no reader could use is a slip
        raise InputError(f"expected 2 to 1001 points, got {points}")
    chosen = _chosen(specs, ids, packagings)
    first, second = (
        rounds(specs, containers, i, container=container, packaging=p, stowage=stowage)
        for i, p in zip(ids, chosen, strict=True)
    )
    fleet = first.containers
    steps = dict.fromkeys(fleet * (points - 1 - i) // (points - 1) for i in range(points))
    splits = tuple(
        Split((n, fleet - n), (_times(first, n), _times(second, fleet - n))) for n in steps
    )
    return Frontier((first, second), splits)


def _chosen(specs: Specs, ids: list[str], packagings: Sequence[str]) -> list[str | None]:
    found = [specs.find("packaging", name) for name in packagings]
    owners = [packaging.munition.id for packaging in found]
    for packaging, owner in zip(found, owners, strict=True):
        if owner not in ids or owners.count(owner) > 1:
            raise InputError(f"packaging {packaging.id}: expected at most one a munition mixed")
    return [next((p.id for p in found if p.munition.id == i), None) for i in ids]


def _share(found: RoundRange, quoted: int) -> tuple[Fraction, Fraction | None]:
    low, _, high = found.total
    return Fraction(quoted, high), Fraction(quoted, low) if low else None


def _times(found: RoundRange, containers: int) -> Triple[int]:
    return Triple(*(each * containers for each in found.per_container))
