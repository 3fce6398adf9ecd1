"""Identical rectangles on a pallet."""

from __future__ import annotations

from capacity.packing.solution import PalletSolution, Rectangle


def solve(
    length: int, width: int, box_length: int, box_width: int, *, effort: str | int = "normal"
) -> PalletSolution:
    """Grid and area only."""
    del effort
    sides = {(box_length, box_width), (box_width, box_length)}
    p, q = max(sides, key=lambda s: (length // s[0]) * (width // s[1]))
    upper = length * width // (box_length * box_width)
    layout = tuple(
        Rectangle(i * p, j * q, p, q) for i in range(length // p) for j in range(width // q)
    )
    return PalletSolution(len(layout), upper, layout, {"method": "area", "upper": upper})
