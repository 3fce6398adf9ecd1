"""Documents that count in steps finer than a mm or g."""

from __future__ import annotations

import json
from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing import cylinders, identical, verify


def written(per_mm: int = 10, per_g: int = 100) -> Any:
    """A document of boxes of 0.5 x 0.4 x 0.3 mm and 0.07 g, after a trip through JSON."""
    found = identical.solve((10, 8, 7), (5, 4, 3), payload=50, box_mass=7, max_stack_mass=9)
    return json.loads(json.dumps(found.document(per_mm, per_g)))


@pytest.mark.parametrize(("per_mm", "per_g"), [(1, 1), (10, 1), (1, 100), (1000, 10**6), (3, 7)])
def test_a_document_in_any_steps_checks(per_mm: int, per_g: int) -> None:
    """Decimals that print exactly, or those of thirds and sevenths refused."""
    given = written(per_mm, per_g)
    if (per_mm, per_g) == (3, 7):
        with pytest.raises(CertificateError, match="expected whole steps of 1/"):
            verify.document(given)
    else:
        assert verify.document(given) == (7, 7)


@pytest.mark.parametrize(
    ("rule", "most", "reason"),
    [("max_layers", 2, "is in layer 2"), ("max_count", 7, "7 are more than the 6")],
)
def test_layers_and_numbers_are_not_counted_in_steps(rule: str, most: int, reason: str) -> None:
    """Two layers are two however fine a gram is, and seven boxes are seven."""
    given = written()
    given["rules"][rule] = most
    assert verify.document(given) == (7, 7)
    given["rules"][rule] = most - 1
    with pytest.raises(CertificateError, match=reason):
        verify.document(given)


def test_steps_are_as_fine_as_json_is_exact() -> None:
    """A gram in 10^15 steps is read, one more is too fine."""
    given = written(10, 10**15)
    assert verify.document(given) == (7, 7)
    with pytest.raises(CertificateError, match=r"steps\.per_g: expected a whole number from 1 to"):
        verify.document({**given, "steps": {"per_mm": 10, "per_g": 10**15 + 1}})
    with pytest.raises(CertificateError, match=r"steps\.per_mm: expected a whole number from 1 to"):
        verify.document({**written(1, 1), "steps": {"per_mm": 0, "per_g": 1}})


def test_cylinders_check_in_steps_too() -> None:
    """Diameter, length and axis of each placement come back."""
    found = cylinders.solve((200, 100, 300), (97, 299), orientations="upright")
    given = json.loads(json.dumps(found.document(per_mm=10)))
    assert given["placements"][0]["height"] == 29.9
    assert verify.document(given) == (2, 2)


def test_a_document_without_steps_counts_in_mm_and_g() -> None:
    """It is read as it is."""
    given = written(1, 1)
    assert "steps" not in given
    assert verify.document(given) == (7, 7)
    with pytest.raises(CertificateError, match=r"box\.length_mm: expected a whole"):
        verify.document({**given, "box": {**given["box"], "length_mm": 5.0}})


@pytest.mark.parametrize(
    "steps",
    [
        {"per_mm": 10}, {"per_mm": 10, "per_g": 100, "per_s": 1}, [10, 100], None, 10,
        {"per_mm": 0, "per_g": 100}, {"per_mm": True, "per_g": 100}, {"per_mm": 10.0, "per_g": 100},
        {"per_mm": "10", "per_g": 100}, {"per_mm": 10**16, "per_g": 100},
        {"per_mm": 1, "per_g": 100}, {"per_mm": 10, "per_g": 10}, {"per_mm": 20, "per_g": 100},
        {"per_mm": 10, "per_g": 1000},
    ],
)  # fmt: skip
def test_other_steps_are_refused_or_prove_no_more(steps: Any) -> None:
    """Malformed steps are refused; with other ones the certificate is about another case."""
    given = {**written(), "steps": steps}
    if steps in ({"per_mm": 20, "per_g": 100}, {"per_mm": 10, "per_g": 1000}):
        assert verify.document(given) == (7, 7)
        return
    with pytest.raises(CertificateError):
        verify.document(given)


@pytest.mark.parametrize(
    "value", [0.45, "0.5", None, True, float("nan"), float("inf"), 1e300, -0.5]
)
@pytest.mark.parametrize(
    ("part", "field"), [("box", "length_mm"), ("container", "payload_g"), ("box", "mass_g")]
)
def test_other_decimals_are_refused(part: str, field: str, value: Any) -> None:
    """What is no number of whole steps, or no number at all, is refused."""
    given = written()
    given[part][field] = value
    with pytest.raises(CertificateError):
        verify.document(given)
