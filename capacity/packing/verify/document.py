"""Checks a whole document: every field, then its layout, its bound, and its counts."""

from __future__ import annotations

from functools import partial
from typing import Any

from capacity.packing.verify import case
from capacity.packing.verify.boxes import bound as box_bounds
from capacity.packing.verify.boxes import layout as box_layouts
from capacity.packing.verify.case import WHOLE, Steps
from capacity.packing.verify.cylinders import bound as cylinder_bounds
from capacity.packing.verify.cylinders import layout as cylinder_layouts
from capacity.packing.verify.limits import judged
from capacity.packing.verify.reading import LARGEST, MOST, Field

SCHEMA = "capacity/pack/1"
FINEST = 10**15
"""Most steps a unit; JSON numbers of that many digits are exact."""
SIDES = ("length_mm", "width_mm", "height_mm")
PLACE = ("x", "y", "z", "length", "width", "height")
CYLINDER_RULES = {
    "orientations": "orientations", "max_layers": "max_layers", "clearance_mm": "clearance",
    "door_mm": "door",
}  # fmt: skip
"""Rules as written, and as a case names them."""
BOX_RULES = {**CYLINDER_RULES, "max_stack_mass_g": "max_stack_mass", "max_count": "max_count"}
LIMITS = (
    "payload mass", "floor area", "height", "length", "volume bound", "layers", "door",
    "stowage cap",
)  # fmt: skip


def document(given: Any) -> tuple[int, int]:
    """Check a ``capacity/pack/1`` document on its own.

    Args:
        given: the document as JSON data: schema, container, box or cylinder, rules, count,
            placements and bound; lengths in mm, masses in g.

    Returns:
        The checked lower and upper counts.

    Raises:
        CertificateError: a field is missing, unknown or not as expected, or the layout or the
            bound does not prove the counts; names the field.

    >>> document({"schema": "capacity/pack/2"})
    Traceback (most recent call last):
    ...
    capacity.errors.CertificateError: schema: expected capacity/pack/1, got 'capacity/pack/2'
    """
    whole = Field("", given)
    whole.field("schema").one_of(SCHEMA)
    kind = "cylinder" if whole.has("cylinder") else "box"
    stepped = ("steps",) if whole.has("steps") else ()
    _, container, item, rules, count, placements, certificate, *steps = whole.fields(
        "schema", "container", kind, "rules", "count", "placements", "bound", *stepped
    )
    stated = _counts(count)
    check = _cylinders if kind == "cylinder" else _boxes
    lower, upper = check(_steps(*steps), container, item, rules, placements, certificate)
    for name, number, checked in zip(("lower", "upper"), stated, (lower, upper), strict=True):
        if number != checked:
            count.field(name).fail(f"states {number}, checked are {checked}")
    return lower, upper


def _counts(count: Field) -> tuple[int, int]:
    """The counts stated, which say the same as ``proven``."""
    lower, upper, proven, limit = count.fields("lower", "upper", "proven", "limited_by")
    limit.one_of(*LIMITS)
    stated = lower.whole(0, MOST), upper.whole(lower.value, MOST)
    if proven.value is not (lower.value == upper.value):
        proven.refuse("true where lower and upper are equal, else false")
    return stated


def _steps(given: Field | None = None) -> Steps:
    """Steps that a mm and a g are counted in: whole ones where the document does not say."""
    if given is None:
        return WHOLE
    return Steps(*(number.whole(1, FINEST) for number in given.fields(*Steps._fields)))


def _boxes(
    steps: Steps, container: Field, box: Field, rules: Field, placements: Field, certificate: Field
) -> tuple[int, int]:
    """Check layout and bound of boxes."""
    *room, payload = container.fields(*SIDES, "payload_g")
    *sides, mass = box.fields(*SIDES, "mass_g")
    named = {**_rules(rules, BOX_RULES), "payload": payload, "mass": mass}
    given = case.boxes(room, sides, named, steps)
    lower = box_layouts.laid(given, placements, partial(_place, steps))
    return lower, judged(certificate, box_bounds.proved(given, certificate))


def _cylinders(
    steps: Steps, container: Field, item: Field, rules: Field, placements: Field, certificate: Field
) -> tuple[int, int]:
    """Check layout and bound of cylinders."""
    *room, payload = container.fields(*SIDES, "payload_g")
    *sizes, mass = item.fields("diameter_mm", "length_mm", "mass_g")
    named = {**_rules(rules, CYLINDER_RULES), "payload": payload, "mass": mass}
    given = case.cylinders(room, sizes, named, steps)
    lower = cylinder_layouts.laid(given, placements, partial(_axial_place, steps))
    return lower, judged(certificate, cylinder_bounds.proved(given, certificate))


def _place(steps: Steps, place: Field) -> list[int]:
    """Corner and sides of a box, in steps."""
    return [number.steps(steps.per_mm, 0, LARGEST) for number in place.fields(*PLACE)]


def _axial_place(steps: Steps, place: Field) -> tuple[list[int], str]:
    """Corner and sides of a cylinder, in steps, and its axis."""
    *numbers, axis = place.fields(*PLACE, "axis")
    return [n.steps(steps.per_mm, 0, LARGEST) for n in numbers], axis.one_of(*case.AXES)


def _rules(rules: Field, names: dict[str, str]) -> dict[str, Field]:
    """Rules by the names that a case has for them."""
    return dict(zip(names.values(), rules.fields(*names), strict=True))
