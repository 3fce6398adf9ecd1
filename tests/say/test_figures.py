"""Figures as their claims word them."""

from __future__ import annotations

from fractions import Fraction

import pytest

import capacity
from capacity import Claim, Figure, Hedge
from capacity.claims.hedges import Interval
from capacity.say.figures import allowed, demanded, quoted


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure("dozens", "round"), "dozens of"),
        (Figure("6700", "round", Hedge.ABOUT), "about 6,700"),
        (Figure("6700", "round", Hedge.NONE, "7 thousand"), "6,700 to 7,000"),
        (None, ""),
    ],
)
def test_a_figure_keeps_its_words(figure: Figure | None, words: str) -> None:
    """The hedge is kept, digits are grouped, and a plural stays one."""
    assert quoted(figure) == words


@pytest.mark.parametrize(
    ("rounds", "words"),
    [
        (Figure("4500", "round", Hedge.EXACTLY), "450"),
        (Figure("4500", "round", Hedge.MORE_THAN), "at least 450"),
        (Figure("4500", "round", Hedge.ABOUT), "about 450"),
        (Figure("4500", "round", Hedge.EXACTLY, "6000", Hedge.EXACTLY), "450 to 600"),
    ],
)
def test_what_a_container_must_hold_is_as_exact_as_the_claim(rounds: Figure, words: str) -> None:
    """A tenth of 4,500 is 450: bare where exact, hedged where the claim is."""
    boxes = Figure("10", "container", Hedge.EXACTLY)
    claim = Claim(
        *("X1", "capacity", "shells", "a test"),
        rounds=rounds,
        containers=boxes,
        munitions=["152mm"],
    )
    assert demanded(capacity.check(claim)) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (400, Fraction(4962, 10), "400 to 496"),
        (Fraction(1409, 10), None, "at least 141"),
        (Fraction(714, 10), None, "at least 71.4"),
        (Fraction(4472, 10), Fraction(4478, 10), "447 to 448"),
        (0, Fraction(27777, 10), "at most 2,777"),
    ],
)
def test_what_words_allow_is_told_in_whole_rounds(
    low: int | Fraction, high: Fraction | None, words: str
) -> None:
    """Rounded inwards, since a container holds no part of a round, if that leaves anything."""
    assert allowed(Interval(Fraction(low), high)) == words


def test_what_gives_no_number_demands_none() -> None:
    """Containers alone are asked to hold nothing in particular."""
    assert demanded(capacity.check("A3-1")) == ""
