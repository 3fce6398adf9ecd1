"""Identical cylinders in a container: square grids below, volume above."""

from __future__ import annotations

from typing import Any

from capacity.packing.solution import BoxSolution


def solve(
    container: tuple[int, int, int],
    cylinder: tuple[int, int],
    *,
    orientations: str = "any",
    effort: str = "normal",
    max_layers: int | None = None,
    payload: int | None = None,
    cylinder_mass: int | None = None,
) -> BoxSolution:
    """Cylinders of (diameter, length) mm in ``container`` (mm)."""
    del effort, max_layers, orientations
    d, length = cylinder
    turns = [(d, d, length), (d, length, d), (length, d, d)]
    lower = max(_product(a // b for a, b in zip(container, t, strict=True)) for t in turns)
    upper = _product(container) * 4 * 106 // (333 * d * d * length)
    limit = "volume bound"
    if payload is not None and cylinder_mass and payload // cylinder_mass <= upper:
        upper = payload // cylinder_mass
        lower = min(lower, upper)
        limit = "payload mass"
    return BoxSolution(lower, upper, limit, (), {"method": "volume", "upper": upper})


def _product(numbers: Any) -> int:
    result = 1
    for number in numbers:
        result *= number
    return int(result)
