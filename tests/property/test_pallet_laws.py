"""Laws of pallet loading on random cases."""

from __future__ import annotations

import copy
from math import inf
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from capacity.errors import CertificateError
from capacity.packing.pallets.classes import reduced
from capacity.packing.pallets.solving import bound, solve
from capacity.packing.verify import pallet_bound, pallet_layout
from capacity.packing.verify.pallets.bound import Pallet, proved
from capacity.packing.verify.reading import Field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capacity.packing.answer import PalletSolution

Case = tuple[int, int, int, int]
EFFORT = 2_000
sides = st.integers(1, 120)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A pallet and a box, at most 60 boxes by area."""
    case = draw(st.tuples(sides, sides, st.integers(1, 60), st.integers(1, 60)))
    assume(case[0] * case[1] <= 60 * case[2] * case[3])
    return case


def checked(case: Case, effort: str | int = EFFORT) -> PalletSolution:
    """Solve and verify."""
    answer = solve(*case, effort=effort)
    pallet_layout(*case, answer.layout)
    assert pallet_bound(*case, answer.bound) == answer.upper
    assert len(answer.layout) == answer.lower <= answer.upper
    return answer


@given(cases())
def test_axis_order_does_not_matter(case: Case) -> None:
    """Swapping the pallet's sides or the box's changes neither count nor bound."""
    a, b, c, d = case
    wanted = checked(case)
    for swapped in ((b, a, c, d), (a, b, d, c), (b, a, d, c)):
        answer = checked(swapped)
        assert (answer.lower, answer.upper) == (wanted.lower, wanted.upper)


@given(cases(), st.sampled_from((0, 50, EFFORT)))
def test_the_bound_alone_is_that_of_the_answer(case: Case, effort: int) -> None:
    """Leaving out the search for a layout changes no certificate."""
    assert bound(*case, effort=effort) == solve(*case, effort=effort).bound


@given(cases(), st.integers(1, 1000))
def test_scaling_changes_nothing(case: Case, factor: int) -> None:
    """The same case in other units has the same class, count and bound."""
    a, b, c, d = (factor * side for side in case)
    answer, scaled = checked(case), checked((a, b, c, d))
    assert (scaled.lower, scaled.upper) == (answer.lower, answer.upper)
    assert reduced(a, b, c, d) == reduced(*case)


@given(cases(), st.integers(0, 5), st.integers(0, 5))
def test_more_room_or_a_smaller_box_never_contradicts(case: Case, more: int, less: int) -> None:
    """What was laid out in less room never exceeds what is proved of more room."""
    a, b, c, d = case
    roomier = (a + more, b, max(1, c - less), d)
    assume(roomier[0] * b <= 300 * roomier[2] * d)
    assert checked(case).lower <= checked(roomier).upper


@given(cases(), st.integers(0, 20_000), st.integers(0, 20_000))
def test_effort_never_hurts(case: Case, one: int, other: int) -> None:
    """More steps never lower the count nor raise the bound."""
    less, more = checked(case, min(one, other)), checked(case, max(one, other))
    assert less.lower <= more.lower
    assert more.upper <= less.upper


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every number or word in a certificate."""
    if not isinstance(value, (dict, list)):
        yield path
        return
    for key in value if isinstance(value, dict) else range(len(value)):
        yield from leaves(value[key], (*path, key))


def a_leaf(bound: dict[str, Any], data: st.DataObject) -> tuple[Any, ...]:
    """The kind of a field that counts, each as often, and then one of its numbers or words."""
    kinds: dict[str, list[tuple[Any, ...]]] = {}
    for path in leaves(bound):
        kinds.setdefault([key for key in path if isinstance(key, str)][-1], []).append(path)
    del kinds["upper"]  # is stated anew
    return data.draw(st.sampled_from(kinds[data.draw(st.sampled_from(sorted(kinds)))]))


def tampered(bound: dict[str, Any], path: tuple[Any, ...], new: Any) -> dict[str, Any]:
    """A copy of a certificate with one value replaced."""
    changed = copy.deepcopy(bound)
    inside: Any = changed
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = new
    return changed


def restated(case: Case, bound: dict[str, Any]) -> dict[str, Any]:
    """The certificate with what it proves in place of what it states, inside too."""
    if "inner" in bound:
        a, b, c, d = bound["reduced"]
        if any(type(side) is not int or side < 1 for side in (a, b, c, d)):
            raise CertificateError("not the sides of a case")
        bound = {**bound, "inner": restated((a, b, c, d), bound["inner"])}
    return {**bound, "upper": proved(Pallet(*case), Field("bound", bound))}


WEIGHTED = solve(34, 25, 7, 4)


def a_false_copy(bound: dict[str, Any], data: st.DataObject) -> dict[str, Any]:
    """A certificate with one leaf changed: a little, or to anything."""
    path = a_leaf(bound, data)
    old = bound
    for key in path:
        old = old[key]
    numbers = st.integers(-3, 9)
    if isinstance(old, int):
        numbers |= st.integers(old - 3, old + 3)
    return tampered(bound, path, data.draw(numbers | st.sampled_from([None, "fit", 1.5, 10**9])))


def proves(case: Case, bound: dict[str, Any]) -> float:
    """What the verifier makes of a certificate that states what it proves; refused, anything."""
    try:
        honest = restated(case, bound)
    except CertificateError:
        return inf
    return pallet_bound(*case, honest)


@given(cases(), st.data())
def test_a_mutated_certificate_proves_no_less_than_was_laid_out(
    case: Case, data: st.DataObject
) -> None:
    """Any one value replaced, whatever is then stated: refused, or still a true bound."""
    answer = checked(case)
    bound = answer.bound
    if "inner" not in bound:  # a case bounds itself
        bound = {"method": "class", "reduced": list(case), "inner": bound, "upper": answer.upper}
    assert proves(case, bound) == answer.upper
    assert proves(case, a_false_copy(bound, data)) >= answer.lower


@given(st.data())
def test_mutated_weights_prove_no_less_than_was_laid_out(data: st.DataObject) -> None:
    """The same for a certificate of weighted points, at a case where its bound is tight."""
    assert WEIGHTED.bound["inner"]["method"] == "weights"
    assert WEIGHTED.proven
    assert proves((34, 25, 7, 4), a_false_copy(WEIGHTED.bound, data)) >= WEIGHTED.lower


@pytest.mark.long
@settings(max_examples=2000)
@given(cases())
def test_many_random_pallets(case: Case) -> None:
    """At normal effort all passes the verifier, between the better grid and the area."""
    a, b, c, d = case
    answer = checked(case, "normal")
    assert answer.lower >= max((a // c) * (b // d), (a // d) * (b // c))
    assert answer.upper <= a * b // (c * d)
