"""The pallet verifier accepts what is proved and refuses everything else."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing.answer import Rectangle
from capacity.packing.pallet import solve
from capacity.packing.verify import pallet_bound, pallet_layout

WEIGHTED = (74, 38, 10, 7)
SCALED = (1200, 800, 211, 139)


@pytest.mark.parametrize("case", [WEIGHTED, SCALED, (38, 74, 7, 10), (10, 10, 11, 1)])
def test_a_certificate_survives_json(case: tuple[int, int, int, int]) -> None:
    """Written and read back, a certificate proves the same number."""
    answer = solve(*case)
    assert pallet_bound(*case, json.loads(json.dumps(answer.bound))) == answer.upper


def test_the_weighted_case_is_what_it_is_meant_to_be() -> None:
    """The case used for tampering is proved by weights inside a class."""
    bound = solve(*WEIGHTED).bound
    assert (bound["method"], bound["inner"]["method"]) == ("class", "weights")


@pytest.mark.parametrize(
    "bad",
    [
        None,
        [],
        {},
        {"method": "area", "upper": 3},
        {"method": ["scale"], "upper": 3},
        {"method": "fit", "upper": 0},
        {"method": "scale", "upper": 56},
        {"method": "scale", "scale": [10, 7], "colours": 1, "upper": 40, "more": 1},
        {"method": "scale", "scale": [10, 7], "colours": 3, "upper": 40},
        {"method": "scale", "scale": [10, 0], "colours": 1, "upper": 40},
        {"method": "scale", "scale": [10.0, 7], "colours": 1, "upper": 40},
        {"method": "scale", "scale": [10, 7], "colours": True, "upper": 40},
        {"method": "scale", "scale": [10, 7], "colours": 1, "upper": 39},
        {"method": "class", "reduced": [52, 27, 7], "inner": {}, "upper": 39},
        {"method": "class", "reduced": [52, 27, 7, 5], "inner": None, "upper": 39},
        {"method": "weights", "xs": [0], "ys": [0], "weights": [[1]], "upper": 1},
        {"method": "weights", "xs": [], "ys": [], "weights": [], "upper": 0},
        {"method": "weights", "xs": [3, 3], "ys": [0], "weights": [[1], [1]], "upper": 1},
        {"method": "weights", "xs": [0, 99], "ys": [0], "weights": [[1], [1]], "upper": 1},
    ],
)
def test_a_certificate_that_proves_nothing_is_refused(bad: Any) -> None:
    """Wrong kind, shape, number or key: a certificate error, never another exception."""
    with pytest.raises(CertificateError):
        pallet_bound(*WEIGHTED, bad)


def test_a_lowered_bound_is_refused() -> None:
    """Stating one less than is proved is found out at every level of a certificate."""
    for case in (WEIGHTED, SCALED):
        for bound in (solve(*case).bound, solve(*case, effort=0).bound):
            lowered = copy.deepcopy(bound)
            lowered["upper"] -= 1
            with pytest.raises(CertificateError):
                pallet_bound(*case, lowered)


def test_a_certificate_of_a_smaller_pallet_is_refused() -> None:
    """A class whose pallet is too short for a row does not bound the larger pallet."""
    bound = solve(*WEIGHTED).bound
    shorter = {**bound, "reduced": [bound["reduced"][0] - 1, *bound["reduced"][1:]]}
    with pytest.raises(CertificateError, match="row that fits"):
        pallet_bound(*WEIGHTED, shorter)


def test_a_certificate_too_large_to_check_is_refused_at_once() -> None:
    """Weights or scales on a pallet of 10^9 boxes a side are an error and not a hang."""
    weights = {"method": "weights", "xs": [0], "ys": [0], "weights": [[1]], "upper": 1}
    scale = {"method": "scale", "scale": [1, 1], "colours": 1, "upper": 1}
    for bound in (weights, scale):
        with pytest.raises(CertificateError, match="too many"):
            pallet_bound(10**9, 10**9, 1, 1, bound)
    with pytest.raises(CertificateError, match="too many"):
        pallet_bound(10**6, 10**6, 3, 2, weights)


def test_layouts_with_faults_are_refused() -> None:
    """Overlap, overhang, another box and half a mm are each found."""
    good = list(solve(12, 8, 4, 3).layout)
    pallet_layout(12, 8, 4, 3, tuple(good))
    faults: list[list[Any]] = [
        [*good, good[0]],
        [*good[1:], good[0]._replace(x=good[0].x + 1)],
        [*good[1:], Rectangle(-4, 0, 4, 3)],
        [*good[1:], Rectangle(9, 0, 4, 3)],
        [*good[1:], good[0]._replace(length=3, width=3)],
        [*good[1:], good[0]._replace(x=0.5)],  # type: ignore[arg-type]
        [*good[1:], (0, 0, 4)],
    ]
    for fault in faults:
        with pytest.raises(CertificateError):
            pallet_layout(12, 8, 4, 3, tuple(fault))
