"""Container + packaging + stowage -> how many packagings fit: a layout below, a bound above.

Most payload-limited ranges are printed without a layout, so :func:`ends` builds none for them:
``capacity rounds`` would spend longer on placing crates than on all else.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from capacity.model import Corner, Kind, PackingOrientation, Shape, Stacking, StowageOrientation
from capacity.packing import cylinders, enclosure, identical
from capacity.packing.answer import Answer
from capacity.packing.effort import BOXES, nodes
from capacity.packing.question import Boxes
from capacity.sets.stated import Stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from capacity.model import Container, Packaging, Stowage
    from capacity.packing.question import Cylinders
    from capacity.sets.stated import Three

    Question = Boxes | Cylinders

AXES = ("length", "width", "height")
SIZES = {Shape.BOX: AXES, Shape.CYLINDER: ("diameter", "length")}
"""The fields of a packaging's outer size, by its shape."""

KEPT = 4096
"""Answers remembered of each kind: a check of all 25 shipped claims asks for some 430, explaining
two of them for 800."""


@frozen
class AssumptionSet:
    """One container, packed one way, loaded by one set of rules."""

    container: Container
    packaging: Packaging
    stowage: Stowage

    @property
    def practical(self) -> bool:
        """Whether rounds do ship so: packaging, container and stowage are all practice."""
        return all(
            part.kind is Kind.PRACTICE for part in (self.packaging, self.container, self.stowage)
        )

    @property
    def halfway(self) -> bool:
        """Whether a container at a limit is loaded as in practice: neither usual nor the most."""
        return self.container.kind is Kind.LIMIT and self.stowage.kind is Kind.PRACTICE

    @property
    def ids(self) -> tuple[str, str, str]:
        """The ids of container, packaging and stowage."""
        return self.container.id, self.packaging.id, self.stowage.id


def assumption_sets(
    containers: Iterable[Container], packagings: Iterable[Packaging], stowages: Iterable[Stowage]
) -> Iterator[AssumptionSet]:
    """Every combination of the three whose stowage is made for the container, packagings first."""
    for packaging, container, stowage in product(
        list(packagings), list(containers), list(stowages)
    ):
        if not stowage.size_types or container.size_type in stowage.size_types:
            yield AssumptionSet(container, packaging, stowage)


def load(assumptions: AssumptionSet, corner: Corner, *, effort: str = "quick") -> Answer:
    """The loading at one corner of the uncertain specs.

    ``LOW`` is the worst corner (largest, heaviest packaging; smallest container, least payload),
    ``HIGH`` the best; capacity is monotone in each, so the two enclose everything between.
    Both ends are guaranteed at every effort (``quick``, ``normal``, ``thorough``); more effort
    brings them closer together where crates may be turned any way. Question and certificate are
    those of the upper end; the layout is that of the lower, whose whole mm may be one more.
    """
    nodes(effort, BOXES)  # before it is looked up by its hash
    laid = solve(fits(assumptions, corner), effort)
    most = solve(cannot(assumptions, corner), effort)
    limit = limited(assumptions, corner, most.limited_by)
    return Answer(most.question, laid.lower, most.upper, limit, laid.layout, most.bound)


@lru_cache(maxsize=KEPT)
def fits(assumptions: AssumptionSet, corner: Corner) -> Question:
    """The integers of one corner whose every layout fits the quantities as stated."""
    return stated(assumptions, corner).fits()


@lru_cache(maxsize=KEPT)
def cannot(assumptions: AssumptionSet, corner: Corner) -> Question:
    """The integers of one corner whose every bound holds for the quantities as stated."""
    return stated(assumptions, corner).cannot()


@lru_cache(maxsize=KEPT)
def solve(asked: Question, effort: str) -> Answer:
    """The packing core's answer to one question."""
    if isinstance(asked, Boxes):
        return identical.answer(asked, effort)
    return cylinders.answer(asked, effort)


class Ends(NamedTuple):
    """What :func:`capacity.sets.loading.solve` answers, less layout and certificate."""

    lower: int
    upper: int
    limited_by: str


@lru_cache(maxsize=KEPT)
def ends(asked: Question, effort: str) -> Ends:
    """The ends of ``asked``; nothing is searched where a grid takes what the payload allows."""
    payable = asked.payable
    if payable and enclosed(asked).least == payable:
        return Ends(payable, payable, "payload mass")
    found = solve(asked, effort)
    return Ends(found.lower, found.upper, found.limited_by)


enclosed = lru_cache(maxsize=KEPT)(enclosure.around)
"""Two counts that :func:`ends` lie between at every named effort."""


CAPPED = "stowage cap"
"""What limits a loading that could weigh more but for its stowage."""


def limited(assumptions: AssumptionSet, corner: Corner, limit: str) -> str:
    """What limits a loading: a payload that the stowage caps is named so."""
    capped = limit == "payload mass" and is_capped(assumptions, corner)
    return CAPPED if capped else limit


def is_capped(assumptions: AssumptionSet, corner: Corner) -> bool:
    """Whether the stowage's cap is less than what the container may carry under its dunnage."""
    payload = held(assumptions.container, corner).payload
    return _rules(assumptions.stowage, corner).caps(payload)


def laden(assumptions: AssumptionSet, corner: Corner, payload: Fraction) -> Fraction:
    """What the dunnage of a stowage leaves of a payload in g, whatever caps it."""
    return payload * (1 - _rules(assumptions.stowage, corner).dunnage)


def left_of(assumptions: AssumptionSet, corner: Corner, payload: Fraction) -> Fraction:
    """What a stowage leaves of a payload in g, no more than the container's own."""
    offered = min(payload, held(assumptions.container, corner).payload)
    return _rules(assumptions.stowage, corner).payload_of(offered)


def stated(assumptions: AssumptionSet, corner: Corner) -> Stated:
    """One corner in exact mm and g, after clearance, dunnage and cap."""
    packaging, rules = assumptions.packaging, _rules(assumptions.stowage, corner)
    offered = held(assumptions.container, corner)
    sizes, mass = item_of(packaging, corner)
    return Stated(
        interior=offered.interior,
        item=sizes,
        orientations=(PackingOrientation.ANY if rules.free else packaging.orientation).value,
        item_mass=mass,
        payload=rules.payload_of(offered.payload),
        clearance=rules.clearance,
        door=offered.door,
        max_layers=None if rules.unlimited else packaging.max_layers,
    )


@lru_cache(maxsize=KEPT)
def item_of(packaging: Packaging, corner: Corner) -> tuple[tuple[Fraction, ...], Fraction]:
    """Sizes and mass of a packaging at a corner; ``LOW`` is the largest and heaviest."""
    worse, outer = corner.opposite, packaging.outer
    sizes = (getattr(outer, name).at(worse).in_unit("mm") for name in SIZES[packaging.shape])
    return tuple(sizes), packaging.gross_mass.at(worse).in_unit("g")


class Held(NamedTuple):
    """What a container offers, in mm and g."""

    interior: Three
    door: tuple[Fraction, Fraction]
    payload: Fraction


@lru_cache(maxsize=KEPT)
def held(container: Container, corner: Corner) -> Held:
    """What a container offers at a corner; ``LOW`` is the smallest and lightest-rated."""
    inside, door = container.interior, container.door
    length, width, height = (getattr(inside, axis).at(corner).in_unit("mm") for axis in AXES)
    return Held(
        (length, width, height),
        (door.width.at(corner).in_unit("mm"), door.height.at(corner).in_unit("mm")),
        container.payload.at(corner).in_unit("g"),
    )


class _Rules(NamedTuple):
    """What a stowage takes off, caps and lifts."""

    clearance: Three
    dunnage: Fraction
    cap: Fraction | None
    free: bool
    unlimited: bool

    def payload_of(self, payload: Fraction) -> Fraction:
        left = payload * (1 - self.dunnage)
        return left if self.cap is None else min(self.cap, left)

    def caps(self, payload: Fraction) -> bool:
        return self.cap is not None and self.cap < payload * (1 - self.dunnage)


@lru_cache(maxsize=KEPT)
def _rules(stowage: Stowage, corner: Corner) -> _Rules:
    worse, lost = corner.opposite, stowage.clearance
    gaps = (getattr(lost, axis) for axis in AXES)
    length, width, height = (
        Fraction(0) if gap is None else gap.at(worse).in_unit("mm") for gap in gaps
    )
    cap, dunnage = stowage.payload_cap, stowage.dunnage_mass
    return _Rules(
        clearance=(length, width, height),
        dunnage=Fraction(0) if dunnage is None else dunnage.at(worse).in_unit("percent") / 100,
        cap=None if cap is None else cap.at(corner).in_unit("g"),
        free=stowage.orientation is StowageOrientation.ANY,
        unlimited=stowage.stacking is Stacking.UNLIMITED,
    )
