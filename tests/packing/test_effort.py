"""One word for effort: named levels and numbers of nodes."""

from __future__ import annotations

import pytest

from capacity.errors import InputError
from capacity.packing import cylinders, identical, pallet
from capacity.packing.effort import BOXES, PALLETS, nodes, pallet_level


@pytest.mark.parametrize("effort", ["hard", "", -1, 1.5, None, True])
def test_what_is_no_effort_is_refused_alike(effort: object) -> None:
    """Every solver names the levels and says that a number of nodes will do, too."""
    message = "effort: expected quick, normal, thorough or a number of nodes"
    with pytest.raises(InputError, match=message):
        identical.solve((9, 9, 9), (5, 4, 3), effort=effort)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=message):
        pallet.solve(9, 9, 5, 4, effort=effort)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=message):
        cylinders.solve((9, 9, 9), (3, 4), effort=effort)  # type: ignore[arg-type]


@pytest.mark.parametrize("levels", [PALLETS, BOXES])
def test_levels_rise(levels: dict[str, int]) -> None:
    """Quick is less than normal, normal less than thorough, and zero nodes are an effort."""
    assert nodes("quick", levels) < nodes("normal", levels) < nodes("thorough", levels)
    assert nodes(0, levels) == 0


def test_more_nodes_never_mean_a_lesser_pallet_search() -> None:
    """The level rises with the nodes, at the levels of boxes and not just below."""
    assert pallet_level(0) == "quick"
    assert [pallet_level(least) for least in BOXES.values()] == list(BOXES)
    below = [pallet_level(least - 1) for least in BOXES.values()]
    assert below == ["quick", "quick", "normal"]
    assert pallet_level(10**9) == "thorough"
