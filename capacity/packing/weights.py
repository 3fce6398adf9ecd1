"""Upper bounds by weighted points: the dual of packing placements, found in floats.

Give points of the pallet weights so that every placement of a box covers at least a given
amount: the total over that amount bounds the boxes. The best weights solve a linear program
whose constraints are the placements at raster points (the set-packing relaxation of Beasley
1985, "An exact two-dimensional non-guillotine cutting tree search procedure", Oper. Res. 33).
Whatever the program finds is rounded to whole weights, and the bound is computed from those.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice, product
from typing import TYPE_CHECKING, Any

from capacity.packing.interior import covers
from capacity.packing.partitions import raster

if TYPE_CHECKING:
    from capacity.packing.classes import Case

Span = tuple[int, int]
"""First point covered and the one after the last, as indices."""
ROUNDING = 1_000_000
STEP_WORK = 3_000


class Axis:
    """One side of the pallet, reduced to the points and spans that matter.

    A point that lies in no more placements than another is dropped, and a span of points that
    contains another span of the same box side.
    """

    def __init__(self, side: int, box: tuple[int, int]) -> None:
        places = raster(side, *box)
        starts = {size: [x for x in places if x + size <= side] for size in box if size <= side}
        points = _maximal_points(side, starts)
        self.spans = {size: _minimal_spans(points, places, size) for size, places in starts.items()}
        self.points = points
        last = len(points)
        self.symmetric = all(
            {(last - b, last - a) for a, b in spans} == set(spans) for spans in self.spans.values()
        )

    def unmirrored(self, size: int) -> list[Span]:
        """The spans of a box side, one of each pair of mirror images."""
        last = len(self.points)
        spans = self.spans.get(size, [])
        return [s for s in spans if not self.symmetric or s <= (last - s[1], last - s[0])]

    def mirror(self, index: int) -> int:
        """The index that stands for a point and its mirror image, if mirroring changes nothing."""
        return min(index, len(self.points) - 1 - index) if self.symmetric else index


def _maximal_points(side: int, starts: dict[int, list[int]]) -> list[int]:
    """The points whose sets of covering placements are contained in no other's."""
    cover: dict[frozenset[tuple[int, int]], int] = {}
    begins = sorted({start for places in starts.values() for start in places})
    for point in begins:
        holds = frozenset(
            (size, start)
            for size, places in starts.items()
            for start in places
            if start <= point < start + size
        )
        cover.setdefault(holds, point)
    kept = [point for holds, point in cover.items() if not any(holds < other for other in cover)]
    return sorted(point for point in kept if point < side)


def _minimal_spans(points: list[int], starts: list[int], size: int) -> list[Span]:
    covered = ([i for i, point in enumerate(points) if s <= point < s + size] for s in starts)
    spans = {(inside[0], inside[-1] + 1) for inside in covered if inside}
    return sorted(
        one
        for one in spans
        if not any(one != two and one[0] <= two[0] and two[1] <= one[1] for two in spans)
    )


def weight_bound(case: Case, enough: int, steps: int) -> dict[str, Any] | None:
    """The best certificate of weighted points found, or None if the program is too large.

    Args:
        case: the pallet and the box, box's longer side first, in class units.
        enough: stop once the bound is no more than this, or cannot become so.
        steps: search steps, spent as iterations by the size of the program.

    >>> from capacity.packing.classes import Case
    >>> weight_bound(Case(5, 5, 3, 2), 4, 1000)["upper"]
    4
    """
    points = Points(case)
    iterations = STEP_WORK * steps // (len(points.sizes) + 1) ** 3
    best: dict[str, Any] | None = None
    if not points.placements or not iterations:
        return best
    for cover, least in islice(covers(points.rows(), points.sizes), iterations):
        found = points.certificate(cover)
        if found and (best is None or found["upper"] < best["upper"]):
            best = found
        if least >= enough + 1 or (best and best["upper"] <= enough):
            break
    return best


class Points:
    """The points of a pallet and the placements on them, up to mirror images.

    ``orbit`` numbers each point, mirror images alike; ``sizes`` counts the points so numbered.
    """

    def __init__(self, case: Case) -> None:
        box = (case.box_length, case.box_width)
        self.across, self.along = Axis(case.length, box), Axis(case.width, box)
        numbers: dict[tuple[int, int], int] = {}
        self.orbit = [
            [
                numbers.setdefault((self.across.mirror(i), self.along.mirror(j)), len(numbers))
                for j in range(len(self.along.points))
            ]
            for i in range(len(self.across.points))
        ]
        counts = Counter(number for row in self.orbit for number in row)
        self.sizes = [counts[number] for number in range(len(numbers))]
        self.placements = self._placements(*box)

    def _placements(self, length: int, width: int) -> list[tuple[Span, Span]]:
        return [
            placement
            for a, b in dict.fromkeys([(length, width), (width, length)])
            for placement in product(self.across.unmirrored(a), self.along.unmirrored(b))
        ]

    def rows(self) -> list[list[tuple[int, int]]]:
        """For each placement the points it covers, as (number, how many), in order."""
        covered = (
            Counter(number for row in self.orbit[slice(*one)] for number in row[slice(*two)])
            for one, two in self.placements
        )
        return [sorted(counts.items()) for counts in covered]

    def certificate(self, cover: list[float]) -> dict[str, Any] | None:
        """Whole weights near a cover, with the bound they prove."""
        whole = [round(weight * ROUNDING) for weight in cover]
        weights = [[whole[number] for number in row] for row in self.orbit]
        least = min(
            sum(sum(row[slice(*two)]) for row in weights[slice(*one)])
            for one, two in self.placements
        )
        if least <= 0:
            return None
        return {
            "method": "weights",
            "xs": self.across.points,
            "ys": self.along.points,
            "weights": weights,
            "upper": sum(map(sum, weights)) // least,
        }
