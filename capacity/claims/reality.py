"""Loads that were counted, held against what the calculator says of them.

Three measures, each an interval that the specs imply beside the figure reported: what the counted
items weigh, how many containers they need, and what a container may carry. None is fitted to the
loads; a load outside is reported as such.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.hedges import Convention, Interval, interval, share
from capacity.errors import InputError
from capacity.model import Corner, Form, Kind
from capacity.sets.ranges import ranges, sets_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from capacity.catalog import Specs
    from capacity.model import Container, Munition
    from capacity.model.loads import Load, LoadItem


class Measure(StrEnum):
    """What is compared, and in which unit."""

    MASS = "tonnes of the items"
    CONTAINERS = "containers for the items"
    PAYLOAD = "tonnes a container"


class Place(StrEnum):
    """Where a reported figure lies beside the calculator's range."""

    INSIDE = "inside"
    BELOW = "below"
    ABOVE = "above"


@frozen
class Comparison:
    """One measure of one load: the figure ``reported`` and the range ``expected``.

    ``expected.high`` None is open: no upper end follows.
    """

    measure: Measure
    reported: Interval
    expected: Interval

    @property
    def place(self) -> Place:
        """Inside where the two intervals meet."""
        low, high = self.expected
        if self.reported.high is not None and self.reported.high < low:
            return Place.BELOW
        return Place.ABOVE if high is not None and self.reported.low > high else Place.INSIDE


@frozen
class Reality:
    """A load with its comparisons, and how full its containers were by mass, low to high.

    ``full`` is the mass reported in each container over the payload of a container of its size, at
    the greatest and at the least payload of the boxes in use, else of all; None without both
    figures.

    >>> from capacity.api import validate
    >>> [one.inside for one in validate() if one.load.id == "an-yue-jiang-2008"]
    [True]
    """

    load: Load
    comparisons: tuple[Comparison, ...]
    full: tuple[Fraction, Fraction] | None

    @property
    def inside(self) -> bool | None:
        """Whether every comparison is inside; None where nothing could be compared."""
        if not self.comparisons:
            return None
        return all(one.place is Place.INSIDE for one in self.comparisons)


def validate(specs: Specs, loads: Iterable[Load], *, effort: str = "quick") -> tuple[Reality, ...]:
    """Every load against the ranges of its munitions, in order.

    Raises ``InputError`` for a load whose containers hold none of an item, however it is packed.

    >>> from capacity.catalog import load
    >>> from capacity.catalog.loads import load_loads
    >>> specs = load()
    >>> found = validate(specs, load_loads(specs))
    >>> {one.load.id: one.inside for one in found}["letfallah-2012"]
    False
    """
    return tuple(_reality(specs, load, effort) for load in loads)


def _reality(specs: Specs, load: Load, effort: str) -> Reality:
    tonnes = _hull(interval(figure) for figure in load.tonnes)
    boxes = None if load.containers is None else interval(load.containers)
    found = []
    if load.items and tonnes:
        found.append(Comparison(Measure.MASS, tonnes, _mass(specs, load)))
    packed = all(specs.packagings_of(m) for item in load.items for m in _munitions(specs, item))
    if load.items and boxes and packed:
        found.append(Comparison(Measure.CONTAINERS, boxes, _needed(specs, load, effort)))
    payloads = _payloads(_boxes(specs, load))
    each = tonnes and load.containers and share(tonnes, load.containers, Convention.CAPACITY)
    if each:
        found.append(Comparison(Measure.PAYLOAD, each, Interval(Fraction(0), payloads[1])))
    used = [box for box in _boxes(specs, load) if box.kind is Kind.PRACTICE]
    usual = _payloads(used) if used else payloads
    full = (each.low / usual[1], (each.high or each.low) / usual[0]) if each else None
    return Reality(load, tuple(found), full)


def _hull(intervals: Iterable[Interval]) -> Interval | None:
    every = list(intervals)
    if not every:
        return None
    highs = [one.high for one in every]
    return Interval(
        min(one.low for one in every),
        None if None in highs else max(high for high in highs if high is not None),
    )


def _mass(specs: Specs, load: Load) -> Interval:
    """Tonnes: rounds as light as any packaging makes them, up to as heavy as one does.

    Open upwards where the load held more than its items.
    """
    low, high = Fraction(0), Fraction(0)
    for item in load.items:
        masses = [mass for m in _munitions(specs, item) for mass in _packed(specs, m)]
        count = interval(item.count)
        low, high = low + count.low * min(masses), high + (count.high or 0) * max(masses)
    opened = load.rest or any(interval(item.count).high is None for item in load.items)
    return Interval(low, None if opened else high)


def _packed(specs: Specs, munition: Munition) -> Iterator[Fraction]:
    bodies = [body for form in Form if (body := munition.body(form)) is not None]
    yield from (body.mass.at(c).in_unit("t") for body in bodies for c in (Corner.LOW, Corner.HIGH))
    for packaging in specs.packagings_of(munition):
        for corner in (Corner.LOW, Corner.HIGH):
            yield packaging.gross_mass.at(corner).in_unit("t") / packaging.rounds


def _munitions(specs: Specs, item: LoadItem) -> list[Munition]:
    return [specs.munitions[name] for name in item.munitions]


def _needed(specs: Specs, load: Load, effort: str) -> Interval:
    """Containers: no fewer than the items need at the least, no more than are sure to do.

    Fewest: all together by mass, and each kind alone, loaded to the proved maximum where a physical
    limit of it is known; both are necessary, whatever is mixed. Enough: each kind alone at the
    guaranteed count, in every way that practice knows. Open upwards where more was aboard, a count
    is open or no number is sure to do.
    """
    mass, most = _mass(specs, load).low, _payloads(_boxes(specs, load))[1]
    each = [_alone(specs, load, item, effort) for item in load.items]
    fewest, highs = max(one.low for one in each), [one.high for one in each]
    enough = sum((high for high in highs if high is not None), Fraction(0))
    opened = load.rest or None in highs
    return Interval(max(fewest, Fraction(ceil(mass / most))), None if opened else enough)


def _alone(specs: Specs, load: Load, item: LoadItem, effort: str) -> Interval:
    """Containers for one item of a load.

    None is needed for sure where no way of packing is a physical limit, which no other exceeds.
    """
    munitions, count = _munitions(specs, item), interval(item.count)
    sets = (s for munition in munitions for s in sets_for(specs, munition))
    found = ranges((s for s in sets if s.container.size_type in load.size_types), effort=effort)
    most, sure = (found.highest.high, found.usual.lowest.low) if found else (0, 0)
    packed = (specs.packagings_of(munition) for munition in munitions)
    bounded = all(any(not packaging.practice for packaging in ways) for ways in packed)
    if bounded and not most:
        types = " or ".join(load.size_types)
        given = f"load {load.id}: size_types: no container of type {types}"
        raise InputError(f"{given} holds {item.what} in any way the catalog knows")
    enough = Fraction(ceil(count.high / sure)) if count.high is not None and sure else None
    return Interval(Fraction(ceil(count.low / most) if bounded else 0), enough)


def _boxes(specs: Specs, load: Load) -> list[Container]:
    """The containers it may have travelled in."""
    return [box for box in specs.containers.values() if box.size_type in load.size_types]


def _payloads(boxes: Iterable[Container]) -> tuple[Fraction, Fraction]:
    """The least and the greatest payload of ``boxes``, in tonnes."""
    boxes = list(boxes)
    return (
        min(box.payload.at(Corner.LOW).in_unit("t") for box in boxes),
        max(box.payload.at(Corner.HIGH).in_unit("t") for box in boxes),
    )
