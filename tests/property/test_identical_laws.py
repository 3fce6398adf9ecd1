"""Laws of identical boxes in a container, against exhaustive search on small cases."""

from __future__ import annotations

import copy
import json
from functools import cache
from itertools import product
from math import prod
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from capacity.errors import CertificateError
from capacity.packing import identical, verify
from capacity.packing.question import Boxes
from capacity.packing.verify.boxes.bound import proved
from capacity.packing.verify.boxes.lines import read_lines
from capacity.packing.verify.case import box_case
from capacity.packing.verify.reading import Field

Sides = tuple[int, int, int]
ROOMS = st.tuples(st.integers(1, 5), st.integers(1, 3), st.integers(1, 3))
BOXES = st.tuples(st.integers(1, 4), st.integers(1, 3), st.integers(1, 3))
LARGER = st.tuples(st.integers(20, 60), st.integers(15, 40), st.integers(15, 40))
CRATES = st.tuples(st.integers(7, 25), st.integers(5, 15), st.integers(4, 12))
AXES = st.sets(st.sampled_from((0, 1, 2)), min_size=1).map(sorted)
EXAMPLES = settings(max_examples=60)


def most(room: Sides, turns: tuple[Sides, ...]) -> int:
    """Greatest number of boxes of these turns in a small room.

    Boxes with whole sides can be pushed to whole coordinates, so cells suffice. The first
    undecided cell is left empty or is the lowest corner of a box.
    """
    cells = [(x, y, z) for x in range(room[0]) for y in range(room[1]) for z in range(room[2])]
    number = {cell: 1 << i for i, cell in enumerate(cells)}
    volume = prod(turns[0]) if turns else 1

    def mask(cell: Sides, turn: Sides) -> int:
        across = range(cell[1], cell[1] + turn[1])
        spots = product(
            range(cell[0], cell[0] + turn[0]), across, range(cell[2], cell[2] + turn[2])
        )
        return sum(number[x, y, z] for x, y, z in spots)

    starts = [
        [
            mask(cell, turn)
            for turn in turns
            if all(at + side <= end for at, side, end in zip(cell, turn, room, strict=True))
        ]
        for cell in cells
    ]

    @cache
    def best(index: int, taken: int) -> int:
        if index == len(cells):
            return 0
        later = best(index + 1, taken >> 1)
        free = len(cells) - index - taken.bit_count()
        for spots in starts[index]:
            if later >= free // volume:
                break
            if not spots >> index & taken:
                later = max(later, 1 + best(index + 1, (taken | spots >> index) >> 1))
        return later

    return best(0, 0)


def checked(container: Sides, box: Sides, effort: int | str = "quick", **rules: Any) -> Any:
    """Solve and pass layout and bound through the verifier."""
    solution = identical.solve(container, box, effort=effort, **rules)
    assert verify.layout(container, box, solution.layout, **rules) == solution.lower
    assert verify.bound(container, box, solution.bound, **rules) == solution.upper
    return solution


@EXAMPLES
@given(ROOMS, BOXES, AXES)
def test_truth_lies_between_lower_and_upper(room: Sides, box: Sides, axes: list[int]) -> None:
    """No layout exceeds the bound, and no layout found exceeds the true maximum."""
    assume(box[0] * box[1] * box[2] > 1)
    solution = checked(room, box, orientations=axes)
    truth = most(room, Boxes(room, box, tuple(axes)).ways)
    assert solution.lower <= truth <= solution.upper


@EXAMPLES
@given(LARGER, CRATES, AXES)
def test_more_effort_is_never_worse(room: Sides, box: Sides, axes: list[int]) -> None:
    """Lower never falls and upper never rises with the number of search nodes."""
    answers = [checked(room, box, nodes, orientations=axes) for nodes in (0, 20, 150, 400)]
    assert [a.lower for a in answers] == sorted(a.lower for a in answers)
    assert [a.upper for a in answers] == sorted((a.upper for a in answers), reverse=True)


@EXAMPLES
@given(LARGER, CRATES, st.integers(2, 1000))
def test_scale_does_not_matter(room: Sides, box: Sides, factor: int) -> None:
    """Multiplying every length by one factor changes neither end nor what limits."""
    large, crate = (tuple(side * factor for side in sides) for sides in (room, box))
    one = checked(room, box, orientations="any")
    other = checked(large, crate, orientations="any")  # type: ignore[arg-type]
    assert (one.lower, one.upper, one.limited_by) == (other.lower, other.upper, other.limited_by)


@EXAMPLES
@given(LARGER, CRATES, st.permutations(range(3)), st.permutations(range(3)))
def test_axis_order_does_not_contradict(
    room: Sides, box: Sides, turn: list[int], other: list[int]
) -> None:
    """With every turn allowed, no order of the axes beats the bound of another order."""
    one = checked(room, box, orientations="any")
    room, box = (room[turn[0]], room[turn[1]], room[turn[2]]), (
        box[other[0]], box[other[1]], box[other[2]],
    )  # fmt: skip
    two = checked(room, box, orientations="any")
    assert one.upper == two.upper
    assert two.lower <= one.upper
    assert one.lower <= two.upper


@EXAMPLES
@given(LARGER, CRATES, st.tuples(*[st.integers(0, 5)] * 3), st.tuples(*[st.integers(0, 2)] * 3))
def test_more_room_never_proves_fewer(room: Sides, box: Sides, more: Sides, less: Sides) -> None:
    """A larger room with a smaller box never has a bound below the other's layout."""
    larger = (room[0] + more[0], room[1] + more[1], room[2] + more[2])
    smaller = (box[0] - less[0], box[1] - less[1], box[2] - less[2])
    one, two = (checked(*pair, orientations="any") for pair in ((room, box), (larger, smaller)))
    assert one.lower <= two.upper


@EXAMPLES
@given(
    LARGER,
    CRATES,
    AXES,
    st.none() | st.integers(1, 4),
    st.none() | st.integers(0, 300),
    st.none() | st.integers(0, 40),
)
def test_rules_only_remove(
    room: Sides, box: Sides, axes: list[int], layers: int | None, payload: int | None,
    stack: int | None,
) -> None:  # fmt: skip
    """Every rule passes the verifier, and none lets more in than there was without it."""
    rules: dict[str, Any] = {"orientations": axes, "max_layers": layers, "box_mass": 10}
    solution = checked(room, box, **rules, payload=payload, max_stack_mass=stack)
    assert solution.lower <= checked(room, box, orientations=axes).upper


def numbers_in(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Paths of every whole number in JSON data."""
    if isinstance(data, dict):
        return [p for key, value in data.items() for p in numbers_in(value, (*path, key))]
    if isinstance(data, list):
        return [p for i, value in enumerate(data) for p in numbers_in(value, (*path, i))]
    return [path] if type(data) is int else []


def changed(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    """Copy JSON data with one value replaced."""
    copied = copy.deepcopy(data)
    inner = copied
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return copied


@settings(max_examples=150)
@given(ROOMS, BOXES, AXES, st.integers(0, 2), st.data())
def test_no_weighted_lines_allow_less_than_fits(
    room: Sides, box: Sides, axes: list[int], axis: int, data: st.DataObject
) -> None:
    """Whatever lines are weighted by, they allow what an exhaustive search finds."""
    rules = box_case(room, box, orientations=axes)
    assume(rules.turns)
    xs, ys = ([*range(room[other])] for other in range(3) if other != axis)
    weights = st.lists(st.integers(0, 3), min_size=len(ys), max_size=len(ys))
    grid = data.draw(st.lists(weights, min_size=len(xs), max_size=len(xs)))
    depths = sorted({turn[axis] for turn in rules.turns})
    scale = {"weights": [[depth, depth] for depth in depths], "cap": room[axis]}
    row = {"axis": axis, "xs": xs, "ys": ys, "lines": [{"scale": scale, "weights": grid}]}
    least, cap = read_lines(rules, *Field("row", row).fields(*row))
    assert min(least.values()) * most(room, tuple(rules.turns)) <= cap


@settings(max_examples=120)
@given(ROOMS, BOXES, AXES, st.data())
def test_no_tampered_certificate_proves_too_little(
    room: Sides, box: Sides, axes: list[int], data: st.DataObject
) -> None:
    """A certificate with one number changed is refused or proves no less than the truth."""
    assume(box[0] * box[1] * box[2] > 1)
    certificate = json.loads(json.dumps(checked(room, box, orientations=axes).bound))
    path = data.draw(st.sampled_from(numbers_in(certificate)))
    tampered = changed(certificate, path, data.draw(st.integers(-2, 12)))
    try:
        proven = proved(box_case(room, box, orientations=axes), Field("bound", tampered))
    except CertificateError:
        return
    assert proven >= most(room, Boxes(room, box, tuple(axes)).ways)


@EXAMPLES
@given(LARGER, CRATES, AXES, st.data())
def test_no_tampered_document_is_accepted(
    room: Sides, box: Sides, axes: list[int], data: st.DataObject
) -> None:
    """Other counts, lost, doubled, grown or lifted boxes and foreign fields are refused."""
    solution = checked(room, box, orientations=axes)
    assume(solution.layout)
    document = json.loads(json.dumps(solution.document()))
    assert verify.document(document) == (solution.lower, solution.upper)
    places = document["placements"]
    at = data.draw(st.integers(0, len(places) - 1))
    lifted = {**places[at], "z": places[at]["z"] + 1}
    wrong: list[tuple[tuple[Any, ...], Any]] = [
        (("count", "lower"), solution.lower + 1),
        (("count", "upper"), solution.upper - 1),
        (("bound", "upper"), solution.upper - 1),
        (("count", "proven"), not solution.proven),
        (("count", "limited_by"), "magic"),
        (("schema",), "capacity/pack/2"),
        (("placements",), places[:at] + places[at + 1 :]),
        (("placements",), [*places[:at], places[(at + 1) % len(places)], *places[at + 1 :]]),
        (("placements", at, "x"), -1),
        (("placements", at, "length"), places[at]["length"] + 1),
        (("placements", at), lifted),
        (("placements", at), {**places[at], "colour": 1}),
        (("bound", "method"), "trust me"),
        (("bound",), None),
        (("rules", "extra"), 1),
    ]
    path, value = data.draw(st.sampled_from(wrong[: None if len(places) > 1 else 6]))
    with pytest.raises(CertificateError):
        verify.document(changed(document, path, value))
