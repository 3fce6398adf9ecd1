"""Tables of blocks: every count is built, and no cut of a block holds more."""

from __future__ import annotations

from itertools import permutations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from capacity.packing.boxes.tables import Table
from capacity.packing.boxes.walls import Faces
from capacity.packing.raster.sums import cuts, raster, reachable

Sides = tuple[int, int, int]
ROOMS = st.tuples(st.integers(8, 24), st.integers(6, 14), st.integers(6, 14))
BOXES = st.tuples(st.integers(4, 6), st.integers(3, 5), st.integers(2, 4))


def table(room: Sides, box: Sides, work: int) -> Table:
    """Table of a room in which the box may turn freely."""
    turns = tuple(sorted({(a, b, c) for a, b, c in permutations(box)}))
    points = [raster(space, set(box)) for space in room]
    size = (points[0][-1], points[1][-1], points[2][-1])
    return Table(Faces(turns, size, 0), points, work)


@settings(max_examples=25)
@given(ROOMS, BOXES)
def test_every_count_is_built(room: Sides, box: Sides) -> None:
    """The boxes of the whole room lie inside, apart, and number what the table says."""
    whole = table(room, box, 10**6)
    last = (len(whole.points[0]) - 1, len(whole.points[1]) - 1, len(whole.points[2]) - 1)
    places = list(whole.place(last, (0, 0, 0)))
    assert len(places) == whole.count(last)
    for one, other in product(places, places):
        apart = any(
            one[axis] + one[axis + 3] <= other[axis] or other[axis] + other[axis + 3] <= one[axis]
            for axis in range(3)
        )
        assert one is other or apart
    for place in places:
        assert sorted(place[3:]) == sorted(box)
        assert all(place[axis] + place[axis + 3] <= room[axis] for axis in range(3))


@settings(max_examples=25)
@given(ROOMS, BOXES)
def test_no_cut_along_the_length_holds_more(room: Sides, box: Sides) -> None:
    """The two parts of a cut never hold more than the block."""
    whole = table(room, box, 10**6)
    i, j, k = (len(line) - 1 for line in whole.points)
    for first, second in cuts(whole.points[0], i):
        assert whole.count((first, j, k)) + whole.count((second, j, k)) <= whole.count((i, j, k))


@settings(max_examples=25)
@given(ROOMS, BOXES)
def test_points_that_no_cut_leads_to_change_nothing(room: Sides, box: Sides) -> None:
    """The room holds the same whether all sums of sides or only reachable ones are looked at."""
    turns = tuple(sorted({(a, b, c) for a, b, c in permutations(box)}))
    counts = []
    for line in (raster, reachable):
        points = [line(space, set(box)) for space in room]
        size = (points[0][-1], points[1][-1], points[2][-1])
        whole = Table(Faces(turns, size, 0), points, 10**6)
        counts.append(whole.count((len(points[0]) - 1, len(points[1]) - 1, len(points[2]) - 1)))
    assert counts[0] == counts[1]


def test_rows_reach_beyond_the_table() -> None:
    """A row of table blocks fills a long room: 25 rows of four 4 x 3 x 2 boxes."""
    small = table((100, 6, 4), (4, 3, 2), 2_000)
    assert small.reach[0] < len(small.points[0])
    last = (len(small.points[0]) - 1, len(small.points[1]) - 1, len(small.points[2]) - 1)
    found = small.row(last)
    assert found is not None
    count, axis, blocks = found
    assert (count, axis) == (100, 0)
    assert sum(map(small.count, blocks)) == count
