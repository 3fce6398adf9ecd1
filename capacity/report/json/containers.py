"""What ``capacity containers`` prints with ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.report.json.parts import stamp

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.sets.ranges import RoundRange, Triple


def containers_document(
    specs: Specs, found: RoundRange, number: int, needed: Triple[int | None]
) -> dict[str, Any]:
    """``capacity containers --json``: how many containers a number of rounds needs."""
    return {
        "schema": "capacity/containers/1",
        "munition": found.munition.id,
        "rounds": number,
        "containers": needed._asdict(),
        "per_container": found.per_container._asdict(),
        **stamp(specs),
    }
