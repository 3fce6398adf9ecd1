"""Rounds in one carrier: the ends of one container, times the containers that it takes.

A carrier with a hold of its own is a container. One that takes containers bounds their number by
its places and by the mass it carries, which it shares out among them alike: ``n`` containers leave
each a payload of the carrier's over ``n`` less the tare. Both ends take the best ``n``. A layout of
one container stays a layout when crates are taken off it, so what a lesser payload carries of it
fits. The upper end shares nothing out, since one container may be fuller than the next: none
exceeds its own bound, and all together carry no more than the carrier does beside their tare.
"""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction
from functools import cached_property
from math import floor
from typing import TYPE_CHECKING

from attrs import field, frozen

from capacity.errors import InputError
from capacity.model import Carrier, Corner
from capacity.sets.loading import assumption_sets, item_of, laden, left_of
from capacity.sets.ranges import RoundRange, SetRange, container_count, packagings_for, ranges
from capacity.sets.sets import Sets

if TYPE_CHECKING:
    from typing import Any

    from capacity.catalog import Specs
    from capacity.model import Container

_PLACES = {"2": 1, "4": 2}
"""Places of 20 ft that a container takes, by the first letter of its ISO 6346 size type."""


@frozen
class CarriedRange(SetRange):
    """Rounds in one carrier of containers, all of one kind and packed alike."""

    carrier: Carrier = field(kw_only=True)

    @cached_property
    def _one(self) -> SetRange:
        """The range of one container, its payload not shared."""
        return SetRange(self.assumptions, self.effort)

    @cached_property
    def low(self) -> int:
        """The rounds that fit whatever the specs' true values are."""
        return self._best(Corner.LOW, self._one.low)

    @cached_property
    def typical(self) -> int:
        """The rounds at typical values."""
        return max(self.low, self._best(Corner.TYPICAL, self._one.typical))

    @cached_property
    def high(self) -> int:
        """The rounds that cannot be exceeded."""
        return self._most(self._one.high)

    @cached_property
    def floor(self) -> int:
        """The rounds of plain grids at the worst corner."""
        return self._best(Corner.LOW, self._one.floor)

    @cached_property
    def roof(self) -> int:
        """The rounds that volume and payload allow at the best corner."""
        return self._most(self._one.roof)

    def reaches(self, rounds: Fraction) -> bool:
        """Whether ``high`` is as much."""
        return rounds <= self.high

    def exceeds(self, rounds: Fraction) -> bool:
        """Whether ``low`` is more."""
        return self.low > rounds

    def _best(self, corner: Corner, each: int) -> int:
        """The rounds of the best number of containers that hold ``each`` at most.

        Up to ``full`` containers the share of the payload carries all that one holds; beyond, each
        container more costs its tare, so that what all could carry together only falls.
        """
        most = most_containers(self.carrier, self.assumptions.container, corner)
        full = bisect_left(range(1, most + 1), 1, key=lambda n: self._shared(corner, n) < each)
        best = full * each
        for number in range(full + 1, most + 1):
            if self._together(corner, number) <= best:
                break
            best = max(best, number * self._shared(corner, number))
        return best

    def _most(self, each: int) -> int:
        """The rounds that no number of containers exceeds, ``each`` what one cannot.

        With more containers the sum of their bounds rises and what they carry together falls, so
        the least of both is greatest beside the first number that could hold all it may carry.
        """
        most = most_containers(self.carrier, self.assumptions.container, Corner.HIGH)

        def bounded(number: int) -> int:
            return min(number * each, self._together(Corner.HIGH, number))

        first = 1 + bisect_left(
            range(1, most + 1), True, key=lambda n: n * each >= self._together(Corner.HIGH, n)
        )
        return max((bounded(n) for n in (first - 1, first) if 0 < n <= most), default=0)

    def _shared(self, corner: Corner, number: int) -> int:
        """Rounds that the share of one of ``number`` containers carries, rounded down."""
        share = _grams(self.carrier, corner) / number - _tare(self.assumptions.container, corner)
        return self._rounds_of(left_of(self.assumptions, corner, share), corner)

    def _together(self, corner: Corner, number: int) -> int:
        """Rounds that ``number`` containers cannot exceed by the carrier's payload."""
        left = _grams(self.carrier, corner) - number * _tare(self.assumptions.container, corner)
        return self._rounds_of(laden(self.assumptions, corner, left), corner)

    def _rounds_of(self, payload: Fraction, corner: Corner) -> int:
        packed = floor(max(payload, Fraction(0)) / item_of(self.assumptions.packaging, corner)[1])
        return packed * self.assumptions.packaging.rounds


def _grams(carrier: Carrier, corner: Corner) -> Fraction:
    return carrier.payload.at(corner).in_unit("g")


def _tare(container: Container, corner: Corner) -> Fraction:
    return container.tare.at(corner.opposite).in_unit("g")


def most_containers(carrier: Carrier, container: Container, corner: Corner) -> int:
    """Containers of one kind that a carrier takes: by its places, by their empty mass if unknown.

    >>> from capacity.catalog import load
    >>> specs = load()
    >>> flat = specs.carriers["flat-wagon-13-470"]
    >>> most_containers(flat, specs.containers["22G1-24t"], Corner.HIGH)
    3
    """
    by_mass = floor(_grams(carrier, corner) / _tare(container, corner))
    if carrier.teu is None:
        return by_mass
    return min(by_mass, carrier.teu // _PLACES.get(container.size_type[0], 2))


def carried(
    specs: Specs,
    carriers: Any,
    munition: str,
    carrier: str,
    *,
    container: str | None = None,
    packaging: str | None = None,
    stowage: str | None = None,
    effort: str = "quick",
) -> RoundRange:
    """The rounds of ``munition`` that so many carriers could hold; the rest as for ``rounds``.

    Raises ``UnknownIdError`` for an unknown id, ``InputError`` for a container asked for in a
    carrier that takes packagings.

    >>> from capacity.catalog import load
    >>> found = carried(load(), 20, "152mm", "covered-wagon", packaging="152mm-crate-1")
    >>> found.per_container.high
    973
    """
    taken, found = specs.carrier(carrier), specs.munition(munition)
    if container is not None and taken.hold is not None:
        raise InputError(f"--container: {taken.id} takes packagings, not containers")
    packagings = packagings_for(specs, found, packaging)
    stowages = [specs.find("stowage", stowage)] if stowage else list(specs.stowages.values())
    if taken.hold is not None:
        sets: Sets[SetRange] = ranges(
            assumption_sets([taken.hold], packagings, stowages), effort=effort
        )
    else:
        boxes = [specs.find("container", container)] if container else specs.containers.values()
        sets = Sets(
            CarriedRange(one, effort, carrier=taken)
            for one in assumption_sets(boxes, packagings, stowages)
        )
    if not sets:
        raise InputError(f"no assumption set to consider for {found.id} in {taken.id}")
    return RoundRange(found, container_count(carriers), sets, specs.registry, carrier=taken)
