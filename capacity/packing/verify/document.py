"""Checks a whole document: its layout, its bound, and that its counts are theirs."""

from __future__ import annotations

from typing import Any

from capacity.errors import CertificateError
from capacity.packing.solution import Cylinder
from capacity.packing.verify.boxes import bound
from capacity.packing.verify.case import fields, items, number, numbers
from capacity.packing.verify.cylinders import cylinder_bound, cylinder_layout
from capacity.packing.verify.layout import layout

SCHEMA = "capacity/pack/1"
LIMITS = (
    "payload mass", "floor area", "height", "length", "volume bound", "layers", "door",
    "stowage cap",
)  # fmt: skip
PLACE = ("x", "y", "z", "length", "width", "height")
AXES = {"any": ("length", "width", "height"), "upright": ("height",)}
SIDES = ("length_mm", "width_mm", "height_mm")


def document(given: Any) -> tuple[int, int]:
    """Check a ``capacity/pack/1`` document on its own.

    Args:
        given: the document as JSON data: schema, container, box, rules, count, placements
            and bound; lengths in mm, masses in g.

    Returns:
        The checked lower and upper counts.

    Raises:
        CertificateError: the document is malformed, or its layout or bound does not prove
            its counts.

    >>> document({"schema": "capacity/pack/2"})
    Traceback (most recent call last):
    ...
    capacity.errors.CertificateError: document: expected schema capacity/pack/1
    """
    if not isinstance(given, dict) or given.get("schema") != SCHEMA:
        raise CertificateError(f"document: expected schema {SCHEMA}")
    lower, upper = _cylinders(given) if "cylinder" in given else _boxes(given)
    _count(given["count"], lower, upper)
    return lower, upper


def _boxes(given: dict[str, Any]) -> tuple[int, int]:
    """Check layout and bound of boxes."""
    room, payload, box, rules, placements, certificate = _parts(given, "box")
    *outer, mass = fields("box", box, *SIDES, "mass_g")
    item = (outer[0], outer[1], outer[2])
    named = {**_rules(rules), "payload": payload, "box_mass": mass}
    places = [fields("placement", place, *PLACE) for place in placements]
    return layout(room, item, places, **named), bound(room, item, certificate, **named)


def _cylinders(given: dict[str, Any]) -> tuple[int, int]:
    """Check layout, axes, mass and bound of cylinders."""
    room, payload, cylinder, rules, placements, certificate = _parts(given, "cylinder")
    diameter, length, mass = fields("cylinder", cylinder, "diameter_mm", "length_mm", "mass_g")
    names = ("orientations", "max_layers", "clearance", "door")
    written = ("orientations", "max_layers", "clearance_mm", "door_mm")
    named = dict(zip(names, fields("rules", rules, *written), strict=True))
    lost = numbers("clearance", named["clearance"], 3, 0)
    places = [Cylinder(*fields("placement", place, *PLACE, "axis")) for place in placements]
    left = (room[0] - lost[0], room[1] - lost[1], room[2] - lost[2])
    cylinder_layout(left, (diameter, length), places)
    if payload is not None and len(places) * number("mass_g", mass, 1) > payload:
        raise CertificateError(f"{len(places)} cylinders: heavier than the payload")
    allowed = AXES.get(str(named["orientations"]), named["orientations"])
    if any(place.axis not in items("orientations", allowed) for place in places):
        raise CertificateError(f"a cylinder lies otherwise than {named['orientations']}")
    named |= {"payload": payload, "cylinder_mass": mass}
    return len(places), cylinder_bound(room, (diameter, length), certificate, **named)


def _parts(given: dict[str, Any], kind: str) -> tuple[Any, ...]:
    """Room, payload, item, rules, placements and certificate of one kind of document."""
    _, container, item, rules, _, placements, certificate = fields(
        "document", given, "schema", "container", kind, "rules", "count", "placements", "bound"
    )
    *interior, payload = fields("container", container, *SIDES, "payload_g")
    room = numbers("container", interior, 3, 1)
    return room, payload, item, rules, items("placements", placements), certificate


def _rules(rules: Any) -> dict[str, Any]:
    """Rules by the names of the solver's arguments."""
    names = ("orientations", "max_layers", "clearance", "door", "max_stack_mass", "max_count")
    written = ("orientations", "max_layers", "clearance_mm", "door_mm", "max_stack_mass_g")
    return dict(zip(names, fields("rules", rules, *written, "max_count"), strict=True))


def _count(count: Any, lower: int, upper: int) -> None:
    """Refuse counts that are not the checked ones."""
    stated = fields("count", count, "lower", "upper", "proven", "limited_by")
    if any(type(value) is not int for value in stated[:2]) or stated[:2] != [lower, upper]:
        raise CertificateError(f"count: states {stated[:2]}, checked are {[lower, upper]}")
    if stated[2] is not (lower == upper) or lower > upper:
        raise CertificateError("count: proven says otherwise than lower and upper")
    if stated[3] not in LIMITS:
        raise CertificateError(f"count: {stated[3]!r} is no limit")
