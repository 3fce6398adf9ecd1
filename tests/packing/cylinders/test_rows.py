"""Slabs of rows, counted before they are placed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from capacity.packing.cylinders.rows import cylinders_of, slabs
from capacity.packing.question import AXES, Cylinders
from capacity.packing.verify import cylinder_layout

rooms = st.tuples(st.integers(3, 60), st.integers(3, 60), st.integers(3, 60))
sizes = st.tuples(st.integers(3, 20), st.integers(3, 40))


@given(rooms, sizes, st.sampled_from(AXES), st.none() | st.integers(1, 3))
def test_what_is_counted_can_be_placed(
    room: tuple[int, int, int], cylinder: tuple[int, int], axis: str, max_layers: int | None
) -> None:
    """The slabs hold as many cylinders as they count, inside the room and without overlap."""
    found = slabs(Cylinders(room, cylinder, max_layers=max_layers), axis)
    laid = list(cylinders_of(found, cylinder))
    assert len(laid) == sum(slab.total for slab in found)
    assert cylinder_layout(room, cylinder, laid, max_layers=max_layers) == len(laid)
