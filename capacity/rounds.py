"""Assumption set x count of containers -> range of rounds, per set and over all sets."""

from __future__ import annotations

from math import isfinite
from numbers import Real
from statistics import median_low
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import field, frozen

from capacity.errors import InputError
from capacity.loading import AssumptionSet, Loading, assumption_sets, case, load
from capacity.model import Corner
from capacity.notebook import table
from capacity.units import rounded_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pint import Quantity, UnitRegistry

    from capacity.catalog import Specs
    from capacity.model import Munition

MOST_CONTAINERS = 10**8
"""More than twice the containers in the world; a greater count is a slip of the keyboard."""


class Triple(NamedTuple):
    """Low, typical and high of anything."""

    low: Any
    typical: Any
    high: Any


@frozen
class SetRange:
    """Rounds in one container under one assumption set, low <= typical <= high.

    ``low`` fits whatever the specs' true values are inside their ranges, ``high`` is never
    exceeded; ``proven`` says at each end whether it is a maximum, ``limited_by`` what limits it.
    """

    assumptions: AssumptionSet
    low: int
    typical: int
    high: int
    limited_by: Triple
    proven: tuple[bool, bool]
    best: Loading = field(repr=False)


@frozen
class RoundRange:
    """Rounds in ``containers`` containers, over every assumption set considered.

    ``sets`` hold whole rounds a container; ``low``, ``typical`` and ``high`` are quantities in
    rounds, in the registry of the specs. ``typical`` over several sets is the median of the
    practical sets' typical values (of all sets where none is practical).
    """

    munition: Munition
    containers: int
    sets: tuple[SetRange, ...]
    registry: UnitRegistry[Any] = field(repr=False)

    @property
    def lowest(self) -> SetRange:
        """The set that gives the low end."""
        return min(self.sets, key=lambda s: s.low)

    @property
    def highest(self) -> SetRange:
        """The set that gives the high end."""
        return max(self.sets, key=lambda s: s.high)

    @property
    def middle(self) -> SetRange:
        """The set whose typical value is the median of the practical sets."""
        usual = [s for s in self.sets if s.assumptions.practical] or list(self.sets)
        value = median_low(s.typical for s in usual)
        return next(s for s in usual if s.typical == value)

    @property
    def per_container(self) -> Triple:
        """Low, typical and high whole rounds in one container, over all sets."""
        return Triple(self.lowest.low, self.middle.typical, self.highest.high)

    @property
    def limited_by(self) -> Triple:
        """What limits each end of :attr:`per_container`."""
        return Triple(
            self.lowest.limited_by.low,
            self.middle.limited_by.typical,
            self.highest.limited_by.high,
        )

    @property
    def proven(self) -> tuple[bool, bool]:
        """Whether the low and the high end are maxima of their own corner."""
        return self.lowest.proven[0], self.highest.proven[1]

    @property
    def low(self) -> Quantity[Any]:
        """The fewest rounds any set is guaranteed to hold."""
        return self._rounds(self.per_container.low)

    @property
    def typical(self) -> Quantity[Any]:
        """The rounds at typical values."""
        return self._rounds(self.per_container.typical)

    @property
    def high(self) -> Quantity[Any]:
        """The rounds no set can exceed."""
        return self._rounds(self.per_container.high)

    def _repr_html_(self) -> str:
        low, typical, high = self.per_container
        heading = f"{self.containers:,} containers of {self.munition.name}"
        heads = ["container", "packaging", "stowage", "low", "typical", "high", "limited by"]
        rows = [
            [*s.assumptions.ids, s.low, s.typical, s.high, s.limited_by.high] for s in self.sets
        ]
        total = ["all", "", "", low, typical, high, self.limited_by.high]
        return table(f"{heading}, rounds in each", heads, [total, *rows])

    def _rounds(self, per_container: int) -> Quantity[Any]:
        rate = self.registry.Quantity(per_container, "round/container")
        fleet = self.registry.Quantity(self.containers, "container")
        rounds: Quantity[Any] = (rate * fleet).to("round")
        return rounds


def rounds(
    specs: Specs,
    containers: Any,
    munition: str,
    *,
    container: str | None = None,
    packaging: str | None = None,
    stowage: str | None = None,
    effort: str = "quick",
) -> RoundRange:
    """The rounds of ``munition`` (id or alias) that ``containers`` containers could hold.

    ``containers`` is a whole number or a quantity of containers; ``container``, ``packaging`` and
    ``stowage`` are ids that narrow the assumption sets, all of them when left out. Raises
    ``UnknownIdError`` for an unknown id and ``InputError`` for a count that is no count.
    """
    found = specs.munition(munition)
    count = container_count(containers)
    sets = sets_for(specs, found, container=container, packaging=packaging, stowage=stowage)
    return RoundRange(found, count, ranges(sets, effort=effort), specs.registry)


def container_count(given: Any) -> int:
    """``given`` as a count of containers, 1 to 10^8; raises ``InputError`` otherwise.

    >>> container_count(6700)
    6700
    """
    if hasattr(given, "dimensionality"):
        if dict(given.dimensionality) != {"[container]": 1}:
            raise InputError(f"expected a number of containers, got {given:~}")
        given = given.m_as("container")
    number = isinstance(given, Real) and not isinstance(given, bool) and isfinite(given)
    if not number or given != int(given) or not 0 < given <= MOST_CONTAINERS:
        raise InputError(f"expected a whole number of containers from 1 to 10^8, got {given!s:.40}")
    return int(given)


def sets_for(
    specs: Specs,
    munition: Munition,
    *,
    container: str | None = None,
    packaging: str | None = None,
    stowage: str | None = None,
) -> list[AssumptionSet]:
    """The assumption sets of ``munition``, narrowed by ids; raises ``UnknownIdError``."""
    packagings = specs.packagings_of(munition)
    if packaging is not None:
        wanted = specs.find("packaging", packaging)
        if wanted not in packagings:
            options = ", ".join(p.id for p in packagings)
            raise InputError(f"{wanted.id} holds no {munition.id}; expected one of {options}")
        packagings = [wanted]
    containers = [specs.find("container", container)] if container else specs.containers.values()
    stowages = [specs.find("stowage", stowage)] if stowage else specs.stowages.values()
    sets = list(assumption_sets(containers, packagings, stowages))
    if not sets:
        where = container or "any container considered"
        reason = f"{stowage} is not for {where}" if packagings else "it has no packaging"
        raise InputError(f"no assumption set to consider for {munition.id}: {reason}")
    return sets


def too_light(sets: Iterable[SetRange]) -> list[str]:
    """The packagings that a caller's what-if makes lighter than the rounds inside, by id."""
    packagings = {s.assumptions.packaging.id: s.assumptions.packaging for s in sets}
    return [name for name, packaging in packagings.items() if packaging.too_light]


_ALL_TAKEN = 1
"""The side, in mm, that a case has where the clearance takes up all of it."""


def no_room_in(sets: Iterable[SetRange]) -> dict[str, list[str]]:
    """The stowages whose clearance may leave no room, with the containers it leaves none in."""
    found: dict[str, dict[str, None]] = {}
    for assumptions in (s.assumptions for s in sets):
        if _ALL_TAKEN in case(assumptions, Corner.LOW, rounded_up).interior:
            found.setdefault(assumptions.stowage.id, {})[assumptions.container.id] = None
    return {stowage: list(containers) for stowage, containers in found.items()}


def cautions(sets: Sequence[SetRange]) -> list[str]:
    """What a reader should know of what was set, a line a packaging or stowage."""
    light = [f"{name} is set lighter than its rounds" for name in too_light(sets)]
    return light + [
        f"the clearance of {stowage} leaves no room in {', '.join(containers)}"
        for stowage, containers in no_room_in(sets).items()
    ]


def considered(sets: Iterable[AssumptionSet]) -> dict[str, set[str]]:
    """The ids in ``sets`` by kind: what a what-if may change."""
    ids: dict[str, set[str]] = {"container": set(), "packaging": set(), "stowage": set()}
    for assumptions in sets:
        for kind, name in zip(ids, assumptions.ids, strict=True):
            ids[kind].add(name)
    return ids


def ranges(sets: Iterable[AssumptionSet], *, effort: str = "quick") -> tuple[SetRange, ...]:
    """The rounds a container under each of ``sets``."""
    return tuple(set_range(assumptions, effort=effort) for assumptions in sets)


def set_range(assumptions: AssumptionSet, *, effort: str = "quick") -> SetRange:
    """The rounds a container under one assumption set, from its three corners."""
    low, typical, high = (load(assumptions, corner, effort=effort) for corner in Corner)
    each = assumptions.packaging.rounds
    return SetRange(
        assumptions=assumptions,
        low=low.lower * each,
        typical=max(low.lower, typical.lower) * each,
        high=high.upper * each,
        limited_by=Triple(low.limited_by, typical.limited_by, high.limited_by),
        proven=(low.proven, high.proven),
        best=high,
    )
