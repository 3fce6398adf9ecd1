"""Checks a whole document: its layout, its bound, and that its counts are theirs."""

from __future__ import annotations

from typing import Any

from capacity.errors import CertificateError
from capacity.packing.verify.boxes import bound
from capacity.packing.verify.case import fields, items
from capacity.packing.verify.layout import layout

SCHEMA = "capacity/pack/1"
LIMITS = (
    "payload mass", "floor area", "height", "length", "volume bound", "layers", "door",
    "stowage cap",
)  # fmt: skip
PLACE = ("x", "y", "z", "length", "width", "height")
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
    _, *parts = fields(
        "document", given, "schema", "container", "box", "rules", "count", "placements", "bound"
    )
    container, box, rules, count, placements, certificate = parts
    *interior, payload = fields("container", container, *SIDES, "payload_g")
    *outer, mass = fields("box", box, *SIDES, "mass_g")
    named = {**_rules(rules), "payload": payload, "box_mass": mass}
    room, item = (interior[0], interior[1], interior[2]), (outer[0], outer[1], outer[2])
    places = [fields("placement", place, *PLACE) for place in items("placements", placements)]
    lower = layout(room, item, places, **named)
    upper = bound(room, item, certificate, **named)
    _count(count, lower, upper)
    return lower, upper


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
