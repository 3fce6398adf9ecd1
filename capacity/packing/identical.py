"""Identical boxes in a container: whole-layer grids below, floor area and volume above."""

from __future__ import annotations

from itertools import permutations
from typing import Any

from capacity.packing.solution import BoxSolution, Cuboid


def solve(
    container: tuple[int, int, int],
    box: tuple[int, int, int],
    *,
    orientations: str = "upright",
    effort: str = "normal",
    max_layers: int | None = None,
    payload: int | None = None,
    box_mass: int | None = None,
    door: tuple[int, int] | None = None,
) -> BoxSolution:
    """Boxes of size ``box`` (mm) in ``container`` (mm), at most ``payload`` (g) in all."""
    del effort
    turns = _turns(box, orientations)
    fitting = [t for t in turns if all(a <= b for a, b in zip(t, container, strict=True))]
    if door:
        fitting = [t for t in fitting if t[1] <= door[0] and t[2] <= door[1]]
    if not fitting:
        return BoxSolution(0, 0, "length", (), {"method": "none", "upper": 0})
    best = max(fitting, key=lambda t: _count(container, t, max_layers))
    lower = _count(container, best, max_layers)
    upper = max(_most(container, t, max_layers) for t in fitting)
    if orientations != "upright":
        upper = _volume(container) // _volume(box)
    limit = "floor area"
    if payload is not None and box_mass and payload // box_mass <= upper:
        upper = payload // box_mass
        lower = min(lower, upper)
        limit = "payload mass"
    bound: dict[str, Any] = {"method": "thin", "upper": upper}
    return BoxSolution(lower, upper, limit, tuple(_grid(container, best))[:lower], bound)


def _turns(box: tuple[int, int, int], orientations: str) -> list[tuple[int, int, int]]:
    a, b, c = box
    return (
        [(a, b, c), (b, a, c)]
        if orientations == "upright"
        else list({(p[0], p[1], p[2]) for p in permutations(box)})
    )


def _count(container: Any, turn: Any, max_layers: int | None) -> int:
    rows, columns, layers = (a // b for a, b in zip(container, turn, strict=True))
    return int(rows * columns * min(layers, max_layers or layers))


def _most(container: Any, turn: Any, max_layers: int | None) -> int:
    layers = container[2] // turn[2]
    area = (container[0] * container[1]) // (turn[0] * turn[1])
    return int(area * min(layers, max_layers or layers))


def _volume(size: Any) -> int:
    return int(size[0] * size[1] * size[2])


def _grid(container: Any, turn: Any) -> Any:
    for z in range(container[2] // turn[2]):
        for x in range(container[0] // turn[0]):
            for y in range(container[1] // turn[1]):
                yield Cuboid(x * turn[0], y * turn[1], z * turn[2], *turn)
