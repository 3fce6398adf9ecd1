"""Points of a rectangle and the placements of boxes that cover them, up to mirror images.

Boxes start at raster points, and only the points and placements that matter are kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from itertools import pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing.raster.sums import settled

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

Span = tuple[int, int]
"""First point covered and the one after the last, as indices."""
Face = tuple[int, int]


class Axis:
    """One side of a rectangle, reduced to the points and spans that matter.

    A point that lies in no more placements than another is dropped, and a span of points that
    contains another span of the same box side.
    """

    def __init__(self, space: int, sides: Collection[int]) -> None:
        places = settled(space, sides)
        starts = {side: [x for x in places if x + side <= space] for side in sides if side <= space}
        points = _maximal_points(starts)
        self.spans = {side: _minimal_spans(points, begins, side) for side, begins in starts.items()}
        self.points = points
        last = len(points)
        self.symmetric = all(
            {(last - b, last - a) for a, b in spans} == set(spans) for spans in self.spans.values()
        )

    @property
    def number(self) -> int:
        """How many points there are, mirror images counted once."""
        return (len(self.points) + 1) // 2 if self.symmetric else len(self.points)

    def unmirrored(self, side: int) -> list[Span]:
        """The spans of a box side, one of each pair of mirror images."""
        last = len(self.points)
        spans = self.spans.get(side, [])
        return [s for s in spans if not self.symmetric or s <= (last - s[1], last - s[0])]

    def mirror(self, index: int) -> int:
        """The index that stands for a point and its mirror image, if mirroring changes nothing."""
        return min(index, len(self.points) - 1 - index) if self.symmetric else index


def _maximal_points(starts: dict[int, list[int]]) -> list[int]:
    """The points whose sets of covering placements are contained in no other's.

    Points where placements begin are enough. The next such point lies in every placement that
    covers this one, unless one of them ends before it.
    """
    begins = sorted({start for places in starts.values() for start in places})
    ends = sorted({start + side for side, places in starts.items() for start in places})
    pairs = pairwise([*begins, *ends[-1:]])
    return [one for one, two in pairs if ends[bisect_right(ends, one)] <= two]


def _minimal_spans(points: list[int], starts: list[int], side: int) -> list[Span]:
    """The points inside each placement, as spans that contain no other; both ends ascend."""
    found = {(bisect_left(points, s), bisect_left(points, s + side)) for s in starts}
    spans = sorted(span for span in found if span[0] < span[1])
    neighbours = zip([(-1, 0), *spans], spans, [*spans[1:], (0, len(points) + 1)], strict=False)
    return [one for last, one, after in neighbours if last[0] < one[0] and one[1] < after[1]]


class Placement(NamedTuple):
    """A box face on spans of points along both sides."""

    face: Face
    across: Span
    along: Span


class Points:
    """The points of a rectangle and the placements of faces on them, up to mirror images.

    All is worked out when it is first asked for.

    >>> points = Points(5, 5, [(3, 2), (2, 3)])
    >>> points.number, points.sizes, len(points.placements)
    (4, [4, 2, 2, 1], 2)
    """

    def __init__(self, length: int, width: int, faces: Sequence[Face]) -> None:
        self.across = Axis(length, {face[0] for face in faces})
        self.along = Axis(width, {face[1] for face in faces})
        self.faces = faces

    @property
    def number(self) -> int:
        """How many points there are, mirror images counted once."""
        return self.across.number * self.along.number

    @cached_property
    def orbit(self) -> list[list[int]]:
        """The number of each point, mirror images alike."""
        numbers: dict[tuple[int, int], int] = {}
        return [
            [
                numbers.setdefault((self.across.mirror(i), self.along.mirror(j)), len(numbers))
                for j in range(len(self.along.points))
            ]
            for i in range(len(self.across.points))
        ]

    @cached_property
    def sizes(self) -> list[int]:
        """How many points bear each number."""
        counts = Counter(number for row in self.orbit for number in row)
        return [counts[number] for number in range(self.number)]

    @cached_property
    def placements(self) -> list[Placement]:
        """Every placement that matters, one of each pair of mirror images."""
        return [
            Placement(face, *spans)
            for face in self.faces
            for spans in product(self.across.unmirrored(face[0]), self.along.unmirrored(face[1]))
        ]

    @cached_property
    def covered(self) -> list[list[tuple[int, int]]]:
        """For each placement the points it covers, as (number, how many), in order."""
        found = []
        for _, across, along in self.placements:
            rows = self.orbit[slice(*across)]
            counts = Counter(number for row in rows for number in row[slice(*along)])
            found.append(sorted(counts.items()))
        return found

    def least(self, weights: Sequence[int]) -> int:
        """The least that a placement weighs, by the weights of the numbers."""
        return min(sum(weights[number] * n for number, n in points) for points in self.covered)

    def spread(self, weights: Sequence[int]) -> list[list[int]]:
        """The weight of each point, from those of the numbers."""
        return [[weights[number] for number in row] for row in self.orbit]
