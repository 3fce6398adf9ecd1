"""What the packing core answers: a layout that was built and a bound that was proved.

A bound is a certificate: plain JSON data with at least ``method`` (which theorem) and
``upper`` (the number it proves), and whatever :mod:`capacity.packing.verify` needs to
prove it again without the solver.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.packing.question import Boxes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.packing.question import Cylinders

SCHEMA = "capacity/pack/1"


class Rectangle(NamedTuple):
    """One box seen from above: corner and sides as placed, whole mm."""

    x: int
    y: int
    length: int
    width: int


class Cuboid(NamedTuple):
    """One box in space: corner and sides as placed, whole mm."""

    x: int
    y: int
    z: int
    length: int
    width: int
    height: int


class Cylinder(NamedTuple):
    """One cylinder in space: corner and sides of the box around it, whole mm, and its axis.

    ``axis`` is ``length``, ``width`` or ``height``: the side of the container it lies along.
    """

    x: int
    y: int
    z: int
    length: int
    width: int
    height: int
    axis: str


@dataclass(frozen=True, slots=True)
class PalletSolution:
    """Rectangles on a pallet: ``lower`` are laid out, more than ``upper`` cannot be."""

    lower: int
    upper: int
    layout: tuple[Rectangle, ...]
    bound: dict[str, Any]

    @property
    def proven(self) -> bool:
        """Whether the layout is a maximum: lower meets upper."""
        return self.lower == self.upper


@dataclass(frozen=True, slots=True)
class Answer:
    """Items in a container: ``lower`` are laid out, more than ``upper`` cannot be."""

    question: Boxes | Cylinders
    lower: int
    upper: int
    limited_by: str
    layout: tuple[Any, ...]
    bound: dict[str, Any]

    @property
    def proven(self) -> bool:
        """Whether the layout is a maximum: lower meets upper."""
        return self.lower == self.upper

    def document(self, per_mm: int = 1, per_g: int = 1) -> dict[str, Any]:
        """Question and answer as plain JSON data, for :func:`capacity.packing.verify.document`.

        Lengths are in mm and masses in g; where the question counts in finer steps, so many a mm
        or g, ``steps`` says so, and the certificate in ``bound`` is about whole steps.

        >>> from capacity.packing.identical import solve
        >>> solve((10, 8, 7), (5, 4, 3)).document()["count"]
        {'lower': 8, 'upper': 8, 'proven': True, 'limited_by': 'height'}
        >>> solve((10, 8, 7), (5, 4, 3)).document(per_mm=10)["box"]
        {'length_mm': 0.5, 'width_mm': 0.4, 'height_mm': 0.3, 'mass_g': None}
        """
        asked = self.question
        names = [f"{name}_mm" for name in asked.kind.sizes]
        item = dict(zip(names, _plain(asked.item, per_mm), strict=True))
        sides = ("length_mm", "width_mm", "height_mm")
        container = dict(zip(sides, _plain(asked.container, per_mm), strict=True))
        return {
            "schema": SCHEMA,
            **({} if per_mm == per_g == 1 else {"steps": {"per_mm": per_mm, "per_g": per_g}}),
            "container": {**container, "payload_g": _one(asked.payload, per_g)},
            asked.kind.name: {**item, "mass_g": _one(asked.item_mass, per_g)},
            "rules": _rules(asked, per_mm, per_g),
            "count": {
                name: getattr(self, name) for name in ("lower", "upper", "proven", "limited_by")
            },
            "placements": [_place(place, per_mm) for place in self.layout],
            "bound": self.bound,
        }


def cap(asked: Boxes | Cylinders) -> dict[str, Any]:
    """Certificate of the payload or of the number there is, whichever is less."""
    method = "payload mass" if asked.payable == asked.most else "quantity limit"
    return {"method": method, "upper": asked.most}


def capped(asked: Boxes | Cylinders, layout: tuple[Any, ...]) -> Answer:
    """As many items as mass or number allow, laid out."""
    bound = cap(asked)
    limit = "payload mass" if bound["method"] == "payload mass" else "stowage cap"
    return Answer(asked, len(layout), len(layout), limit, layout, bound)


def _rules(asked: Boxes | Cylinders, per_mm: int, per_g: int) -> dict[str, Any]:
    """The rules by their names in a document; those of boxes alone last."""
    turning = asked.orientations
    rules: dict[str, Any] = {
        "orientations": turning if isinstance(turning, str) else list(turning),
        "max_layers": asked.max_layers,
        "clearance_mm": _plain(asked.clearance, per_mm),
        "door_mm": None if asked.door is None else _plain(asked.door, per_mm),
    }
    if isinstance(asked, Boxes):
        rules["max_stack_mass_g"] = _one(asked.max_stack_mass, per_g)
        rules["max_count"] = asked.max_count
    return rules


def _place(place: Any, per_mm: int) -> dict[str, Any]:
    """One placement; an axis is a word, all else lengths."""
    given = place._asdict().items()
    return {name: each if name == "axis" else _one(each, per_mm) for name, each in given}


def _plain(lengths: Iterable[int], per_mm: int) -> list[Any]:
    return [_one(length, per_mm) for length in lengths]


def _one(steps: int | None, per_unit: int) -> int | float | None:
    """So many steps in mm or g: whole where they are, else the decimal that prints exactly."""
    if steps is None or per_unit == 1:
        return steps
    amount = Fraction(steps, per_unit)
    return int(amount) if amount.denominator == 1 else float(amount)
