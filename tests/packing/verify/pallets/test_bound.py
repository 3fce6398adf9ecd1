"""The pallet verifier accepts what is proved and refuses everything else."""

from __future__ import annotations

import copy
import json
from itertools import product
from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing.answer import Rectangle
from capacity.packing.pallet import solve
from capacity.packing.verify import pallet_bound, pallet_layout

Case = tuple[int, int, int, int]
WEIGHTED: Case = (74, 38, 10, 7)
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


def area(upper: int, p: int = 3, q: int = 2, colours: int = 1) -> dict[str, Any]:
    """Boxes measured as p by q, counted by colours."""
    return {"method": "scale", "scale": [p, q], "colours": colours, "upper": upper}


def reduced(upper: int, sides: list[int], inner: Any) -> dict[str, Any]:
    """A bound by a smaller pallet."""
    return {"method": "class", "reduced": sides, "inner": inner, "upper": upper}


def weighted(upper: int, xs: list[int], ys: list[int], weights: Any) -> dict[str, Any]:
    """A bound by weighted points."""
    return {"method": "weights", "xs": xs, "ys": ys, "weights": weights, "upper": upper}


@pytest.mark.parametrize(
    ("case", "bound"),
    [
        ((5, 5, 3, 2), area(4)),
        ((5, 5, 3, 2), reduced(4, [5, 5, 3, 2], area(4))),
        # rows of 5 hold a 3 and a 2, or two of 2: with 2 and 1 no more than 3
        ((5, 5, 3, 2), reduced(4, [3, 3, 2, 1], area(4, 2, 1))),
        ((10, 4, 10, 5), {"method": "fit", "upper": 0}),
        ((10, 4, 5, 10), {"method": "fit", "upper": 0}),
        ((4, 10, 10, 5), {"method": "fit", "upper": 0}),
        ((10, 4, 11, 4), {"method": "fit", "upper": 0}),
        # in 5 by 5 every box of 3 by 3 covers the middle
        ((5, 5, 3, 3), weighted(1, [2], [2], [[1]])),
        ((5, 5, 3, 3), weighted(1, [2], [2], [[7]])),
        # in 6 by 2 boxes of 3 by 2 lie lengthwise only, over 2 or over 5
        ((6, 2, 3, 2), weighted(2, [2, 5], [0], [[1], [1]])),
        ((2, 6, 3, 2), weighted(2, [0], [2, 5], [[1, 1]])),
    ],
)
def test_a_true_certificate_proves_its_number(case: Case, bound: Any) -> None:
    """Worked out by hand; one more or less is refused."""
    assert pallet_bound(*case, bound) == bound["upper"]
    for other in (bound["upper"] - 1, bound["upper"] + 1):
        with pytest.raises(CertificateError, match=r"states|expected a whole number from 0"):
            pallet_bound(*case, {**bound, "upper": other})


@pytest.mark.parametrize(
    ("case", "bound", "reason"),
    [
        # a row of 3 and 2 does not fit into 4: three would be proved where four fit
        ((5, 5, 3, 2), reduced(3, [4, 5, 3, 2], area(3)), "reduced: a row that fits"),
        ((5, 5, 3, 2), reduced(3, [5, 4, 3, 2], area(3)), "reduced: a row that fits"),
        ((5, 5, 3, 2), reduced(3, [5, 5, 3, 3], area(2, 3, 3)), "a row that fits"),
        ((5, 5, 3, 2), reduced(3, [5, 5, 4, 2], area(3, 4, 2)), "a row that fits"),
        ((5, 5, 3, 2), reduced(3, [5, 5, 3, 2], area(3)), "inner.upper: states 3, proves 4"),
        (
            (5, 5, 3, 2),
            reduced(4, [5, 5, 3, 2], reduced(4, [5, 5, 3, 2], area(4))),
            "inner.method: expected one of fit, scale, weights",
        ),
        ((5, 5, 3, 2), reduced(4, [5, 5, 3], area(4)), "reduced: expected a list of 4"),
        ((5, 5, 3, 2), reduced(4, [5, 5, 3, 0], area(4)), "expected a whole number from 1"),
        # boxes of 3 by 1 do not cover two colours equally
        ((3, 3, 3, 1), area(2, 3, 1, 2), "colours: a box does not cover every colour equally"),
        ((5, 5, 3, 2), area(4, colours=0), "colours: expected a whole number from 1"),
        ((5, 5, 3, 2), area(4, p=0), r"scale\[0\]: expected a whole number from 1"),
        ((10, 4, 10, 4), {"method": "fit", "upper": 0}, "the box fits"),
        ((10, 4, 4, 10), {"method": "fit", "upper": 0}, "the box fits"),
        ((4, 10, 10, 4), {"method": "fit", "upper": 0}, "the box fits"),
        # a point that the second box, or the turned one, does not cover
        ((6, 3, 3, 3), weighted(1, [2], [1], [[1]]), "a box covers no weight"),
        ((3, 6, 3, 3), weighted(1, [1], [2], [[1]]), "a box covers no weight"),
        ((6, 3, 3, 2), weighted(1, [2], [2], [[1]]), "a box covers no weight"),
        ((5, 5, 3, 3), weighted(0, [2], [2], [[0]]), "a box covers no weight"),
        ((5, 5, 3, 3), weighted(0, [], [], []), "a box covers no weight"),
        ((5, 5, 3, 3), weighted(1, [5], [2], [[1]]), "xs: expected ascending"),
        ((5, 5, 3, 3), weighted(1, [2], [5], [[1]]), "ys: expected ascending"),
        ((2, 2, 3, 3), weighted(0, [1], [1], [[1]]), "a box covers no weight"),
        ((5, 5, 3, 2), {**area(4), "more": 1}, "unknown field 'more'"),
        ((10, 4, 10, 5), {"method": "fit", "upper": 0, "more": 1}, "unknown field 'more'"),
        ((0, 5, 3, 2), area(4), "length: expected a whole number from 1 to 1000000000"),
        ((5, 5, 3, 10**9 + 1), area(4), "q: expected a whole number"),
        ((5, 5, True, 2), area(4), "p: expected a whole number"),
    ],
)
def test_a_false_certificate_is_refused_for_its_proof(case: Case, bound: Any, reason: str) -> None:
    """It states what the false step would prove."""
    with pytest.raises(CertificateError, match=reason):
        pallet_bound(*case, bound)


def test_colours_are_counted_cell_by_cell() -> None:
    """Against counting the cells of each diagonal colour on all small pallets."""
    for length, width, p, q in product(range(3, 11), range(3, 11), (3, 4), (1, 2, 3)):
        a, b = (
            max(n * p + m * q for n in range(side // p + 1) for m in [(side - n * p) // q])
            for side in (length, width)
        )
        for colours in (1, 2, 3, 4):
            if p % colours == 0 or q % colours == 0:
                found = [0] * colours
                for i, j in product(range(a), range(b)):
                    found[(i + j) % colours] += 1
                upper = colours * min(found) // (p * q)
                assert pallet_bound(length, width, p, q, area(upper, p, q, colours)) == upper


def test_rows_are_listed_up_to_a_number() -> None:
    """200,000 boxes in a row are checked, one more is too many."""
    assert pallet_bound(200_000, 1, 1, 1, area(200_000, 1, 1)) == 200_000
    with pytest.raises(CertificateError, match="bound: more than 200000 boxes along a side"):
        pallet_bound(200_001, 1, 1, 1, area(200_001, 1, 1))


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
