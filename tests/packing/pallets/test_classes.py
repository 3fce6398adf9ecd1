"""Equivalence classes: equal members, equal answers; smallest members are smallest."""

from __future__ import annotations

from itertools import product

from capacity.packing.pallet import solve
from capacity.packing.pallets.classes import Case, reduced
from capacity.packing.pallets.partitions import most_widths


def sets(case: Case) -> tuple[list[int], list[int]]:
    """The feasible partitions of both sides."""
    length, width, *box = case
    return most_widths(length, *box), most_widths(width, *box)


def test_the_smallest_member_has_the_same_partitions() -> None:
    """Reduction keeps the feasible partitions of both sides."""
    for length, width, a in product(range(20, 60, 3), range(15, 40, 4), range(3, 12)):
        case = Case(length, width, a, a * 2 // 3 + 1)
        assert sets(reduced(*case)) == sets(case)


def test_no_smaller_box_has_the_same_partitions() -> None:
    """Every box with a smaller side differs in some partition, whatever the pallet's sides."""
    for case in (Case(49, 28, 8, 3), Case(353, 281, 60, 43), Case(1200, 800, 211, 139)):
        small, wanted = reduced(*case), sets(case)
        for p, q in product(range(1, small.box_length + 1), range(1, small.box_width + 1)):
            if (p, q) != small[2:]:
                sides = [max(n * p + m * q for n, m in enumerate(rows)) for rows in wanted]
                assert sets(Case(sides[0], sides[1], p, q)) != wanted


def test_small_changes_stay_in_the_class_and_keep_the_answer() -> None:
    """Cases with one smallest member have one count and bound."""
    found: dict[Case, tuple[int, int]] = {}
    for a, b in product(range(640, 660), range(430, 450)):
        answer = solve(5898, 2352, a, b)
        pair = answer.lower, answer.upper
        assert found.setdefault(reduced(5898, 2352, a, b), pair) == pair
    assert len(found) < 40
