"""Container + packaging + stowage -> how many packagings fit: a layout below, a bound above.

Quantities become integers here, once for each end, so that both hold for the quantities as
stated, not only for whole millimetres and grams. What must fit (``fits``): items round up, rooms
down. What cannot be exceeded (``cannot``): items round down and rooms up, except that a room of
boxes rounds down, too: whole boxes pushed together end on whole mm, so what is beyond the last
whole mm holds none. Discs lie in one another's gaps, where each part of a mm counts.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import product
from math import ceil, floor
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import frozen

from capacity.errors import InputError
from capacity.model import (
    Corner,
    Kind,
    PackingOrientation,
    Shape,
    Stacking,
    StowageOrientation,
)
from capacity.packing import cylinders, identical
from capacity.packing.document import to_cylinder_document, to_document
from capacity.packing.solution import BoxSolution, CylinderSolution

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from capacity.model import Container, Packaging, Stowage
    from capacity.quantities import Amount

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

    ``item`` is (length, width, height) of a box or (diameter, length) of a cylinder; without a
    door or masses there is none to pass or to bear.
    """

    shape: Shape
    interior: tuple[int, int, int]
    item: tuple[int, ...]
    door: tuple[int, int] | None = None
    item_mass: int | None = None
    payload: int | None = None
    capped: bool = False
    orientations: str | tuple[str, ...] = "upright"
    max_layers: int | None = None


@frozen(kw_only=True)
class SetCase(Case):
    """The case of an assumption set, whose door and masses are always known."""

    door: tuple[int, int]
    item_mass: int
    payload: int


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
    """Every combination of the three whose stowage is made for the container, packagings first."""
    for packaging, container, stowage in product(
        list(packagings), list(containers), list(stowages)
    ):
        if not stowage.size_types or container.size_type in stowage.size_types:
            yield AssumptionSet(container, packaging, stowage)


def load(assumptions: AssumptionSet, corner: Corner, *, effort: str = "quick") -> Loading:
    """The loading at one corner of the uncertain specs.

    ``LOW`` is the worst corner (largest, heaviest packaging; smallest container, least payload),
    ``HIGH`` the best; capacity is monotone in each, so the two enclose everything between.
    Both ends are guaranteed at every effort (``quick``, ``normal``, ``thorough``); more effort
    brings them closer together where crates may be turned any way.
    """
    found = solve(fits(assumptions, corner), effort)
    most = solve(cannot(assumptions, corner), effort)
    return Loading(
        lower=found.lower,
        upper=most.upper,
        limited_by=most.limited_by,
        case=most.case,
        layout=found.layout,
        bound=most.bound,
    )


def fits(assumptions: AssumptionSet, corner: Corner) -> SetCase:
    """The integers of one corner whose every layout fits the quantities as stated."""
    return _case(assumptions, corner, fitting=True)


def cannot(assumptions: AssumptionSet, corner: Corner) -> SetCase:
    """The integers of one corner whose every bound holds for the quantities as stated."""
    return _case(assumptions, corner, fitting=False)


def _case(assumptions: AssumptionSet, corner: Corner, *, fitting: bool) -> SetCase:
    packaging, rules = assumptions.packaging, _rules(assumptions.stowage, corner)
    held = _held(assumptions.container, corner)
    item, mass = _item(packaging, corner.opposite, fitting=fitting)
    payload, capped = rules.payload_of(held.payload)
    rounded = floor if fitting or packaging.shape is Shape.BOX else ceil
    return SetCase(
        shape=packaging.shape,
        interior=rules.interior_of(held.interior, rounded),
        item=item,
        door=held.door,
        item_mass=mass,
        payload=payload,
        capped=capped,
        orientations=(PackingOrientation.ANY if rules.free else packaging.orientation).value,
        max_layers=None if rules.unlimited else packaging.max_layers,
    )


def item_of(packaging: Packaging, corner: Corner, *, fitting: bool) -> dict[str, Any]:
    """The fields of a case that a packaging alone decides; ``LOW`` is the largest, heaviest."""
    item, mass = _item(packaging, corner.opposite, fitting=fitting)
    return {
        "shape": packaging.shape,
        "item": item,
        "item_mass": mass,
        "orientations": packaging.orientation.value,
        "max_layers": packaging.max_layers,
    }


def room_of(container: Container, corner: Corner, *, fitting: bool) -> dict[str, Any]:
    """The fields of a case that a container alone decides, for boxes or cylinders alike."""
    held = _held(container, corner)
    return {
        "interior": tuple(map(floor if fitting else ceil, held.interior)),
        "door": held.door,
        "payload": floor(held.payload),
    }


@lru_cache(maxsize=1024)
def _item(packaging: Packaging, corner: Corner, *, fitting: bool) -> tuple[tuple[int, ...], int]:
    names = ("diameter", "length") if packaging.shape is Shape.CYLINDER else _AXES
    sizes = (
        whole(getattr(packaging.outer, name).at(corner), "mm", fitting=fitting) for name in names
    )
    return tuple(sizes), whole(packaging.gross_mass.at(corner), "g", fitting=fitting)


def whole(amount: Amount, unit: str, *, fitting: bool) -> int:
    """A size or mass of an item; one below 1 would make a bound false, taken as 1 or as 0."""
    if amount.in_unit(unit) < 1:
        raise InputError(f"expected a size or mass of at least 1 {unit}, got {amount}")
    return amount.rounded_up(unit) if fitting else amount.rounded_down(unit)


class _Held(NamedTuple):
    interior: tuple[Fraction, ...]
    door: tuple[int, int]
    payload: Fraction


@lru_cache(maxsize=1024)
def _held(container: Container, corner: Corner) -> _Held:
    inside, door = container.interior, container.door
    return _Held(
        interior=tuple(getattr(inside, axis).at(corner).in_unit("mm") for axis in _AXES),
        door=(
            door.width.at(corner).rounded_down("mm"),
            door.height.at(corner).rounded_down("mm"),
        ),
        payload=container.payload.at(corner).in_unit("g"),
    )


class _Rules(NamedTuple):
    clearance: tuple[Fraction, ...]
    dunnage: Fraction
    cap: Fraction | None
    free: bool
    unlimited: bool

    def interior_of(
        self, interior: tuple[Fraction, ...], rounded: Callable[[Fraction], int]
    ) -> tuple[int, int, int]:
        pairs = zip(interior, self.clearance, strict=True)
        length, width, height = (max(1, rounded(inside - lost)) for inside, lost in pairs)
        return length, width, height

    def payload_of(self, payload: Fraction) -> tuple[int, bool]:
        left = payload * (1 - self.dunnage)
        capped = self.cap is not None and self.cap < left
        return max(0, floor(self.cap if self.cap is not None and capped else left)), capped


@lru_cache(maxsize=1024)
def _rules(stowage: Stowage, corner: Corner) -> _Rules:
    worse, lost = corner.opposite, stowage.clearance
    clearances = (getattr(lost, axis) for axis in _AXES)
    cap, dunnage = stowage.payload_cap, stowage.dunnage_mass
    return _Rules(
        clearance=tuple(
            Fraction(0) if c is None else c.at(worse).in_unit("mm") for c in clearances
        ),
        dunnage=Fraction(0) if dunnage is None else dunnage.at(worse).in_unit("percent") / 100,
        cap=None if cap is None else cap.at(corner).in_unit("g"),
        free=stowage.orientation is StowageOrientation.ANY,
        unlimited=stowage.stacking is Stacking.UNLIMITED,
    )


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
    return cylinders.solve(
        asked.interior,
        (diameter, length),
        orientations=asked.orientations,
        effort=effort,
        max_layers=asked.max_layers,
        payload=asked.payload,
        cylinder_mass=asked.item_mass,
        door=asked.door,
    )


def document(found: Loading) -> dict[str, Any]:
    """One loading as ``capacity verify`` checks it: inputs, layout, bound; mm and g.

    ``found`` comes from :func:`solve`, where layout and bound are of the same integers.
    """
    asked = found.case
    answer = (found.lower, found.upper, found.limited_by, found.layout, found.bound)
    common: dict[str, Any] = {
        "orientations": asked.orientations,
        "max_layers": asked.max_layers,
        "payload": asked.payload,
        "door": asked.door,
    }
    if asked.shape is Shape.CYLINDER:
        diameter, length = asked.item
        solved = CylinderSolution(*answer)
        room, mass = asked.interior, asked.item_mass
        return to_cylinder_document(room, (diameter, length), solved, cylinder_mass=mass, **common)
    length, width, height = asked.item
    rules = {**common, "box_mass": asked.item_mass}
    return to_document(asked.interior, (length, width, height), BoxSolution(*answer), **rules)
