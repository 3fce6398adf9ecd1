"""What ``capacity mix`` prints with ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.report.json.parts import footing
from capacity.sets.sets import Sets

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.questions.mix import Frontier


def mix_document(specs: Specs, frontier: Frontier) -> dict[str, Any]:
    """``capacity mix --json``: the per-container ranges of both, and the splits."""
    ids = [found.munition.id for found in frontier.ranges]
    return {
        "schema": "capacity/mix/1",
        "containers": frontier.ranges[0].containers,
        "munitions": ids,
        "per_container": {f.munition.id: f.per_container._asdict() for f in frontier.ranges},
        "splits": [
            {
                "containers": dict(zip(ids, split.containers, strict=True)),
                "rounds": {
                    name: each._asdict() for name, each in zip(ids, split.rounds, strict=True)
                },
            }
            for split in frontier.splits
        ],
        **footing(specs, Sets(s for found in frontier.ranges for s in found.sets)),
    }
