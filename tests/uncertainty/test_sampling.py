"""Distributions: closed forms, exact against drawn, seeds, interrupts, bad plans."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from capacity.errors import InputError, StoppedError
from capacity.sets.ranges import rounds
from capacity.uncertainty.distributions import Family
from capacity.uncertainty.effects import effects
from capacity.uncertainty.forecast import forecast
from capacity.uncertainty.sampling import Plan, distribution
from capacity.uncertainty.spread import mixed

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.sets.ranges import SetRange

TWENTY = {"container": "22G1-24t"}
CRATES = {**TWENTY, "packaging": "152mm-crate-2"}


def one(catalog: Specs, munition: str = "152mm", **ids: str) -> SetRange:
    """The range of a single set."""
    (found,) = rounds(catalog, 1, munition, **ids).sets
    return found


def triangular(grams: int) -> Fraction:
    """Probability of a crate up to so many g, triangular on 105, 110 and 115 kg, by hand."""
    if grams <= 110_000:
        return Fraction(max(0, grams - 105_000) ** 2, 10_000 * 5_000)
    return 1 - Fraction(max(0, 115_000 - grams) ** 2, 10_000 * 5_000)


def test_a_mass_limited_set_has_its_closed_form(catalog: Specs) -> None:
    """N crates fit 21,710 kg if one weighs at most 21,710,000 / n g: the exact law of the count."""
    found = distribution(one(catalog, **CRATES, stowage="physical-limit"), Plan(10))
    assert found.exact
    assert found.by_payload == pytest.approx(1)
    assert found.spread.counts[[0, -1]].tolist() == [376, 412]
    for crates in range(188, 207):
        expected = float(triangular(21_710_000 // crates))
        assert found.spread.at_least(2 * crates).low == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("family", list(Family))
@pytest.mark.parametrize(
    ("munition", "ids"),
    [
        ("152mm", {**CRATES, "stowage": "physical-limit"}),
        ("Grad", {**TWENTY, "packaging": "122mm-9m22u-crate-1", "stowage": "rail-wagon"}),
        ("152mm", {**TWENTY, "packaging": "152mm-pallet-8", "stowage": "rail-wagon"}),
    ],
    ids=["crates", "rockets", "pallets"],
)
def test_draws_agree_with_the_exact_law(
    catalog: Specs, munition: str, ids: dict[str, str], family: Family
) -> None:
    """Drawn probabilities lie within five standard errors of the exact ones."""
    found, number = one(catalog, munition, **ids), 100_000
    exact = distribution(found, Plan(number, family=family)).spread
    drawn = distribution(found, Plan(number, family=family, exact=False)).spread
    for count in exact.counts:
        p = exact.at_least(int(count)).low
        error = 5 * sqrt(max(p * (1 - p), 1e-6) / number) + 1e-9
        assert drawn.at_least(int(count)).low == pytest.approx(p, abs=error)


def test_the_same_seed_gives_the_same_numbers(catalog: Specs) -> None:
    """Equal seeds agree in every number, alone or among other sets; another seed differs."""
    found = one(catalog, **CRATES, stowage="practical")
    first, again, other = (distribution(found, Plan(3_000, seed=s)).spread for s in (7, 7, 8))
    assert first.lower.tolist() == again.lower.tolist()
    assert first.lower.tolist() != other.lower.tolist()
    among = forecast(rounds(catalog, 1, "152mm", **CRATES).sets, Plan(3_000, seed=7))
    same = next(s for s in among.sets if s.range.assumptions.stowage.id == "practical")
    assert same.spread.lower.tolist() == first.lower.tolist()


def test_a_small_sample_centres_on_the_exact_mean(catalog: Specs) -> None:
    """The mean of 1,000 draws lies within four standard errors of the exact mean."""
    found = one(catalog, **CRATES, stowage="physical-limit")
    exact = distribution(found, Plan(10)).spread
    drawn = distribution(found, Plan(1_000, seed=1, exact=False)).spread
    assert drawn.mean.low == pytest.approx(exact.mean.low, abs=4 * sqrt(exact.variance / 1_000))


def test_a_callers_generator_is_used(catalog: Specs) -> None:
    """Draws advance the generator given, and equal states give equal numbers."""
    found = one(catalog, **CRATES, stowage="practical")
    left, right = np.random.default_rng(4), np.random.default_rng(4)
    one_way, other = (
        distribution(found, Plan(500, seed=None, generator=g)).spread for g in (left, right)
    )
    assert one_way.lower.tolist() == other.lower.tolist()
    assert left.random() == right.random() != np.random.default_rng(4).random()


def test_an_interrupt_says_how_far_it_came(catalog: Specs) -> None:
    """Ctrl-C between chunks ends the run with the draws done and in all."""

    def stop(done: int, total: int) -> None:
        assert done <= total
        raise KeyboardInterrupt

    found = one(catalog, **CRATES, stowage="practical")
    with pytest.raises(StoppedError, match=r"^after 262,144 of 600,000 draws$"):
        distribution(found, Plan(600_000), progress=stop)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((0, 0, "triangular", 1.0), "samples"),
        ((-5, 0, "triangular", 1.0), "samples"),
        ((10**12, 0, "triangular", 1.0), "samples"),
        ((10, -1, "triangular", 1.0), "seed"),
        ((10, 0, "normal", 1.0), "distribution"),
        ((10, 0, "pert", 1.5), "correlation"),
        ((10, 0, "pert", float("nan")), "correlation"),
    ],
)
def test_bad_plans_are_refused(given: tuple[Any, ...], message: str) -> None:
    """A plan that cannot be drawn names the value at fault."""
    with pytest.raises(InputError, match=message):
        Plan(*given)


def test_percentiles_by_hand() -> None:
    """Of 3 with probability 1/4 and 5 with 3/4, the 25 % point is 3 and the 26 % point 5."""
    spread = mixed([_point(3), _point(5)], [1, 3])
    assert [spread.percentile(p).low for p in (1, 25, 26, 100)] == [3, 3, 5, 5]
    assert spread.mean.low == pytest.approx(4.5)
    assert spread.variance == pytest.approx(0.75)
    assert spread.between(4, 9) == pytest.approx(0.75)


def _point(count: int) -> Any:
    from capacity.uncertainty.spread import Spread

    return Spread(np.array([count]), np.ones(1), np.ones(1))


@pytest.mark.parametrize("stowage", ["practical", "physical-limit"])
def test_shapley_effects_sum_to_the_variance(catalog: Specs, stowage: str) -> None:
    """The effects of packaging, container and stowage add up to the variance of the count."""
    found = effects(one(catalog, **CRATES, stowage=stowage), Plan(20_000))
    assert found.exact == (stowage == "physical-limit")
    assert sum(e.shapley for e in found.things) == pytest.approx(found.variance)
    assert found.variance > 0


def test_drawn_effects_agree_with_exact_ones(catalog: Specs) -> None:
    """Where all but the packaging is fixed, its effect is the variance, drawn or counted."""
    found = one(catalog, **CRATES, stowage="physical-limit")
    exact = effects(found, Plan(20_000))
    drawn = effects(found, Plan(50_000, exact=False))
    assert exact.variance == pytest.approx(distribution(found, Plan(10)).spread.variance)
    assert drawn.variance == pytest.approx(exact.variance, rel=0.05)
    assert [e.thing for e in drawn.things if e.total] == ["packaging"]
