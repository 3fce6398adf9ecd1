"""The uncertain numbers an assumption set rests on, each with the direction that is worse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from capacity.model import Corner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from capacity.model import Estimate
    from capacity.sets.loading import AssumptionSet

AXES = ("length", "width", "height")
SIZES = (*AXES, "diameter")
"""The fields that are lengths: of packagings, interiors, doors and clearances."""

PAYLOAD_FIELDS = ("payload", "dunnage_mass", "payload_cap")
"""The fields that decide what may be loaded."""

MASSES = ("gross_mass", *PAYLOAD_FIELDS)
"""The fields that decide how many packagings the payload carries."""

SHARE_STEPS = 100_000
"""A share is drawn in steps of 0.001 %."""

_STEPS = {"mm": 1, "g": 1, "percent": SHARE_STEPS // 100}


@frozen
class Input:
    """One estimate in its own steps: whole mm, whole g, or 0.001 % of a share.

    ``thing`` is packaging, container or stowage, ``path`` leads to the estimate. Where more is
    worse (what is packed or lost) a drawn value rounds up, else (room and payload) down.
    """

    thing: str
    path: str
    low: Fraction
    typical: Fraction
    high: Fraction
    more_is_worse: bool

    @property
    def field(self) -> str:
        """The last part of the path."""
        return self.path.rpartition(".")[2]

    @property
    def fixed(self) -> bool:
        """Whether the estimate is one value."""
        return self.low == self.high


def inputs(assumptions: AssumptionSet) -> tuple[Input, ...]:
    """Every estimate that the loading of ``assumptions`` depends on, fixed ones included.

    >>> from capacity.catalog import load
    >>> from capacity.sets.ranges import sets_for
    >>> specs = load()
    >>> grad = sets_for(specs, specs.munition("Grad"), packaging="122mm-9m22u-crate-1")[0]
    >>> [i.path for i in inputs(grad) if not i.fixed][:2]
    ['packaging.outer.length', 'packaging.outer.width']
    """
    return (*_packaging(assumptions), *_container(assumptions), *_stowage(assumptions))


def _packaging(assumptions: AssumptionSet) -> Iterator[Input]:
    packaging = assumptions.packaging
    for name in SIZES:
        size = getattr(packaging.outer, name)
        if size is not None:
            yield _input("packaging", f"outer.{name}", size, "mm", worse=True)
    yield _input("packaging", "gross_mass", packaging.gross_mass, "g", worse=True)


def _container(assumptions: AssumptionSet) -> Iterator[Input]:
    inside, door = assumptions.container.interior, assumptions.container.door
    for axis in AXES:
        yield _input("container", f"interior.{axis}", getattr(inside, axis), "mm", worse=False)
    for axis in AXES[1:]:
        yield _input("container", f"door.{axis}", getattr(door, axis), "mm", worse=False)
    yield _input("container", "payload", assumptions.container.payload, "g", worse=False)


def _stowage(assumptions: AssumptionSet) -> Iterator[Input]:
    stowage = assumptions.stowage
    for axis in AXES:
        lost = getattr(stowage.clearance, axis)
        if lost is not None:
            yield _input("stowage", f"clearance.{axis}", lost, "mm", worse=True)
    if stowage.dunnage_mass is not None:
        yield _input("stowage", "dunnage_mass", stowage.dunnage_mass, "percent", worse=True)
    if stowage.payload_cap is not None:
        yield _input("stowage", "payload_cap", stowage.payload_cap, "g", worse=False)


def _input(thing: str, name: str, estimate: Estimate, unit: str, *, worse: bool) -> Input:
    low, typical, high = (estimate.at(corner).in_unit(unit) * _STEPS[unit] for corner in Corner)
    return Input(thing, f"{thing}.{name}", low, typical, high, worse)
