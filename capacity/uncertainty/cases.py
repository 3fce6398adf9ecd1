"""Drawn values -> the integers that the packing core is asked, a column each.

The same arithmetic as :func:`capacity.sets.loading.fits`, on arrays. What the rounding of single
values could add beyond the corners, one step at most, is clipped to them, so that every draw
lies within the guaranteed range and a set without uncertainty gives its typical case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
from attrs import frozen

from capacity.model import Corner, Shape
from capacity.sets.loading import SetCase, fits
from capacity.uncertainty.inputs import AXES, SHARE_STEPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from capacity.sets.loading import AssumptionSet
    from capacity.uncertainty.factors import Values


@frozen
class Frame:
    """The worst and the best case of a set: every draw lies between them in every number."""

    worst: SetCase
    best: SetCase

    @property
    def most(self) -> int:
        """No draw's payload carries more packagings than this."""
        return self.best.payload // self.best.item_mass

    def geometry(self, interior: Any, door: Any, item: Any) -> SetCase:
        """A case of these sizes (mm) under the lightest load any draw has."""
        return attrs.evolve(
            self.best,
            interior=interior,
            door=door,
            item=item,
        )


def frame(assumptions: AssumptionSet) -> Frame:
    """The two corners that enclose every draw, sizes and masses of the packaging rounded up."""
    return Frame(fits(assumptions, Corner.LOW), fits(assumptions, Corner.HIGH))


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

    def case(self, among: Frame, place: int) -> SetCase:
        """One draw as the packing core is asked it, payload and mass included."""
        mass, payload = (c[place if c.size > 1 else 0] for c in (self.mass, self.payload))
        sized = among.geometry(*self.at(place))
        return attrs.evolve(sized, item_mass=int(mass), payload=int(payload))


def columns(among: Frame, values: Values) -> Columns:
    """The cases of ``values``, whole steps by the path of their input."""
    worst, best = among.worst, among.best
    round_item = worst.shape is Shape.CYLINDER
    sides = [f"packaging.outer.{n}" for n in (("diameter", "length") if round_item else AXES)]
    return Columns(
        interior=_between([_room(values, axis) for axis in AXES], worst.interior, best.interior),
        door=_between([values[f"container.door.{n}"] for n in AXES[1:]], worst.door, best.door),
        item=_between([values[side] for side in sides], best.item, worst.item),
        mass=np.clip(values["packaging.gross_mass"], best.item_mass, worst.item_mass),
        payload=np.clip(_payload(values), worst.payload, best.payload),
    )


def _between(
    drawn: list[NDArray[Any]], low: tuple[int, ...], high: tuple[int, ...]
) -> tuple[NDArray[Any], ...]:
    return tuple(np.clip(*of) for of in zip(drawn, low, high, strict=True))


def _room(values: Values, axis: str) -> NDArray[Any]:
    inside = values[f"container.interior.{axis}"]
    lost = values.get(f"stowage.clearance.{axis}")
    return inside if lost is None else inside - lost


def _payload(values: Values) -> NDArray[Any]:
    left = values["container.payload"]
    dunnage, cap = values.get("stowage.dunnage_mass"), values.get("stowage.payload_cap")
    if dunnage is not None:
        left = left * (SHARE_STEPS - dunnage) // SHARE_STEPS
    return left if cap is None else np.minimum(left, cap)
