"""The uncertain numbers an assumption set rests on, each with the direction that is worse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from capacity.model import Corner
from capacity.sets.sets import numbers_of

if TYPE_CHECKING:
    from fractions import Fraction

    from capacity.sets.loading import AssumptionSet
    from capacity.sets.sets import Number

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
    found = (number for number in numbers_of(assumptions) if number.loads)
    drawn = sorted(found, key=lambda n: n.path[0] if n.kind == "stowage" else "")
    return tuple(map(_input, drawn))


def _input(number: Number) -> Input:
    unit = {"length": "mm", "mass": "g", "share": "percent"}[number.estimate.dimension.measures]
    corners = (number.estimate.at(corner).in_unit(unit) * _STEPS[unit] for corner in Corner)
    low, typical, high = corners
    worse = number.kind == "packaging" or number.path[0] in {"clearance", "dunnage_mass"}
    return Input(number.kind, number.dotted, low, typical, high, worse)
