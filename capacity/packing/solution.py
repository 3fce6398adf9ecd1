"""What a packing solver answers: a layout that was built and a bound that was proved.

A bound is a certificate: plain JSON data with at least ``method`` (which theorem) and
``upper`` (the number it proves), and whatever :mod:`capacity.packing.verify` needs to
prove it again without the solver.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple


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
class BoxSolution:
    """Boxes in a container: ``lower`` are laid out, more than ``upper`` cannot be."""

    lower: int
    upper: int
    limited_by: str
    layout: tuple[Cuboid, ...]
    bound: dict[str, Any]

    @property
    def proven(self) -> bool:
        """Whether the layout is a maximum: lower meets upper."""
        return self.lower == self.upper


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
class CylinderSolution:
    """Cylinders in a container: ``lower`` are laid out, more than ``upper`` cannot be."""

    lower: int
    upper: int
    limited_by: str
    layout: tuple[Cylinder, ...]
    bound: dict[str, Any]

    @property
    def proven(self) -> bool:
        """Whether the layout is a maximum: lower meets upper."""
        return self.lower == self.upper
