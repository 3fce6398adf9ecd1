"""The points and spans that stand for one side of a pallet, against their definitions."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from capacity.packing.pallets.classes import Case
from capacity.packing.pallets.weighted_points import iterations
from capacity.packing.raster.points import Axis, Points
from capacity.packing.raster.sums import settled

sides = st.integers(1, 150)
boxes = st.tuples(st.integers(1, 40), st.integers(1, 40)).map(
    lambda box: (max(box), min(box)),
)
several = st.sets(st.integers(1, 40), min_size=1, max_size=3)


def starts(side: int, sizes: set[int]) -> list[tuple[int, int]]:
    """Every placement along a side, as (size, start)."""
    return [(size, x) for size in sizes for x in settled(side, sizes) if x + size <= side]


@given(sides, several)
def test_the_points_are_those_in_most_placements(side: int, sizes: set[int]) -> None:
    """A point is kept if no other lies in every placement that covers it and one more."""
    placements = starts(side, sizes)
    covering = {
        point: {(size, x) for size, x in placements if x <= point < x + size}
        for point in range(side)
    }
    kept = {
        frozenset(cover)
        for cover in covering.values()
        if cover and not any(cover < other for other in covering.values())
    }
    found = Axis(side, sizes).points
    assert sorted(map(sorted, (covering[point] for point in found))) == sorted(map(sorted, kept))


@given(sides, several)
def test_the_spans_contain_no_other(side: int, sizes: set[int]) -> None:
    """Of the point sets of one box side's placements those are kept that contain no other."""
    axis = Axis(side, sizes)
    for size in sizes:
        covered = {
            tuple(i for i, point in enumerate(axis.points) if x <= point < x + size)
            for one, x in starts(side, sizes)
            if one == size
        }
        smallest = {one for one in covered if not any(set(two) < set(one) for two in covered)}
        assert {tuple(range(*span)) for span in axis.spans.get(size, [])} == smallest


@given(sides, sides, boxes)
def test_steps_are_shared_by_what_the_program_really_holds(
    length: int, width: int, box: tuple[int, int]
) -> None:
    """The number of weights is known before the program is built."""
    case = Case(length, width, *box)
    number = len(Points(length, width, [box, box[::-1]]).sizes)
    for steps in product((0, 500, 3_000)):
        assert iterations(case, *steps) == 3_000 * steps[0] // (number + 1) ** 3
