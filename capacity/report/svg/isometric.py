"""Isometric projection of a layout, seen from the doors' upper corner: points, and what hides what.

In an isometric view every box projects to a hexagon whose edges have three directions, so two
boxes overlap on paper exactly when their ranges of x - y, x - z and y - z all do.
"""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations, product
from math import sqrt

from capacity.report.svg.items import Item

_PAIRS = ((0, 1), (0, 2), (1, 2))
_COSINE = sqrt(3) / 2

Span = tuple[int, int]


def project(x: float, y: float, z: float) -> tuple[float, float]:
    """A point in mm on paper, in mm: x runs down right, y down left, z up.

    >>> project(0, 0, 100)
    (0.0, -100.0)
    """
    return (x - y) * _COSINE, (x + y) / 2 - z


def visible(placed: Sequence[Item]) -> list[Item]:
    """The items that can be seen: those not walled in by neighbours of their own turn."""
    known = set(placed)
    return [item for item in placed if not all(near in known for near in _neighbours(item))]


def _neighbours(item: Item) -> list[Item]:
    x, y, z, turn = item
    length, width, height = item.sizes
    near = [
        item._replace(x=x + length),
        item._replace(y=y + width),
        item._replace(z=z + height),
    ]
    return [*near, item._replace(x=x + length, y=y + width)] if turn.round else near


def back_to_front(placed: Sequence[Item]) -> list[Item]:
    """``placed`` in an order in which what is drawn later is nowhere behind what came before."""
    hides: list[list[int]] = [[] for _ in placed]
    waiting = [0] * len(placed)
    for i, j in _overlapping(placed):
        first, second = (i, j) if _behind(placed[i], placed[j]) else (j, i)
        hides[first].append(second)
        waiting[second] += 1
    return [placed[i] for i in _sorted(hides, waiting, [sum(item.corner) for item in placed])]


def _sorted(hides: list[list[int]], waiting: list[int], depth: list[int]) -> Iterable[int]:
    """Kahn's topological order; a ring of mutual hiding is entered at its farthest item."""
    ready = [(depth[i], i) for i, count in enumerate(waiting) if not count]
    heapify(ready)
    left = set(range(len(waiting)))
    while left:
        _, i = heappop(ready) if ready else min((depth[i], i) for i in left)
        if i not in left:
            continue
        left.remove(i)
        yield i
        for j in hides[i]:
            waiting[j] -= 1
            if not waiting[j]:
                heappush(ready, (depth[j], j))


def _behind(a: Item, b: Item) -> bool:
    """Whether ``a`` is farther than ``b``, which it overlaps on paper."""
    for axis in range(3):
        if a.corner[axis] + a.sizes[axis] <= b.corner[axis]:
            return True
        if b.corner[axis] + b.sizes[axis] <= a.corner[axis]:
            return False
    return sum(a.corner) * 2 + sum(a.sizes) <= sum(b.corner) * 2 + sum(b.sizes)


def _overlapping(placed: Sequence[Item]) -> set[tuple[int, int]]:
    spans = [_spans(item) for item in placed]
    cells: dict[tuple[int, ...], list[int]] = {}
    widest = [max((s[k][1] - s[k][0] for s in spans), default=1) for k in range(3)]
    for i, span in enumerate(spans):
        reach = (range(lo // w, hi // w + 1) for (lo, hi), w in zip(span, widest, strict=True))
        for cell in product(*reach):
            cells.setdefault(cell, []).append(i)
    near = {pair for inside in cells.values() for pair in combinations(inside, 2)}
    return {(i, j) for i, j in near if _meet(spans[i], spans[j])}


def _spans(item: Item) -> tuple[Span, ...]:
    """The ranges of x - y, x - z and y - z inside an item."""
    at, sizes = item.corner, item.sizes
    return tuple((at[a] - at[b] - sizes[b], at[a] + sizes[a] - at[b]) for a, b in _PAIRS)


def _meet(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    return all(a[0] < b[1] and b[0] < a[1] for a, b in zip(one, other, strict=True))
