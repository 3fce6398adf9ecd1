"""A document that counts in steps finer than a mm or g, as one of whole steps.

Such a document states its lengths in mm and masses in g, as decimals, and says how many steps a
mm and a g have; its certificate is about whole steps, as all theorems are about whole numbers.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from capacity.errors import CertificateError

FINEST = 10**15
LENGTHS = ("x", "y", "z", "length", "width", "height")


def in_steps(given: Any) -> Any:
    """The document in whole steps, without its field ``steps``; one without it as it is.

    Raises:
        CertificateError: ``steps`` is malformed, or a length or mass is no whole number of them.

    >>> in_steps({"steps": {"per_mm": 10, "per_g": 1}, "box": {"length_mm": 0.5, "mass_g": 7}})
    {'box': {'length_mm': 5, 'mass_g': 7}}
    """
    if not isinstance(given, dict) or "steps" not in given:
        return given
    steps = given["steps"]
    if not isinstance(steps, dict) or set(steps) != {"per_mm", "per_g"}:
        raise CertificateError("steps: expected an object with per_mm, per_g")
    for name, each in steps.items():
        if type(each) is not int or not 1 <= each <= FINEST:
            raise CertificateError(f"steps.{name}: expected a whole number from 1 to {FINEST}")
    kept = {"steps", "bound", "count", "schema"}
    return {
        name: part if name in kept else _whole(name, part, steps)
        for name, part in given.items()
        if name != "steps"
    }


def _whole(name: str, part: Any, steps: dict[str, int]) -> Any:
    """A part of a document with every length and mass in whole steps, by the names of its keys."""
    if isinstance(part, dict):
        return {key: _whole(str(key), each, steps) for key, each in part.items()}
    if isinstance(part, list):
        return [_whole(name, each, steps) for each in part]
    if name.endswith("_g"):
        return _counted(name, part, steps["per_g"])
    if name.endswith("_mm") or name in LENGTHS:
        return _counted(name, part, steps["per_mm"])
    return part


def _counted(name: str, given: Any, per_unit: int) -> Any:
    """A decimal as it prints, in steps; what is no finite number the reader refuses."""
    if type(given) not in (int, float) or not abs(given) <= FINEST:
        return given
    steps = Fraction(repr(given)) * per_unit
    if steps.denominator != 1:
        raise CertificateError(f"{name}: expected whole steps of 1/{per_unit}, got {given!r}")
    return int(steps)
