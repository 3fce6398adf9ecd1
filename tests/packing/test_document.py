"""Documents of cylinders: what the producer writes, the checker accepts, and nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing import cylinders, verify

ROOM, SHELL = (600, 400, 300), (60, 250)


def written(**rules: Any) -> Any:
    """A document of cylinders after a trip through JSON."""
    return json.loads(json.dumps(cylinders.solve(ROOM, SHELL, **rules).document()))


@pytest.mark.parametrize(
    "rules",
    [
        {},
        {"orientations": "upright"},
        {"payload": 700, "cylinder_mass": 70},
        {"door": (300, 59)},
        {"door": (60, 60), "clearance": (20, 0, 50)},
    ],
)
def test_cylinder_documents_check(rules: dict[str, Any]) -> None:
    """Counts that the document states are the checked ones."""
    document = written(**rules)
    count = document["count"]
    assert verify.document(document) == (count["lower"], count["upper"])


def test_payload_settles_a_cylinder_document() -> None:
    """A payload of ten shells is reached and proved."""
    assert verify.document(written(payload=700, cylinder_mass=70)) == (10, 10)


def test_wrong_cylinder_documents_are_refused() -> None:
    """Lost shells, a smaller payload, a forbidden axis or another bound are refused."""
    document = written(payload=700, cylinder_mass=70, orientations="upright")
    container = {**document["container"], "payload_g": 699}
    turned = {**document["rules"], "orientations": ["length"]}
    for change in (
        {"placements": document["placements"][1:]},
        {"container": container},
        {"rules": turned},
        {"bound": {**document["bound"], "upper": 9}},
        {"cylinder": {**document["cylinder"], "diameter_mm": 61}},
    ):
        with pytest.raises(CertificateError):
            verify.document({**document, **change})
