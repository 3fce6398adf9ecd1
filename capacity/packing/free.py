"""Several sides of the box may stand vertical: layers, walls and blocks of mixed turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.packing import inequalities, stowing

if TYPE_CHECKING:
    from capacity.packing.rules import Rules
    from capacity.packing.stowing import Layout


def load(rules: Rules, nodes: int) -> tuple[Layout, dict[str, Any]]:
    """Layout and certificate of a case whose turns differ in height."""
    turn = max(rules.turns, key=lambda turn: (stowing.grid_size(rules, turn), turn))
    layout = stowing.low_grid(rules, turn, stowing.grid_size(rules, turn))
    return layout, inequalities.bound(rules, nodes)
