"""Laws of judging claims: whatever is claimed, a verdict or a named fault comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

import capacity
from capacity.claims import Convention, Verdict
from capacity.claims.hedges import interval, share
from capacity.claims.reality import validate
from capacity.errors import CapacityError
from capacity.model import Claim, ClaimKind, Figure, Form, Hedge
from capacity.model.loads import Load, LoadItem

if TYPE_CHECKING:
    from collections.abc import Mapping

SPECS = capacity.load()
NUMBERS = ("0.3", "1", "2", "4", "7", "12", "250", "6700", "3 million", "dozens", "9 billion", "0")
UNITS: Mapping[str, tuple[str, ...]] = {
    "containers": ("container",),
    "rounds": ("round", "missile"),
    "tonnes": ("t", "kg"),
    "amount": ("voyage", "wagon", "lorry", "train", "share", "t", "US dollar", "TEU"),
    "equals": ("kg", "t", "lb", "m"),
    "over": ("day", "month"),
}


def figures(*units: str) -> st.SearchStrategy[tuple[Any, ...]]:
    """What a figure is made of, seldom unsound."""
    start = st.sampled_from(NUMBERS), st.sampled_from(units), st.sampled_from(Hedge)
    return st.tuples(*start) | st.tuples(*start, st.just("9 billion"), st.sampled_from(Hedge))


def few(names: Mapping[str, object]) -> st.SearchStrategy[list[str]]:
    """Some ids of the catalog, seldom one that it has not."""
    return st.lists(st.sampled_from([*names, *names, "no-such"]), min_size=1, max_size=2)


FIELDS: Mapping[str, st.SearchStrategy[Any]] = {
    **{name: figures(*units) for name, units in UNITS.items()},
    "parts": figures("round"),
    "munitions": few(SPECS.munitions),
    "family": st.sampled_from([*SPECS.families]),
    "form": st.sampled_from(Form),
    "container_ids": few(SPECS.containers),
    "packaging_ids": few(SPECS.packagings),
    "carriers": few(SPECS.carriers),
    "basis": few({claim.id: claim for claim in SPECS.claims()}),
}


@st.composite
def claims(draw: st.DrawFn) -> dict[str, Any]:
    """The fields of a claim: what its kind needs, and up to three more."""
    kind = draw(st.sampled_from(ClaimKind))
    needed = {draw(st.sampled_from(need.split("|"))) for need in kind.needs}
    names = needed | draw(st.sets(st.sampled_from([*FIELDS]), max_size=3))
    return {"kind": kind, **{name: draw(FIELDS[name]) for name in sorted(names)}}


FEW_WAGONS = ("4", "wagon", Hedge.FEWER_THAN)
TONNES = ("60", "t", Hedge.EXACTLY)


def made(fields: Mapping[str, Any]) -> Claim:
    """The claim of these fields; raises a ``CapacityError`` where they make none."""
    numbers: dict[str, Any] = {name: Figure(*fields[name]) for name in UNITS if name in fields}
    if "parts" in fields:
        numbers["parts"] = [Figure(*fields["parts"]) for _ in fields.get("munitions", ())]
    return Claim(id="X1", what="w", speaker="s", **{**fields, **numbers})


@settings(max_examples=300)
@given(claims(), st.sampled_from(Convention))
@example({"kind": "voyages", "amount": FEW_WAGONS, "tonnes": TONNES}, Convention.CAPACITY)
def test_a_claim_is_judged_or_refused(fields: Mapping[str, Any], convention: Convention) -> None:
    """Only a ``CapacityError`` leaves the check, and a verdict says itself and what it lacks."""
    try:
        found = capacity.check(made(fields), hedges=convention.value, catalog=SPECS)
    except CapacityError:
        return
    assert found.plain.endswith(".")
    assert found.text.startswith(found.plain)
    assert (found.missing is not None) == (found.verdict is Verdict.UNDECIDABLE)
    assert all(told for told in (*found.needs, *found.decides, *found.warnings, *found.details))


@given(figures("t", "round"), figures("container", "wagon", "TEU"), st.sampled_from(Convention))
def test_a_share_lies_within_what_its_figures_allow(
    whole: tuple[Any, ...], parts: tuple[Any, ...], convention: Convention
) -> None:
    """Any amount over any count that the words allow lies in the share of the two."""
    try:
        figure, count = Figure(*whole), Figure(*parts)
    except CapacityError:
        return
    every, of = interval(figure, convention), interval(count, convention)
    found = share(every, count, convention)
    assert found.high is None or found.low <= found.high
    if of.high is not None:
        assert found.low == every.low / of.high
    if of.low and every.high is not None:
        assert found.high == every.high / of.low
    else:
        assert found.high is None


@settings(max_examples=100)
@given(
    st.sampled_from([1, 3, 20, 123, 0, 1.5]),
    st.sampled_from([*SPECS.munitions, "no-such"]),
    st.sampled_from([*SPECS.carriers, "no-such"]),
    st.none() | st.sampled_from([*SPECS.containers, "no-such"]),
    st.none() | st.sampled_from([*SPECS.packagings]),
    st.none() | st.sampled_from([*SPECS.stowages]),
)
def test_a_carrier_holds_a_range_or_is_refused(
    carriers: Any,
    munition: str,
    carrier: str,
    container: str | None,
    packaging: str | None,
    stowage: str | None,
) -> None:
    """Only a ``CapacityError`` leaves the question, and the ends of a range are in order."""
    try:
        found = capacity.carried(
            *(carriers, munition, carrier),
            container=container,
            packaging=packaging,
            stowage=stowage,
            catalog=SPECS,
        )
        low, typical, high = found.per_container
    except CapacityError:
        return
    assert 0 <= low <= typical <= high


LOADS = st.fixed_dictionaries(
    {
        "containers": st.none() | figures("container"),
        "tonnes": st.lists(figures("t"), max_size=2),
        "items": st.lists(
            st.tuples(figures("round"), st.sampled_from([*SPECS.munitions])), max_size=2
        ),
        "size": st.sampled_from(sorted({one.size_type for one in SPECS.containers.values()})),
        "rest": st.none() | st.just("charges"),
    }
)


@settings(max_examples=60)
@given(LOADS)
def test_a_counted_load_is_compared_or_refused(fields: Mapping[str, Any]) -> None:
    """Only a ``CapacityError`` leaves a validation, and no expectation is upside down."""
    try:
        load = Load(
            *("X1", "a load", "now", "a test", ()),
            containers=fields["containers"] and Figure(*fields["containers"]),
            tonnes=tuple(Figure(*one) for one in fields["tonnes"]),
            items=tuple(LoadItem("w", Figure(*one), (name,)) for one, name in fields["items"]),
            size_types=(fields["size"],),
            rest=fields["rest"],
        )
        (found,) = validate(SPECS, [load])
    except CapacityError:
        return
    for one in found.comparisons:
        low, high = one.expected
        assert high is None or low <= high


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(100, 720), st.sampled_from([*Hedge])), min_size=1, max_size=4)
)
def test_claims_conflict_in_pairs_or_alone(said: list[tuple[int, Hedge]]) -> None:
    """Claims on one munition have no common set exactly where one or two of them have none."""
    made_of = [
        Claim(
            *(f"X{place}", "capacity", "shells", "a test"),
            rounds=Figure(str(each), "round", hedge),
            containers=Figure("1", "container", Hedge.EXACTLY),
            munitions=["152mm"],
        )
        for place, (each, hedge) in enumerate(said)
    ]
    found = capacity.reconcile(made_of, samples=1, catalog=SPECS)
    low = max(fit.window.low for fit in found.claims)
    high = min((w.high for fit in found.claims if (w := fit.window).high is not None), default=None)
    common = [
        one.range
        for one in found.claims[0].sets
        if (high is None or low <= high)
        and one.range.high >= low
        and (high is None or one.range.low <= high)
    ]
    assert bool(found.conflicts) == (not common)
    assert all(len(conflict.claims) == min(2, len(said)) for conflict in found.conflicts)
