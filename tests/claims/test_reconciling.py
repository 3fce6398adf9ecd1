"""Claims taken together: weights, order, and claims that no set explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from capacity.claims.reconciling import Reconciliation, Window, reconcile, speaker, window
from capacity.claims.verdicts import implied
from capacity.errors import InputError
from capacity.model import Claim, ClaimKind, Figure, Hedge
from capacity.say.explanations import conflict as conflict_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.catalog import Specs
    from capacity.sets.ranges import SetRange


def claim(name: str, rounds: str, munition: str = "ak-rifle", hedge: Hedge = Hedge.ABOUT) -> Claim:
    """A capacity claim about 1,000 containers."""
    return Claim(
        id=name,
        kind=ClaimKind.CAPACITY,
        what="rifles the containers could hold",
        speaker=f"speaker of {name} (an outlet)",
        containers=Figure("1000", "container", Hedge.EXACTLY),
        rounds=Figure(rounds, "round", hedge),
        munitions=(munition,),
    )


def overlap(found: SetRange, asked: Window) -> float:
    """A likelihood that needs no draws: the share of a set's range in the window."""
    high = found.high if asked.high is None else min(asked.high, found.high)
    return max(0, high - max(asked.low, found.low) + 1) / (found.high - found.low + 1)


def joined(catalog: Specs, claims: Sequence[Claim]) -> Reconciliation:
    """The claims reconciled with the likelihood above, 20 ft containers and upright crates only."""
    few = attrs.evolve(
        catalog,
        containers={i: c for i, c in catalog.containers.items() if c.size_type == "22G1"},
        stowages={i: s for i, s in catalog.stowages.items() if i != "physical-limit"},
    )
    return reconcile(few, claims, overlap)


def weights(found: Reconciliation) -> dict[tuple[str, ...], float]:
    """The weight of each set by its ids."""
    return {w.range.assumptions.ids: w.weight for of in found.weights.values() for w in of}


def test_weights_sum_to_one_and_ignore_the_order(catalog: Specs) -> None:
    """Whatever the order of claims, each munition's weights are the same and sum to one."""
    claims = [
        claim("B1", "2 million"),
        claim("B2", "2.1 million"),
        claim("B3", "500000", "rpg-7"),
    ]
    one, other = joined(catalog, claims), joined(catalog, claims[::-1])
    assert one.explained
    for of in one.weights.values():
        assert sum(w.weight for w in of) == pytest.approx(1)
    assert weights(one) == pytest.approx(weights(other))


def test_weights_follow_bayes_rule_by_hand(catalog: Specs) -> None:
    """One munition: the weight is prior times likelihood over their sum."""
    found = joined(catalog, [claim("B1", "2 million")])
    (of,) = found.weights.values()
    total = sum(w.prior * w.likelihood for w in of)
    assert [w.weight for w in of] == pytest.approx([w.prior * w.likelihood / total for w in of])


def test_a_claim_that_every_set_satisfies_changes_nothing(catalog: Specs) -> None:
    """A figure that each set is certain to reach leaves all weights as they were."""
    easy = claim("B9", "1000", hedge=Hedge.AT_LEAST)
    first = claim("B1", "2 million")
    assert weights(joined(catalog, [first, easy])) == pytest.approx(
        weights(joined(catalog, [first]))
    )


def test_the_same_claim_twice_counts_once(catalog: Specs) -> None:
    """Repeating a claim adds no evidence."""
    one = claim("B1", "2 million")
    assert weights(joined(catalog, [one, one])) == weights(joined(catalog, [one]))


def test_two_figures_no_set_explains(catalog: Specs) -> None:
    """1,500 and 4,000 a container cannot both be the capacity of one way of loading."""
    found = joined(catalog, [claim("B1", "1.5 million"), claim("B2", "4 million")])
    assert not found.explained
    assert sum(weights(found).values()) == 0
    (conflict,) = found.conflicts
    assert conflict.claims == ("B1", "B2")
    assert conflict_text(conflict).startswith(
        "No single assumption set explains both B1 (1,500 a container) and B2 (4,000)"
    )


def test_container_and_stowage_are_shared_by_munitions(catalog: Specs) -> None:
    """A place that one munition's claim rules out weighs nothing for the other."""
    found = joined(catalog, [claim("B1", "2 million"), claim("B3", "500000", "rpg-7")])
    rifles, launchers = found.weights.values()

    def places(of: Sequence[object]) -> dict[object, float]:
        sums: dict[object, float] = {}
        for w in of:
            a = w.range.assumptions  # type: ignore[attr-defined]
            place = (a.container.id, a.stowage.id)
            sums[place] = sums.get(place, 0.0) + w.weight  # type: ignore[attr-defined]
        return sums

    assert places(rifles) == pytest.approx(places(launchers))


def test_words_narrower_than_a_round_allow_both_neighbours() -> None:
    """Exactly 3,000,000 in exactly 6,700 is 447.8 a container: 447 and 448 are allowed."""
    exact = attrs.evolve(
        claim("B7", "3000000", hedge=Hedge.EXACTLY),
        containers=Figure("6700", "container", Hedge.EXACTLY),
    )
    asked = implied(exact)
    assert asked is not None
    assert window(exact, asked) == Window(447, 448)


def test_a_speaker_is_named_without_the_outlet() -> None:
    """The outlet in brackets is no part of who spoke."""
    assert speaker(claim("B1", "2 million")) == "speaker of B1"


def test_nothing_to_reconcile_is_refused(catalog: Specs) -> None:
    """No claims, or a claim without a count, is bad input."""
    with pytest.raises(InputError, match="at least one claim"):
        joined(catalog, [])
    with pytest.raises(InputError, match="A3-1 gives no number of rounds"):
        joined(catalog, [catalog.claim("A3-1")])


def test_one_figure_that_no_set_explains_conflicts_alone(catalog: Specs) -> None:
    """Ten thousand rifles in a container are beyond every crate."""
    found = joined(catalog, [claim("B1", "10 million")])
    (conflict,) = found.conflicts
    assert conflict.claims == ("B1",)
    assert conflict_text(conflict) == "No single assumption set allows B1."
