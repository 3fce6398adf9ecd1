"""Numbers as published are checked where they are made."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capacity.claims.hedges import Convention, interval
from capacity.errors import InputError
from capacity.model import Figure, Hedge
from capacity.model.figures import PLURALS, number


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"figure": "3 mln"}, "^figure: expected digits such as 6700 or 4.8 million, .* '3 mln'$"),
        ({"figure": "3,000,000"}, "^figure: expected digits"),
        ({"figure": "1e6"}, "^figure: expected digits"),
        ({"figure": "-3"}, "^figure: expected digits"),
        ({"figure": "\uff13"}, "^figure: expected digits"),
        ({"figure": ""}, "^figure: expected digits"),
        ({"figure": "007"}, "^figure: expected digits"),
        ({"figure": "6700\n"}, "^figure: expected digits"),
        ({"figure": 6700}, "^figure: expected digits .* got 6700$"),
        ({"figure": None}, "^figure: expected digits .* got None$"),
        ({"figure": "9" * 5_000}, r"^figure: expected digits .{0,110}\.\.\.$"),
        ({"figure": "0"}, "^figure: expected a number above 0, got '0'$"),
        ({"figure": "0.0", "unit": "km"}, "^figure: expected a number above 0"),
        ({"figure": "0 million"}, "^figure: expected a number above 0"),
        ({"figure": "1.5"}, "^figure: expected a whole number of rounds, got '1.5'$"),
        ({"figure": "0.0015 thousand"}, "^figure: expected a whole number of rounds"),
        ({"figure": "5", "to": "2"}, "^to: expected an upper end of 5 or more, got '2'$"),
        ({"figure": "5", "hedge": Hedge.AT_LEAST, "to": "2"}, "^to: expected an upper end"),
        ({"figure": "2 million", "to": "3"}, "^to: expected an upper end of 2 million or more"),
        ({"figure": "5", "to": "6 mln"}, "^to: expected digits"),
        ({"figure": "5", "to": "6.5"}, "^to: expected a whole number of rounds"),
        ({"figure": "5", "to": ""}, "^to: expected digits"),
        ({"figure": "5", "to_hedge": Hedge.ALMOST}, "^to_hedge: hedges no number"),
        ({"figure": "5", "hedge": "circa"}, r"^hedge: expected none \| about .* got 'circa'$"),
        ({"figure": "5", "hedge": None}, "^hedge: expected none"),
        ({"figure": "5", "to": "6", "to_hedge": "circa"}, "^to_hedge: expected none"),
        ({"figure": "5", "unit": " "}, "^unit: expected text, got ' '$"),
        ({"figure": "5", "unit": None}, "^unit: expected text, got None$"),
    ],
)
def test_what_is_no_number_is_refused(fields: dict[str, Any], message: str) -> None:
    """The error names the field at fault, what was expected and what was given."""
    with pytest.raises(InputError, match=message):
        Figure(**{"unit": "round", **fields})


def test_all_faults_are_told_at_once() -> None:
    """Two fields at fault are two lines of one error."""
    with pytest.raises(InputError) as refused:
        Figure("3 mln", "round", to="4 mln")
    assert [line.partition(":")[0] for line in str(refused.value).splitlines()] == ["figure", "to"]


def test_a_hedge_may_be_given_as_its_word() -> None:
    """The text of a hedge is the hedge."""
    assert Figure("5", "round", "about").hedge is Hedge.ABOUT


@given(
    text=st.from_regex(r"[0-9]{1,4}(\.[0-9]{1,2})?( (thousand|million))?", fullmatch=True)
    | st.sampled_from(sorted(PLURALS)),
    unit=st.sampled_from(["round", "container", "km", "share"]),
    hedge=st.sampled_from(Hedge),
    to=st.none() | st.from_regex(r"[1-9][0-9]{0,4}( (thousand|million))?", fullmatch=True),
    convention=st.sampled_from(Convention),
)
def test_what_is_taken_has_an_interval(
    text: str, unit: str, hedge: Hedge, to: str | None, convention: Convention
) -> None:
    """A figure is refused, or its words mean an interval around its number, never turned round."""
    try:
        figure = Figure(text, unit, hedge, to)
    except InputError:
        return
    low, high = interval(figure, convention)
    assert 0 <= low <= number(text)[0]
    assert high is None or number(text)[0] <= high
