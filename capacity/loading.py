"""Container + packaging + stowage -> how many packagings fit: a layout below, a bound above.

Quantities become integers here. Interiors and payloads round down; sizes and masses of what
is packed round up for what must fit (``lower``) and down for what cannot (``upper``), so both
ends hold for the quantities as stated, not only for whole millimetres and grams.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from math import floor
from typing import TYPE_CHECKING, Any

from attrs import frozen

from capacity.model import (
    Corner,
    Kind,
    PackingOrientation,
    Shape,
    Stacking,
    StowageOrientation,
)
from capacity.packing import cylinders, identical
from capacity.packing.solution import BoxSolution
from capacity.units import exact, rounded_down, rounded_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from capacity.model import Container, Estimate, Packaging, Stowage

_AXES = ("length", "width", "height")


@frozen
class AssumptionSet:
    """One container, packed one way, loaded by one set of rules."""

    container: Container
    packaging: Packaging
    stowage: Stowage

    @property
    def practical(self) -> bool:
        """Whether rounds do ship so: packaging and stowage are both practice."""
        return self.packaging.kind is Kind.PRACTICE and self.stowage.kind is Kind.PRACTICE

    @property
    def ids(self) -> tuple[str, str, str]:
        """The ids of container, packaging and stowage."""
        return self.container.id, self.packaging.id, self.stowage.id


@frozen
class Case:
    """What the packing core is asked, in whole mm and g.

    ``item`` is (length, width, height) of a box or (diameter, length) of a cylinder.
    """

    shape: Shape
    interior: tuple[int, int, int]
    door: tuple[int, int]
    item: tuple[int, ...]
    item_mass: int
    payload: int
    capped: bool
    orientations: str
    max_layers: int | None


@frozen
class Loading:
    """Packagings in one container: ``lower`` are laid out, more than ``upper`` cannot be."""

    lower: int
    upper: int
    limited_by: str
    case: Case
    layout: tuple[Any, ...]
    bound: dict[str, Any]

    @property
    def proven(self) -> bool:
        """Whether the layout is a maximum."""
        return self.lower == self.upper


def assumption_sets(
    containers: Iterable[Container], packagings: Iterable[Packaging], stowages: Iterable[Stowage]
) -> Iterator[AssumptionSet]:
    """Every combination of the three, packagings first."""
    for packaging, container, stowage in product(
        list(packagings), list(containers), list(stowages)
    ):
        yield AssumptionSet(container, packaging, stowage)


def load(assumptions: AssumptionSet, corner: Corner, *, effort: str = "normal") -> Loading:
    """The loading at one corner of the uncertain specs.

    ``LOW`` is the worst corner (largest, heaviest packaging; smallest container, least payload),
    ``HIGH`` the best; capacity is monotone in each, so the two enclose everything between.
    """
    fits = solve(case(assumptions, corner, rounded_up), effort)
    cannot = solve(case(assumptions, corner, rounded_down), effort)
    return Loading(
        lower=fits.lower,
        upper=cannot.upper,
        limited_by=cannot.limited_by,
        case=cannot.case,
        layout=fits.layout,
        bound=cannot.bound,
    )


def case(assumptions: AssumptionSet, corner: Corner, rounded: Callable[[Any, str], int]) -> Case:
    """The integers of one corner; ``rounded`` turns sizes and masses of the packaging whole."""
    container, packaging, stowage = (
        assumptions.container,
        assumptions.packaging,
        assumptions.stowage,
    )
    worse = corner.opposite
    names = ("diameter", "length") if packaging.shape is Shape.CYLINDER else _AXES
    payload, capped = _payload(container, stowage, corner)
    free = stowage.orientation is StowageOrientation.ANY
    unlimited = stowage.stacking is Stacking.UNLIMITED
    return Case(
        shape=packaging.shape,
        interior=_interior(container, stowage, corner),
        door=(
            rounded_down(container.door.width.at(corner), "mm"),
            rounded_down(container.door.height.at(corner), "mm"),
        ),
        item=tuple(max(1, rounded(getattr(packaging.outer, n).at(worse), "mm")) for n in names),
        item_mass=max(1, rounded(packaging.gross_mass.at(worse), "g")),
        payload=payload,
        capped=capped,
        orientations=(PackingOrientation.ANY if free else packaging.orientation).value,
        max_layers=None if unlimited else packaging.max_layers,
    )


def _interior(container: Container, stowage: Stowage, corner: Corner) -> tuple[int, int, int]:
    length, width, height = (
        max(
            1,
            floor(
                _mm(getattr(container.interior, axis), corner) - _clearance(stowage, axis, corner)
            ),
        )
        for axis in _AXES
    )
    return length, width, height


def _clearance(stowage: Stowage, axis: str, corner: Corner) -> Any:
    lost = getattr(stowage.clearance, axis)
    return 0 if lost is None else _mm(lost, corner.opposite)


def _mm(estimate: Estimate, corner: Corner) -> Any:
    return exact(estimate.at(corner), "mm")


def _payload(container: Container, stowage: Stowage, corner: Corner) -> tuple[int, bool]:
    payload = exact(container.payload.at(corner), "g")
    if stowage.dunnage_mass is not None:
        payload *= 1 - exact(stowage.dunnage_mass.at(corner.opposite), "percent") / 100
    if stowage.payload_cap is not None:
        cap = exact(stowage.payload_cap.at(corner), "g")
        if cap < payload:
            return floor(cap), True
    return max(0, floor(payload)), False


@lru_cache(maxsize=4096)
def solve(asked: Case, effort: str) -> Loading:
    """The packing core's answer to one case; a payload that the stowage caps is named so."""
    found = _cylinders(asked, effort) if asked.shape is Shape.CYLINDER else _boxes(asked, effort)
    capped = asked.capped and found.limited_by == "payload mass"
    limit = "stowage cap" if capped else found.limited_by
    return Loading(found.lower, found.upper, limit, asked, found.layout, found.bound)


def _boxes(asked: Case, effort: str) -> Any:
    length, width, height = asked.item
    return identical.solve(
        asked.interior,
        (length, width, height),
        orientations=asked.orientations,
        effort=effort,
        max_layers=asked.max_layers,
        payload=asked.payload,
        box_mass=asked.item_mass,
        door=asked.door,
    )


def _cylinders(asked: Case, effort: str) -> Any:
    diameter, length = asked.item
    ways_in = ((diameter, diameter), (diameter, length), (length, diameter))
    if not any(w <= asked.door[0] and h <= asked.door[1] for w, h in ways_in):
        bound = {"method": "door", "upper": 0}
        return BoxSolution(0, 0, "door", (), bound)
    return cylinders.solve(
        asked.interior,
        (diameter, length),
        orientations=asked.orientations,
        effort=effort,
        max_layers=asked.max_layers,
        payload=asked.payload,
        cylinder_mass=asked.item_mass,
    )
