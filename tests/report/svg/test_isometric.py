"""What hides what in an isometric view."""

from __future__ import annotations

from itertools import pairwise, product

from capacity.report.svg.isometric import back_to_front, visible
from capacity.report.svg.items import Item, Turn

CUBE = Turn(10, 10, 10, round=False)


def test_a_box_is_drawn_after_all_it_hides() -> None:
    """Along each axis towards the viewer the order rises, whatever order is given."""
    cubes = [Item(x, y, z, CUBE) for x, y, z in product((0, 10, 20), repeat=3)]
    order = {item: i for i, item in enumerate(back_to_front(cubes[::-1]))}
    assert len(order) == len(cubes)
    for axis in range(3):
        lines = sorted(
            cubes, key=lambda c: ([c.corner[a] for a in range(3) if a != axis], c.corner[axis])
        )
        for one, other in pairwise(lines):
            if all(one.corner[a] == other.corner[a] for a in range(3) if a != axis):
                assert order[one] < order[other]


def test_unequal_boxes_are_ordered_by_what_separates_them() -> None:
    """A long low box before a cube is drawn last although its corner is farther back."""
    long = Item(0, 10, 0, Turn(100, 5, 5, round=False))
    cube = Item(40, 0, 0, CUBE)
    assert back_to_front([long, cube]) == [cube, long]


def test_a_ring_of_mutual_hiding_still_draws_each_once() -> None:
    """Three bars, each before the next, cannot be ordered; all are drawn."""
    bars = [
        Item(0, 0, 10, Turn(30, 10, 10, round=False)),
        Item(20, 0, 0, Turn(10, 30, 10, round=False)),
        Item(0, 10, 0, Turn(10, 10, 30, round=False)),
    ]
    assert sorted(back_to_front(bars)) == sorted(bars)


def test_a_lone_box_is_visible() -> None:
    """Nothing walls in a single item."""
    assert visible([Item(0, 0, 0, CUBE)]) == [Item(0, 0, 0, CUBE)]
