"""Assumption set x count of containers -> range of rounds, per set and over all sets."""

from __future__ import annotations

from functools import cached_property
from math import isfinite
from numbers import Real
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from attrs import field, frozen

from capacity.errors import InputError
from capacity.model import Corner
from capacity.notebook import table
from capacity.packing.effort import BOXES, nodes
from capacity.packing.enclosure import laid
from capacity.printable import number
from capacity.quantities import Amount
from capacity.sets.loading import (
    AssumptionSet,
    assumption_sets,
    cannot,
    enclosed,
    ends,
    fits,
    limited,
    load,
)
from capacity.sets.sets import Sets

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from fractions import Fraction

    from pint import Quantity, UnitRegistry

    from capacity.catalog import Specs
    from capacity.model import Carrier, Claim, Munition, Packaging
    from capacity.packing.answer import Answer
    from capacity.sets.loading import Ends

MOST_CONTAINERS = 10**8
"""More than twice the containers in the world; a greater count is a slip of the keyboard."""


T = TypeVar("T")


def _known(_: object, __: object, effort: Any) -> None:
    """Raises ``InputError`` for no effort at once, since a range may need no search at all."""
    nodes(effort, BOXES)


class Triple(NamedTuple, Generic[T]):
    """Low, typical and high of anything."""

    low: T
    typical: T
    high: T


@frozen
class SetRange:
    """Rounds in one container under one assumption set, low <= typical <= high.

    ``low`` fits whatever the specs' true values are inside their ranges, ``high`` is never
    exceeded. Each number is worked out when it is first asked for; ``floor`` and ``roof``, below
    ``low`` and above ``high``, need no search.

    >>> from capacity.api import rounds
    >>> (found,) = rounds(1, "152mm", container="22G1-24t", packaging="152mm-crate-2",
    ...                   stowage="physical-limit").sets
    >>> found.low, found.typical, found.high, found.limited_by.high
    (376, 394, 412, 'payload mass')
    """

    assumptions: AssumptionSet
    effort: str = field(default="quick", validator=_known)

    @property
    def range(self) -> SetRange:
        """Itself, as what was found about a set has its range."""
        return self

    @cached_property
    def low(self) -> int:
        """The rounds laid out at the worst corner."""
        return self._fits(Corner.LOW).lower * self._each

    @cached_property
    def typical(self) -> int:
        """The rounds laid out at typical values."""
        return max(self.low, self._fits(Corner.TYPICAL).lower * self._each)

    @cached_property
    def high(self) -> int:
        """The proven bound at the best corner."""
        return self._cannot(Corner.HIGH).upper * self._each

    @cached_property
    def floor(self) -> int:
        """The rounds of a plain grid at the worst corner."""
        return enclosed(fits(self.assumptions, Corner.LOW)).least * self._each

    @cached_property
    def roof(self) -> int:
        """The rounds that volume and payload allow at the best corner."""
        return enclosed(cannot(self.assumptions, Corner.HIGH)).most * self._each

    def reaches(self, rounds: Fraction) -> bool:
        """Whether ``high`` is as much, without a search where walls or the volume can tell."""
        if rounds > self.roof:
            return False
        asked, boxes = cannot(self.assumptions, Corner.HIGH), rounds / self._each
        return boxes <= enclosed(asked).least or boxes <= laid(asked) or rounds <= self.high

    def exceeds(self, rounds: Fraction) -> bool:
        """Whether ``low`` is more, without a search where a grid or the volume can tell."""
        volume = enclosed(fits(self.assumptions, Corner.LOW)).most * self._each
        return self.floor > rounds or (volume > rounds and self.low > rounds)

    @property
    def per_container(self) -> Triple[int]:
        """The three together."""
        return Triple(self.low, self.typical, self.high)

    @property
    def limited_by(self) -> Triple[str]:
        """What limits each of the three."""
        return Triple(*map(self.limit, Corner))

    @property
    def proven(self) -> tuple[bool, bool]:
        """Whether low and high are maxima of their own corner."""
        return self.maximal(Corner.LOW), self.maximal(Corner.HIGH)

    @property
    def best(self) -> Answer:
        """The loading at the best corner, with its certificate."""
        return load(self.assumptions, Corner.HIGH, effort=self.effort)

    def limit(self, corner: Corner) -> str:
        """What limits the rounds at one corner."""
        return limited(self.assumptions, corner, self._cannot(corner).limited_by)

    def maximal(self, corner: Corner) -> bool:
        """Whether layout and bound meet at one corner."""
        return self._fits(corner).lower == self._cannot(corner).upper

    @property
    def _each(self) -> int:
        return self.assumptions.packaging.rounds

    def _fits(self, corner: Corner) -> Ends:
        return ends(fits(self.assumptions, corner), self.effort)

    def _cannot(self, corner: Corner) -> Ends:
        return ends(cannot(self.assumptions, corner), self.effort)


@frozen
class RoundRange:
    """Rounds in ``containers`` containers, over every assumption set considered.

    ``sets`` hold whole rounds a container; ``low``, ``typical`` and ``high`` are quantities in
    rounds, in the registry of the specs. With a ``carrier``, each container is one of those.
    ``typical`` over several sets is the median of the
    practical sets' typical values (of all sets where none is practical).

    >>> from capacity.api import rounds
    >>> alone = {"container": "22G1-24t", "packaging": "152mm-crate-2", "stowage": "physical-limit"}
    >>> found = rounds(10_000, "152mm", **alone)
    >>> found.per_container, found.total.low
    (Triple(low=376, typical=394, high=412), 3760000)
    """

    munition: Munition
    containers: int
    sets: Sets[SetRange]
    registry: UnitRegistry[Any] | None = field(default=None, repr=False)
    carrier: Carrier | None = None

    @property
    def noun(self) -> str:
        """What is counted and loaded: a container, or a kind of carrier."""
        return self.carrier.kind.value if self.carrier else "container"

    @property
    def lowest(self) -> SetRange:
        """The set that gives the low end."""
        return self.sets.lowest

    @property
    def highest(self) -> SetRange:
        """The set that gives the high end."""
        return self.sets.highest

    @property
    def middle(self) -> SetRange:
        """The set whose typical value is the median of the practical sets."""
        usual = self.sets.usual
        value = sorted(s.typical for s in usual)[(len(usual) - 1) // 2]
        return next(s for s in usual if s.typical == value)

    @property
    def per_container(self) -> Triple[int]:
        """Low, typical and high whole rounds in one container, over all sets."""
        return Triple(self.lowest.low, self.middle.typical, self.highest.high)

    @property
    def limited_by(self) -> Triple[str]:
        """What limits each end of :attr:`per_container`."""
        return Triple(
            self.lowest.limit(Corner.LOW),
            self.middle.limit(Corner.TYPICAL),
            self.highest.limit(Corner.HIGH),
        )

    @property
    def proven(self) -> tuple[bool, bool]:
        """Whether the low and the high end are maxima of their own corner."""
        return self.lowest.maximal(Corner.LOW), self.highest.maximal(Corner.HIGH)

    @property
    def total(self) -> Triple[int]:
        """Low, typical and high whole rounds in all containers, over all sets."""
        return Triple(*(each * self.containers for each in self.per_container))

    @property
    def low(self) -> Quantity[Any]:
        """The fewest rounds any set is guaranteed to hold."""
        return self._rounds(self.total.low)

    @property
    def typical(self) -> Quantity[Any]:
        """The rounds at typical values."""
        return self._rounds(self.total.typical)

    @property
    def high(self) -> Quantity[Any]:
        """The rounds no set can exceed."""
        return self._rounds(self.total.high)

    def _repr_html_(self) -> str:
        low, typical, high = self.per_container
        heading = f"{number(self.containers, 'container')} of {self.munition.name}"
        heads = ["container", "packaging", "stowage", "low", "typical", "high", "limited by"]
        rows = [
            [*s.assumptions.ids, s.low, s.typical, s.high, s.limit(Corner.HIGH)] for s in self.sets
        ]
        total = ["all", "", "", low, typical, high, self.limited_by.high]
        return table(f"{heading}, rounds in each", heads, [total, *rows])

    def _rounds(self, number: int) -> Quantity[Any]:
        from capacity.quantities.pint import quantity

        return quantity(Amount.of(number, "round"), self.registry)


def rounds(
    specs: Specs, containers: Any, munition: str, *, effort: str = "quick", **ids: str | None
) -> RoundRange:
    """The rounds of ``munition`` (id or alias) that ``containers`` containers could hold.

    ``containers`` is a whole number or a quantity of containers; ``ids`` narrow the assumption
    sets as for :func:`sets_for`, all of them when left out. Raises ``UnknownIdError`` for an
    unknown id and ``InputError`` for a count that is no count.
    """
    found = specs.munition(munition)
    count = container_count(containers)
    sets = sets_for(specs, found, **ids)
    return RoundRange(found, count, ranges(sets, effort=effort), specs.registry)


def container_count(given: Any) -> int:
    """``given`` as a count of containers, 1 to 10^8; raises ``InputError`` otherwise.

    >>> container_count(6700)
    6700
    """
    if hasattr(given, "dimensionality"):
        from capacity.quantities.pint import amount

        given = amount(given, "container").number
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
    """The assumption sets of ``munition``, narrowed by ids; raises ``UnknownIdError``.

    A container that is a limit is loaded as in practice only where it is named.
    """
    packagings = packagings_for(specs, munition, packaging)
    containers = _one_or_all(specs, "container", container)
    stowages = _one_or_all(specs, "stowage", stowage)
    every = assumption_sets(containers, packagings, stowages)
    sets = [one for one in every if container or not one.halfway]
    if not sets:
        where = container or "any container considered"
        reason = f"{stowage} is not for {where}" if packagings else "it has no packaging"
        raise InputError(f"no assumption set to consider for {munition.id}: {reason}")
    return sets


def packagings_for(specs: Specs, munition: Munition, packaging: str | None) -> list[Packaging]:
    """The packagings of ``munition``, or the one named; raises for one that holds another."""
    packagings = specs.packagings_of(munition)
    if packaging is None:
        return packagings
    wanted: Packaging = specs.find("packaging", packaging)
    if wanted not in packagings:
        options = ", ".join(p.id for p in packagings)
        raise InputError(f"{wanted.id} holds no {munition.id}; expected one of {options}")
    return [wanted]


def _one_or_all(specs: Specs, kind: str, name: str | None) -> Collection[Any]:
    things: Mapping[str, Any] = getattr(specs, f"{kind}s")
    return things.values() if name is None else [specs.find(kind, name)]


def sets_of(specs: Specs, claim: Claim, **ids: str | None) -> list[AssumptionSet]:
    """The assumption sets of every munition ``claim`` means, narrowed as for :func:`sets_for`.

    A packaging narrows the munitions too. Raises ``UnknownIdError``, and ``InputError`` where
    nothing is left.
    """
    meant, packaging = specs.meant(claim), ids.get("packaging")
    wanted = specs.find("packaging", packaging).munition if packaging is not None else None
    able = [m for m in meant if (m == wanted if wanted else specs.packagings_of(m))]
    return [
        assumptions
        for munition in able or meant[:1]
        for assumptions in sets_for(specs, munition, **ids)
    ]


def considered(sets: Iterable[AssumptionSet]) -> dict[str, set[str]]:
    """The ids in ``sets`` by kind: what a what-if may change."""
    ids: dict[str, set[str]] = {"container": set(), "packaging": set(), "stowage": set()}
    for assumptions in sets:
        for kind, name in zip(ids, assumptions.ids, strict=True):
            ids[kind].add(name)
    return ids


def ranges(sets: Iterable[AssumptionSet], *, effort: str = "quick") -> Sets[SetRange]:
    """The rounds a container under each of ``sets``."""
    return Sets(SetRange(assumptions, effort) for assumptions in sets)
