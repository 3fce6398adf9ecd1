"""Claims by what they say: each kind's check, where a number is missing, and mixed loads."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

import capacity
from capacity import Claim, ClaimKind, Figure, Hedge, InputError, Verdict
from capacity.claims import check
from capacity.claims.deciding import weakest
from capacity.claims.statements import (
    Carried,
    Converted,
    Headline,
    Held,
    Missing,
    MixedLoad,
    Needed,
    Part,
    Rate,
)

if TYPE_CHECKING:
    from capacity.catalog import Specs

SHELL, ROCKET = "152mm-of540", "122mm-9m22u"


def claim(kind: ClaimKind | str, **fields: Any) -> Claim:
    """A claim of a kind, on 152 mm shells unless ``fields`` say otherwise."""
    usual = {"id": "X1", "what": "x", "speaker": "a test", "munitions": (SHELL,)}
    return Claim(kind=kind, **{**usual, **fields})


def exactly(number: str, unit: str = "round") -> Figure:
    """A figure without a spread."""
    return Figure(number, unit, Hedge.EXACTLY)


THOUSAND, ONE = exactly("1000", "container"), exactly("1", "container")


def mixed(shells: str, rockets: str, fleet: Figure, **fields: Any) -> Claim:
    """So many shells and rockets in the same containers."""
    parts = (exactly(shells), exactly(rockets))
    both = {"munitions": (SHELL, ROCKET), "parts": parts, "containers": fleet}
    return claim(ClaimKind.MIX, **both, **fields)


@pytest.mark.parametrize(
    ("shells", "rockets", "verdict"),
    [
        ("300000", "50000", Verdict.PLAUSIBLE),
        ("600000", "20000", Verdict.ONLY_IF),
        ("800000", "60000", Verdict.IMPOSSIBLE),
    ],
)
def test_a_mixed_load_is_shared_out_or_weighed(shells: str, rockets: str, verdict: Verdict) -> None:
    """In 1,000 containers of 600 shells or 286 rockets in practice, of 703 shells at the limit.

    300/600 + 50/286 < 1; 600/600 is full in practice and 600/703 + 20/286 is not at the limit;
    800,000 shells of 40 kg weigh 32,000 t, more than 1,000 payloads of 28.14 t.
    """
    found = capacity.check(mixed(shells, rockets, THOUSAND))
    assert (found.verdict, found.missing) == (verdict, None)
    assert isinstance(found.statement, MixedLoad)
    assert (found.statement.limit > 1000) == (verdict is Verdict.IMPOSSIBLE)
    assert (found.statement.usual <= 1000) == (verdict is Verdict.PLAUSIBLE)
    assert "Loaded one munition a container" in found.text


def test_a_mixed_load_that_only_one_a_container_forbids_is_undecidable() -> None:
    """4,000 rifles of at most 5,310 and 600 launchers of 1,766 take more than one container.

    Together they weigh 12 and 3.6 t, of 28.14 t: sharing a container might do.
    """
    parts = (exactly("4000000"), exactly("600000"))
    asked = claim("mix", munitions=("ak-rifle", "rpg-7"), parts=parts, containers=THOUSAND)
    found = capacity.check(asked)
    assert (found.verdict, found.missing) == (Verdict.UNDECIDABLE, Missing.SHARING)
    assert found.needs == ("whether both shared containers",)


def test_a_mixed_load_at_an_open_count_is_never_too_heavy() -> None:
    """At least 1,000 containers may be more, so no mass is too much for them."""
    fleet = Figure("1000", "container", Hedge.AT_LEAST)
    assert capacity.check(mixed("800000", "60000", fleet)).missing is Missing.SHARING


def test_a_mixed_load_in_a_packaging_that_one_lacks_is_undecidable() -> None:
    """Named crates of shells hold no rockets: what the rockets were in is missing."""
    crates = {"packaging_ids": ("152mm-crate-2",)}
    both = {"munitions": (SHELL, ROCKET), "containers": THOUSAND, **crates}
    for asked in (mixed("5", "5", THOUSAND, **crates), claim(ClaimKind.MIX, **both)):
        found = capacity.check(asked)
        assert (found.verdict, found.missing) == (Verdict.UNDECIDABLE, Missing.PACKAGING)


def test_a_part_is_needed_for_each_munition() -> None:
    """Figures that cannot be told to their munitions are refused."""
    with pytest.raises(
        InputError, match=r"^parts: expected a figure for each of 2 munitions, got 1"
    ):
        claim(ClaimKind.MIX, munitions=(SHELL, ROCKET), parts=(exactly("5"),), containers=THOUSAND)


@pytest.mark.parametrize(
    ("asked", "missing", "statement"),
    [
        (claim("delivery", rounds=exactly("5")), Missing.CONTAINERS, Needed),
        (claim("delivery", rounds=exactly("5"), munitions=()), Missing.CONTAINERS, None),
        (claim("capacity", containers=THOUSAND), Missing.ROUNDS, Held),
        (claim("delivery", containers=THOUSAND, munitions=()), Missing.ROUNDS, None),
        (claim("headline", rounds=exactly("5"), basis=("A4-1",)), Missing.CONTAINERS, Needed),
        (claim("voyages", amount=exactly("5", "vessel")), Missing.CONTAINERS, None),
        (claim("ratio", amount=Figure("0.5", "share")), Missing.TOTAL, None),
        (claim("value", amount=exactly("5", "US dollar")), Missing.PRICE, None),
    ],
)
def test_what_is_missing_is_told_with_what_follows(
    asked: Claim, missing: Missing, statement: type[Any] | None
) -> None:
    """Nothing follows where nothing is known of what was in the containers."""
    (found,) = check(capacity.load(), [asked])
    assert (found.verdict, found.missing) == (Verdict.UNDECIDABLE, missing)
    assert found.sets == ()
    assert type(found.statement) is (statement or type(None))


def test_rounds_that_no_container_takes_need_no_number() -> None:
    """A missile of 7 m fits no 20 ft box: no number of those would do."""
    asked = claim(
        "delivery", rounds=exactly("5"), munitions=("hwasong-11a",), container_ids=("22G1-24t",)
    )
    (found,) = check(capacity.load(), [asked])
    assert (found.missing, found.statement) == (Missing.CONTAINERS, None)


def test_other_kinds_are_checked_for_what_they_are() -> None:
    """180 km are 111.8 mi; 64 voyages in 20 months; 250 containers each; 0.3 of a million."""
    names = ("A3-6", "A1-1", "A1-2", "A3-4", "A4-2")
    found = {name: capacity.check(name).statement for name in names}
    assert isinstance(found["A3-6"], Converted)
    assert round(float(found["A3-6"].value), 1) == 111.8
    assert found["A1-1"] == Rate(Fraction(64, 20))
    assert isinstance(found["A1-2"], Carried)
    assert found["A1-2"].each == 250
    assert isinstance(found["A3-4"], Part)
    assert found["A3-4"].of == 1_000_000
    assert found["A3-4"].stated == 300_000
    assert isinstance(found["A4-2"], Headline)
    assert found["A4-2"].same


def test_a_conversion_that_is_wrong_is_impossible() -> None:
    """180 km are not 90 mi, whatever is rounded, nor more than 200."""
    kilometres = Figure("180", "km")
    for miles in (Figure("90", "mi"), Figure("200", "mi", Hedge.MORE_THAN)):
        asked = claim("conversion", amount=kilometres, equals=miles, munitions=())
        assert capacity.check(asked).verdict is Verdict.IMPOSSIBLE
    more = Figure("180", "km", Hedge.MORE_THAN)
    asked = claim("conversion", amount=more, equals=Figure("200", "mi"), munitions=())
    assert capacity.check(asked).verdict is Verdict.PLAUSIBLE


def test_a_share_that_is_open_reaches_all() -> None:
    """More than half of 1,000 is 500 to 1,000."""
    asked = claim("ratio", amount=Figure("0.5", "share", Hedge.MORE_THAN), rounds=exactly("1000"))
    found = capacity.check(asked).statement
    assert isinstance(found, Part)
    assert found.low == 500
    assert found.high == 1000


def test_what_is_no_claim_is_refused(catalog: Specs) -> None:
    """Also where claims are checked without the library's front."""
    with pytest.raises(InputError, match="expected a Claim, got 'A3-2'"):
        next(check(catalog, ["A3-2"]))  # type: ignore[list-item]


def test_without_an_estimate_that_matters_nothing_is_weakest(catalog: Specs) -> None:
    """Where payload binds and the mass is fixed, estimates of sizes make no difference."""
    fixed = capacity.override({"packaging.gross_mass": "110 kg"}, catalog=catalog)
    asked = claim(
        "capacity",
        rounds=exactly("400"),
        containers=ONE,
        packaging_ids=("152mm-crate-2",),
        container_ids=("22G1-24t",),
    )
    (found,) = check(fixed, [asked])
    limits = found.sets.where(lambda s: s.range.assumptions.stowage.id == "physical-limit")
    assert weakest(limits) is None
    assert weakest(found.sets.practical) is not None


def test_a_missing_figure_is_named() -> None:
    """A mixed load in no number of containers is refused where the claim is made."""
    with pytest.raises(InputError, match=r"^containers: missing; a mix claim needs it"):
        claim(ClaimKind.MIX, munitions=(SHELL, ROCKET), parts=(exactly("5"), exactly("5")))
