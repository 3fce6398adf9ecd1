"""Certificates of boxes: true ones prove their number, false ones fail for what is false in them.

A false certificate states the number that its false proof would prove, so that it is refused for
the proof and not for the number.
"""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing import verify
from capacity.packing.verify.boxes.bound import _rarest

ROOM, BOX = (10, 8, 7), (5, 4, 3)
HEIGHT = {"weights": [[3, 1]], "cap": 2}
LENGTH = {"weights": [[5, 5], [4, 4]], "cap": 10}
WIDTH = {"weights": [[5, 5], [4, 4]], "cap": 8}
FLOOR = {"scales": [LENGTH, WIDTH], "parts": 0}
ROW = {"times": 1, "axis": 2, "scale": HEIGHT, "section": FLOOR}
PALLET = {"method": "scale", "scale": [5, 4], "colours": 1, "upper": 4}


def weigh(cap: int, *weights: tuple[int, int]) -> dict[str, Any]:
    """A scale of pairs of side and weight."""
    return {"weights": [list(pair) for pair in weights], "cap": cap}


def plane(left: Any, right: Any, parts: int = 0) -> dict[str, Any]:
    """A section of two scales."""
    return {"scales": [left, right], "parts": parts}


def stacked(upper: int, section: Any, times: int = 1, count: int = 1) -> dict[str, Any]:
    """What boxes on the floor carry, by sections of the floor."""
    return {
        "method": "stack mass", "upper": upper,
        "floor": [{"times": times, "section": section}] * count,
    }  # fmt: skip


def across(axis: int, along: Any, left: Any, right: Any) -> dict[str, Any]:
    """A row of a scale along one axis and two across it."""
    return {"times": 1, "axis": axis, "scale": along, "section": plane(left, right)}


def area(p: int, q: int, upper: int) -> dict[str, Any]:
    """A section that counts rectangles by the area of a pallet."""
    return {"pallet": [p, q], "proof": {**PALLET, "scale": [p, q], "upper": upper}}


def rows(upper: int, *listed: Any) -> dict[str, Any]:
    """A mix of rows that states a number."""
    return {"method": "inequalities", "upper": upper, "rows": list(listed)}


def refusal(bound: Any, room: Any = ROOM, box: Any = BOX, **rules: Any) -> str:
    """Why the certificate is refused."""
    with pytest.raises(CertificateError) as caught:
        verify.bound(room, box, bound, **rules)
    return str(caught.value)


TRUE = [
    # two layers of 80 of floor, each box taking 20
    (rows(8, ROW), {}),
    # twice the same proves the same
    (rows(8, {**ROW, "times": 2}, ROW), {}),
    # a box is more than a fifth of the floor: at most four in a plane, and no more than that
    (rows(8, {**ROW, "section": {**FLOOR, "parts": 4}}), {}),
    (rows(10, {**ROW, "section": {**FLOOR, "parts": 5}}), {}),
    # one grid of 5 by 4 on each face, and four such rectangles on the floor
    (rows(8, {**ROW, "section": area(5, 4, 4)}), {}),
    # two of 5 by 2 on each face, eight on the floor; four of 5 by 1, sixteen
    (rows(8, {**ROW, "section": area(5, 2, 8)}), {}),
    (rows(8, {**ROW, "section": area(5, 1, 16)}), {}),
    # volume: 60 each of 10 by 8 by 6, whichever axis comes first
    (
        rows(
            8, {"times": 1, "axis": 0, "scale": LENGTH, "section": plane(WIDTH, weigh(6, (3, 3)))}
        ),
        {},
    ),
    (
        rows(
            8, {"times": 1, "axis": 1, "scale": WIDTH, "section": plane(LENGTH, weigh(6, (3, 3)))}
        ),
        {},
    ),
    # one layer allowed: four
    (rows(4, {**ROW, "scale": {**HEIGHT, "cap": 1}}), {"max_layers": 1}),
    # each face counts in one row and weighs nothing in the other: 2 (4 + 2)
    (
        rows(
            12,
            {**ROW, "section": plane(weigh(2, (5, 1)), weigh(2, (4, 1)), parts=4)},
            {**ROW, "section": plane(weigh(2, (4, 1)), weigh(1, (5, 1)), parts=2)},
        ),
        {},
    ),
    ({"method": "payload mass", "upper": 3}, {"payload": 39, "box_mass": 13}),
    ({"method": "payload mass", "upper": 2}, {"payload": 38, "box_mass": 13}),
    ({"method": "quantity limit", "upper": 3}, {"max_count": 3}),
    ({"method": "no passage", "upper": 0}, {"door": (3, 7)}),
    ({"method": "no passage", "upper": 0}, {"door": (4, 2)}),
    ({"method": "no passage", "upper": 0}, {"clearance": (7, 0, 0)}),
    ({"method": "no passage", "upper": 0}, {"clearance": (0, 0, 5)}),
    # four on the floor, each carrying half a box
    (stacked(6, FLOOR), {"box_mass": 10, "max_stack_mass": 5}),
    (stacked(5, FLOOR, times=3), {"box_mass": 10, "max_stack_mass": 4}),
]


@pytest.mark.parametrize(("bound", "rules"), TRUE)
def test_a_true_certificate_proves_its_number(bound: Any, rules: dict[str, Any]) -> None:
    """Written and worked out by hand."""
    assert verify.bound(ROOM, BOX, bound, **rules) == bound["upper"]


@pytest.mark.parametrize(("bound", "rules"), TRUE)
def test_a_true_proof_with_more_in_it_is_refused(bound: Any, rules: Any) -> None:
    """No certificate has room for a remark."""
    assert refusal({**bound, "note": 1}, **rules).startswith("bound: unknown field 'note'")


@pytest.mark.parametrize(("bound", "rules"), TRUE)
@pytest.mark.parametrize("more", [1, -1])
def test_a_true_proof_of_another_number_is_refused(bound: Any, rules: Any, more: int) -> None:
    """One more or less than is proved is refused, with both numbers."""
    other = bound["upper"] + more
    said = f"states {other}, proves {bound['upper']}" if other >= 0 else "a whole number from 0"
    assert said in refusal({**bound, "upper": other}, **rules)


def scaled(**changes: Any) -> dict[str, Any]:
    """The good row with something changed in it."""
    return {**ROW, **changes}


FALSE = [
    # a cap below the heaviest row: two layers, two lengths of 5, two widths of 4
    (rows(4, scaled(scale={**HEIGHT, "cap": 1})), "scale.cap: a row of boxes weighs more than 1"),
    (rows(4, scaled(scale=weigh(2, (3, 2)))), "scale.cap: a row"),
    (
        rows(7, scaled(section={**FLOOR, "scales": [{**LENGTH, "cap": 9}, WIDTH]})),
        "scales[0].cap",
    ),
    (
        rows(7, scaled(section={**FLOOR, "scales": [LENGTH, {**WIDTH, "cap": 7}]})),
        "scales[1].cap",
    ),
    (
        rows(
            6, {"times": 1, "axis": 0, "scale": LENGTH, "section": plane(WIDTH, weigh(5, (3, 3)))}
        ),
        "more than 5",
    ),
    # four boxes are just four quarters of the floor: three parts prove nothing
    (rows(6, scaled(section={**FLOOR, "parts": 3})), "weighs nothing"),
    # a face that weighs nothing has no part
    (
        rows(2, scaled(section=plane(weigh(10, (5, 5)), weigh(5, (5, 5)), parts=1))),
        "weighs nothing",
    ),
    # one turn is left out
    (rows(8, scaled(section=plane(weigh(10, (5, 5)), weigh(8, (4, 4))))), "weighs nothing"),
    (rows(0), "weighs nothing"),
    # a side that the box has not in that direction, or the same side twice
    (rows(8, scaled(scale=weigh(2, (2, 1)))), "expected a side of the box"),
    (rows(8, scaled(scale=weigh(2, (3, 1), (3, 1)))), "expected a side of the box"),
    (rows(8, scaled(scale=weigh(2, (3, 0), (3, 1)))), "expected a side of the box"),
    (rows(8, scaled(axis=0)), "expected a side of the box"),
    # layers across the width are none
    (
        rows(
            2, scaled(scale={**HEIGHT, "cap": 2}, section=plane(LENGTH, weigh(1, (4, 1), (5, 1))))
        ),
        "more than 1",
    ),
    # fewer on the floor than there are, proved by nothing
    (
        rows(6, scaled(section=area(5, 4, 3))),
        "states 3, proves 4",
    ),
    (
        rows(6, scaled(section={"pallet": [5, 4], "proof": {"method": "fit", "upper": 0}})),
        "the box fits",
    ),
    # multipliers, axes and kinds that are none
    (rows(8, scaled(times=0)), "times: expected a whole number from 1"),
    (rows(8, scaled(times=-1)), "times: expected"),
    (rows(8, scaled(axis=3)), "axis: expected a whole number from 0 to 2"),
    (rows(8, scaled(axis=-1)), "axis: expected"),
    (rows(8, scaled(section={**FLOOR, "parts": -1})), "parts: expected"),
    (rows(8, scaled(scale={**HEIGHT, "cap": 0})), "cap: expected a whole number from 1"),
    (rows(8, scaled(scale=weigh(2, (3, -1)))), "expected a whole number from 0"),
    (rows(8, scaled(scale=weigh(2, (0, 1)))), "expected a whole number from 1"),
    (rows(8, {"times": 1}), "rows[0]: expected an object with section, colours, lines"),
    (rows(8, *[ROW] * 21), "expected a list of at most 20"),
    # nothing that a case without such a rule could prove
    ({"method": "payload mass", "upper": 3}, "no payload is given"),
    ({"method": "quantity limit", "upper": 3}, "no number is given"),
    ({"method": "no passage", "upper": 0}, "one fits into the room"),
    (stacked(4, FLOOR), "no stack mass is given"),
    ({"method": "magic", "upper": 8}, "method: expected one of no passage, payload mass"),
    ({"method": ["inequalities"], "upper": 8}, "method: expected one of"),
]


@pytest.mark.parametrize(("bound", "reason"), FALSE)
def test_a_false_certificate_is_refused_for_its_proof(bound: Any, reason: str) -> None:
    """What it states is what the false step would prove."""
    assert reason in refusal(bound)


@pytest.mark.parametrize(
    ("bound", "rules", "reason"),
    [
        # layers limit the height alone, and only where there is a rule
        (
            rows(
                2,
                scaled(scale={**HEIGHT, "cap": 1}, section=plane(LENGTH, weigh(1, (4, 1), (5, 1)))),
            ),
            {"max_layers": 1},
            "more than 1",
        ),
        (rows(4, scaled(scale={**HEIGHT, "cap": 1})), {"max_layers": 2}, "more than 1"),
        ({"method": "no passage", "upper": 0}, {"door": (4, 3)}, "passes the door"),
        ({"method": "no passage", "upper": 0}, {"clearance": (5, 0, 4)}, "one fits"),
        ({"method": "payload mass", "upper": 3}, {"box_mass": 13}, "no payload"),
        (rows(0), {"clearance": (7, 0, 0)}, "weighs nothing"),
        (
            stacked(4, {**FLOOR, "scales": [{**LENGTH, "cap": 9}, WIDTH]}),
            {"box_mass": 10, "max_stack_mass": 5},
            "more than 9",
        ),
        (stacked(6, FLOOR, count=21), {"box_mass": 10, "max_stack_mass": 5}, "at most 20"),
        (
            {"method": "stack mass", "upper": 0, "floor": []},
            {"box_mass": 10, "max_stack_mass": 5},
            "weighs nothing",
        ),
        (stacked(6, FLOOR, times=0), {"box_mass": 10, "max_stack_mass": 5}, "times: expected"),
    ],
)
def test_a_certificate_false_under_a_rule_is_refused(bound: Any, rules: Any, reason: str) -> None:
    """The rule says otherwise than the certificate would have it."""
    assert reason in refusal(bound, **rules)


def test_a_mix_of_twenty_rows_is_read() -> None:
    """As many as any mix needs."""
    assert verify.bound(ROOM, BOX, rows(8, *[ROW] * 20)) == 8


def test_the_rarest_colour_is_counted_cell_by_cell() -> None:
    """The number of cells of the rarest colour, against counting all cells of small rooms."""
    for colours in range(1, 6):
        for caps in product(range(7), repeat=3):
            cells = product(*map(range, caps))
            found = [0] * colours
            for cell in cells:
                found[sum(cell) % colours] += 1
            assert _rarest(colours, list(caps)) == min(found)


def coloured(upper: int, weights: Any = ((2, 2), (1, 1)), cap: int = 3, colours: int = 2) -> Any:
    """A cube of 3 coloured, into which boxes of 2 by 1 by 1 go."""
    scale = {"weights": [list(pair) for pair in weights], "cap": cap}
    return rows(upper, {"times": 1, "scales": [scale] * 3, "colours": colours})


def test_colours_prove_that_the_middle_stays_empty() -> None:
    """Of 27 cells 13 are black: a box of 2 covers one black cell, so 13 is the most."""
    assert verify.bound((3, 3, 3), (2, 1, 1), coloured(13), orientations="any") == 13


@pytest.mark.parametrize(
    ("bound", "reason"),
    [
        (coloured(4, cap=2), "scales[0].cap: a row of boxes weighs more than 2"),
        (coloured(13, colours=3), "is a multiple of 3"),
        (coloured(13, colours=1), "colours: expected a whole number from 2 to 100"),
        (coloured(13, colours=101), "colours: expected a whole number from 2 to 100"),
        (
            rows(13, {"times": 0, "scales": coloured(13)["rows"][0]["scales"], "colours": 2}),
            "times",
        ),
    ],
)
def test_false_colours_are_refused(bound: Any, reason: str) -> None:
    """A box has to cover every colour equally often, in a room as large as the rows."""
    assert reason in refusal(bound, (3, 3, 3), (2, 1, 1), orientations="any")


def test_a_hundred_colours_are_allowed() -> None:
    """A box of a hundred cells in a row has one cell of each colour."""
    scale, one = weigh(200, (100, 100)), weigh(1, (1, 1))
    bound = rows(2, {"times": 1, "scales": [scale, one, one], "colours": 100})
    assert verify.bound((200, 1, 1), (100, 1, 1), bound, orientations="any") == 2


SECTION = {"scales": [weigh(2, (2, 2), (1, 1))] * 2, "parts": 0}


def along(upper: int, cap: int, weight: int = 3) -> Any:
    """A scale along the length, where most rows have to be tried."""
    scale = {"weights": [[2, weight], [1, 1]], "cap": cap}
    return rows(upper, {"times": 1, "axis": 0, "scale": scale, "section": SECTION})


def test_rows_are_tried_up_to_a_number() -> None:
    """9,999 twos and a one weigh 29,998; one more row than 10,000 is too many to try."""
    box = (2, 1, 1)
    proven = 29_998 * 4 // 2
    assert verify.bound((19_999, 2, 2), box, along(proven, 29_998), orientations="any") == proven
    false = along(29_997 * 4 // 2, 29_997)
    assert "weighs more than 29997" in refusal(false, (19_999, 2, 2), box, orientations="any")
    many = along(30_001 * 4 // 2, 30_001)
    assert "has 10001 rows to check" in refusal(many, (20_001, 2, 2), box, orientations="any")


def test_rows_of_three_sides_are_tried_up_to_a_number() -> None:
    """Any number of fives with any number of fours, and threes in what is left: 181 by 226."""
    three = across(0, weigh(1079, (5, 6), (4, 4), (3, 3)), LENGTH, LENGTH)
    said = refusal(rows(0, three), (900, 5, 5), orientations="any")
    assert "has 40906 rows to check" in said


def test_a_scale_in_proportion_needs_no_rows() -> None:
    """Weights no heavier than the cap allows for their length hold for any row."""
    long = (10**6, 2, 2)
    assert (
        verify.bound(long, (2, 1, 1), along(2 * 10**6, 10**6, 2), orientations="any") == 2 * 10**6
    )


@pytest.mark.parametrize(
    ("weights", "layers", "cap"),
    [
        (((3, 3), (2, 2)), 2, 6), (((3, 3), (2, 2)), 3, 9), (((3, 1), (2, 1)), 2, 2),
        (((3, 1), (2, 1)), None, 4), (((3, 5), (2, 3)), None, 15), (((3, 4), (2, 3)), None, 13),
        (((3, 4), (2, 3)), 3, 12), (((3, 0), (2, 3)), 2, 6), (((3, 4), (2, 0)), 1, 4),
    ],
)  # fmt: skip
def test_the_heaviest_stack_is_the_least_cap(weights: Any, layers: int | None, cap: int) -> None:
    """In a height of 9 stand three of 3, or one of 3 and three of 2; layers allow so many."""
    plain = {"scales": [weigh(3, (3, 1), (2, 1))] * 2, "parts": 0}
    scale = {"weights": [list(pair) for pair in weights], "cap": cap}
    least = min(weight for _, weight in weights)
    bound = rows(0, {"times": 1, "axis": 2, "scale": scale, "section": plain})
    if least:
        bound["upper"] = cap * 9 // least
        args = {"orientations": "any", "max_layers": layers}
        assert verify.bound((6, 6, 9), (2, 2, 3), bound, **args) == bound["upper"]
    bound["rows"][0]["scale"]["cap"] = cap - 1
    bound["upper"] = (cap - 1) * 9 // max(1, least)
    assert f"more than {cap - 1}" in refusal(
        bound, (6, 6, 9), (2, 2, 3), orientations="any", max_layers=layers
    )


def test_a_number_too_long_to_write_is_refused() -> None:
    """A length of five thousand digits is an error of the document, not of the checker."""
    assert "too long to write" in refusal({"method": "payload mass", "upper": 2}, (10**5000, 9, 9))
    assert "times: expected a whole number from 1, got a number too" in refusal(
        rows(8, scaled(times=2**500))
    )
    assert verify.bound(ROOM, BOX, rows(8, scaled(times=2**500 - 1))) == 8
