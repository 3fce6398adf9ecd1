"""Any claim that can be made has a finding, in words; any other is refused as input."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import capacity
from capacity import Claim, ClaimKind, Figure, Hedge, InputError

NUMBERS = ("1", "2", "7", "64", "450", "6700", "3 million", "0.3", "dozens", "millions")
UNITS = {
    "containers": ["container"],
    "rounds": ["round"],
    "amount": ["voyage", "vessel", "share", "km", "US dollar", "wagon", "train", "lorry"],
    "equals": ["mi", "kg"],
    "over": ["month"],
    "tonnes": ["t"],
}


@st.composite
def figures(draw: st.DrawFn, field: str) -> Figure | None:
    """A figure for one field of a claim, or none."""
    to = draw(st.none() | st.sampled_from(NUMBERS))
    number, unit = draw(st.sampled_from(NUMBERS)), draw(st.sampled_from(UNITS[field]))
    try:
        return Figure(number, unit, draw(st.sampled_from(Hedge)), to)
    except InputError:
        return None


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim of any kind with any of the figures."""
    fields: dict[str, Any] = {name: draw(figures(name)) for name in UNITS if draw(st.booleans())}
    fields["munitions"] = draw(
        st.sampled_from([(), ("152mm-of540",), ("152mm-of540", "122mm-9m22u"), ("hwasong-11a",)])
    )
    fields["basis"] = draw(st.sampled_from([(), ("A4-1",)]))
    kind = draw(st.sampled_from(ClaimKind))
    try:
        return Claim("X1", kind, "a thing", "a test", **fields)
    except InputError:
        assume(False)
        raise


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.filter_too_much])
@given(claims(), st.sampled_from(["capacity", "ferson"]))
def test_every_claim_has_a_finding(claim: Claim, hedges: Any) -> None:
    """No kind, hedge or missing number leads to anything but a verdict that says itself."""
    try:
        found = capacity.check(claim, hedges=hedges)
    except InputError:
        return
    assert found.plain.endswith(".")
    assert found.text.startswith(found.plain)
    assert (found.missing is not None) == (found.verdict is capacity.Verdict.UNDECIDABLE)
    assert all(told for told in (*found.needs, *found.decides, *found.warnings, *found.details))
