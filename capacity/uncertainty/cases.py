"""Drawn values -> the integers that the packing core is asked, a column each.

What is subtracted, capped and multiplied is what :func:`capacity.sets.loading.stated` does, on
arrays of whole mm, g and thousandths of a percent; a law holds the two equal at every corner of
random specs. A draw is of whole values, each rounded to its worse side. Where the specs state
parts of a mm or g, :meth:`Frame.looser` takes back what that rounding could have cost, so that
no upper count is below the truth.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from attrs import frozen

from capacity.model import Corner
from capacity.sets.loading import SIZES, cannot, fits
from capacity.uncertainty.inputs import AXES, PAYLOAD_FIELDS, SHARE_STEPS, inputs

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from capacity.sets.loading import AssumptionSet, Question
    from capacity.uncertainty.factors import Values


class Gain(NamedTuple):
    """What rounding each drawn number to its worse side may cost, at most: mm and g."""

    room: tuple[int, ...]
    item: tuple[int, ...]
    mass: int
    payload: int


@frozen
class Frame:
    """The corners that enclose every draw: the worst and the best as laid out, and as bounded."""

    worst: Question
    best: Question
    loosest: Question
    gain: Gain

    @property
    def most(self) -> int:
        """No draw's payload carries more packagings than this."""
        payload, mass = self.loosest.masses
        return payload // mass

    @property
    def rounded(self) -> bool:
        """Whether some number is not in whole mm and g, so that a draw's two ends differ."""
        return any((*self.gain.room, *self.gain.item, self.gain.mass, self.gain.payload))

    def geometry(self, room: Any, door: Any, item: Any) -> Question:
        """A question of these sizes (mm) under the lightest load any draw has."""
        container = tuple(max(1, side) for side in room)
        lost = tuple(outer - side for outer, side in zip(container, room, strict=True))
        return replace(self.loosest, container=container, clearance=lost, door=door, item=item)

    def looser(self, drawn: Columns) -> Columns:
        """The draws with what rounding may have cost: rooms larger, items smaller and lighter."""
        gain = self.gain
        return Columns(
            interior=tuple(c + more for c, more in zip(drawn.interior, gain.room, strict=True)),
            door=drawn.door,
            item=tuple(c - less for c, less in zip(drawn.item, gain.item, strict=True)),
            mass=drawn.mass - gain.mass,
            payload=drawn.payload + gain.payload,
        )


def frame(assumptions: AssumptionSet) -> Frame:
    """The corners that enclose every draw."""
    loosest = cannot(assumptions, Corner.HIGH)
    return Frame(
        fits(assumptions, Corner.LOW),
        fits(assumptions, Corner.HIGH),
        loosest,
        _gain(assumptions, loosest),
    )


def _gain(assumptions: AssumptionSet, loosest: Question) -> Gain:
    """The best draw against what cannot be exceeded at the best corner.

    Nowhere does rounding cost more than there, but for one g of payload, where a part of a g is
    taken off another share than at the best corner.
    """
    given = inputs(assumptions)
    best = {
        one.path: np.array([ceil(one.low) if one.more_is_worse else floor(one.high)])
        for one in given
    }
    drawn = columns(assumptions, best)
    broken = any(
        one.fixed and one.low.denominator > 1 for one in given if one.field in PAYLOAD_FIELDS
    )
    payload, mass = loosest.masses
    return Gain(
        tuple(a - int(b[0]) for a, b in zip(loosest.room, drawn.interior, strict=True)),
        tuple(int(b[0]) - a for a, b in zip(loosest.item, drawn.item, strict=True)),
        int(drawn.mass[0]) - mass,
        payload - int(drawn.payload[0]) + broken,
    )


@frozen(eq=False)
class Columns:
    """One array a number of the case, whole mm and g; arrays of length 1 hold for every draw."""

    interior: tuple[NDArray[Any], ...]
    door: tuple[NDArray[Any], ...]
    item: tuple[NDArray[Any], ...]
    mass: NDArray[Any]
    payload: NDArray[Any]

    @property
    def sizes(self) -> tuple[NDArray[Any], ...]:
        """All lengths, in mm."""
        return (*self.interior, *self.door, *self.item)

    def each(self, change: Callable[[NDArray[Any]], NDArray[Any]]) -> Columns:
        """Every column changed in the same way."""
        return Columns(
            interior=tuple(map(change, self.interior)),
            door=tuple(map(change, self.door)),
            item=tuple(map(change, self.item)),
            mass=change(self.mass),
            payload=change(self.payload),
        )

    def at(self, place: int) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        """Interior, door and item sizes of one draw."""
        one = tuple(int(column[place if column.size > 1 else 0]) for column in self.sizes)
        return one[:3], one[3:5], one[5:]

    def question(self, among: Frame, place: int) -> Question:
        """One draw as the packing core is asked it, payload and mass included."""
        mass, payload = (c[place if c.size > 1 else 0] for c in (self.mass, self.payload))
        sized = among.geometry(*self.at(place))
        return replace(sized, item_mass=int(mass), payload=int(payload))


def columns(assumptions: AssumptionSet, values: Values) -> Columns:
    """The cases of ``values``, whole steps by the path of their input."""
    sides = SIZES[assumptions.packaging.shape]
    return Columns(
        interior=tuple(_room(values, axis) for axis in AXES),
        door=tuple(values[f"container.door.{side}"] for side in AXES[1:]),
        item=tuple(values[f"packaging.outer.{side}"] for side in sides),
        mass=values["packaging.gross_mass"],
        payload=_payload(values),
    )


def _room(values: Values, axis: str) -> NDArray[Any]:
    inside = values[f"container.interior.{axis}"]
    lost = values.get(f"stowage.clearance.{axis}")
    return inside if lost is None else np.maximum(inside - lost, 0)


def _payload(values: Values) -> NDArray[Any]:
    left = values["container.payload"]
    dunnage, cap = values.get("stowage.dunnage_mass"), values.get("stowage.payload_cap")
    if dunnage is not None:
        left = left * (SHARE_STEPS - dunnage) // SHARE_STEPS
    return left if cap is None else np.minimum(left, cap)
