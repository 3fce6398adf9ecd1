"""How long the checker takes for layouts of many thin items; counts and time are printed.

python benchmarks/verify.py [--number 100000]
"""

from __future__ import annotations

import argparse
import time
from itertools import product
from typing import TYPE_CHECKING, Any

from capacity.packing import verify

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = 1000


def logs(number: int) -> tuple[Any, Any, list[Any]]:
    """Boxes of 1,000 x 2 x 2 mm side by side in layers of 500."""
    layers = number // 500
    places = [(0, 2 * i, 2 * k, LONG, 2, 2) for k, i in product(range(layers), range(500))]
    return (LONG, LONG, 2 * layers), (LONG, 2, 2), places


def cabin(number: int) -> tuple[Any, Any, list[Any]]:
    """The same, every second layer across: each box lies on 500."""
    room, box, places = logs(number)
    crossing = [
        (y, x, z, b, a, c) if z // 2 % 2 else (x, y, z, a, b, c) for x, y, z, a, b, c in places
    ]
    return room, box, crossing


def tiles(number: int) -> tuple[Any, Any, list[Any]]:
    """Boxes of 100 x 100 x 1 mm in a hundred stacks."""
    layers = number // 100
    grid = product(range(layers), range(10), range(10))
    places = [(100 * i, 100 * j, k, 100, 100, 1) for k, i, j in grid]
    return (LONG, LONG, layers), (100, 100, 1), places


def rods(number: int) -> tuple[Any, Any, list[Any]]:
    """Cylinders of 4 x 1,000 mm in a square pile of 100 columns."""
    rows = number // 100
    grid = product(range(rows), range(100))
    places = [(0, 4 * j, 4 * k, LONG, 4, 4, "length") for k, j in grid]
    return (LONG, 400, 4 * rows), (4, LONG), places


def coins(number: int) -> tuple[Any, Any, list[Any]]:
    """Standing cylinders of 100 x 1 mm in a hundred stacks."""
    layers = number // 100
    grid = product(range(layers), range(10), range(10))
    places = [(100 * i, 100 * j, k, 100, 100, 1, "height") for k, i, j in grid]
    return (LONG, LONG, layers), (100, 1), places


def main() -> None:
    """Print one line a layout."""
    parser = argparse.ArgumentParser(description="time of the checker")
    parser.add_argument("--number", type=int, default=100_000)
    number = parser.parse_args().number
    kinds: list[tuple[Callable[[int], Any], Callable[..., int]]] = [
        (logs, verify.layout), (cabin, verify.layout), (tiles, verify.layout),
        (rods, verify.cylinder_layout), (coins, verify.cylinder_layout),
    ]  # fmt: skip
    for kind, check in kinds:
        room, item, places = kind(number)
        start = time.process_time()
        count = check(room, item, places)
        print(f"{kind.__name__:6} {count:9,} checked in {time.process_time() - start:6.2f} s")


if __name__ == "__main__":
    main()
