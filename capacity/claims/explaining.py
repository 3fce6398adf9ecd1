"""A claim explained: what would have to be true, what suffices, and what drives the answer."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.hedges import Convention
from capacity.claims.referring import resolved
from capacity.claims.thresholds import Reading, SetThresholds, set_thresholds, target
from capacity.claims.tornado import Tornado, tornado
from capacity.claims.verdicts import Implied, implied, suits
from capacity.errors import InputError
from capacity.model import Corner
from capacity.model.checks import option
from capacity.packing.effort import BOXES, nodes
from capacity.sets.loading import fits
from capacity.sets.ranges import sets_of
from capacity.sets.sets import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from capacity.catalog import Specs
    from capacity.claims.thresholds import Target
    from capacity.model import Article, Claim
    from capacity.sets.loading import AssumptionSet

Chosen = tuple[tuple[str, str], ...]
"""Pairs of kind and id: an assumption, or several that go together."""


@frozen
class MassLimit:
    """At a payload (g), the most a round may weigh packed (g), and what is light enough.

    ``places`` are the container and stowage ids with that payload, ``packagings`` the ids whose
    typical mass a round is within the limit.
    """

    payload: int
    a_round: int
    places: tuple[tuple[str, str], ...]
    packagings: tuple[str, ...]


@frozen
class Explanation:
    """What a claim silently assumes.

    ``masses`` hold whatever the packing is, one a payload; ``sets`` are the thresholds of each
    assumption set; ``sufficient`` the smallest groups of assumptions with which every set holds;
    ``tornado`` moves the numbers of the practical set in the middle.

    >>> from capacity.api import explain
    >>> found = explain("A3-2")
    >>> found.target.rounds, found.target.containers, found.target.each
    (Fraction(3000000, 1), 6700, 448)
    """

    claim: Claim
    article: Article | None
    implied: Implied
    reading: Reading
    target: Target
    masses: tuple[MassLimit, ...]
    sets: tuple[SetThresholds, ...]
    sufficient: tuple[Chosen, ...]
    tornado: Tornado

    @property
    def fill(self) -> tuple[Fraction, Fraction] | None:
        """The mean fill the claim needs over the practical sets that can hold it, low to high."""
        able = [s for s in self.sets if s.holds and s.assumptions.practical]
        fills = [fill for s in able for fill in s.fill if fill is not None]
        return (min(fills), max(fills)) if fills else None


def explain(
    specs: Specs,
    claim: Claim,
    *,
    reading: Reading | str = Reading.EXACT,
    convention: Convention = Convention.CAPACITY,
    effort: str = "quick",
    **ids: str | None,
) -> Explanation:
    """What would have to be true for ``claim``, over the sets that it names and the ids leave.

    ``ids`` narrow the sets as for :func:`~capacity.sets.ranges.sets_for`.

    Raises ``InputError`` for a claim that quotes no rounds in a number of containers or to which
    no set is left, and ``UnknownIdError`` for an unknown id.

    >>> from capacity.catalog import load
    >>> specs = load()
    >>> asked = {"container": "22G1-24t", "stowage": "physical-limit", "packaging": "152mm-crate-2"}
    >>> explain(specs, specs.claim("A3-2"), **asked).masses[0].a_round
    48459
    """
    reading = option("reading", Reading, reading)
    convention = option("convention", Convention, convention)
    nodes(effort, BOXES)
    claim = resolved(specs, claim)
    asked = counted(claim, convention)
    aim = target(asked, reading)
    sets = [one for one in sets_of(specs, claim, **ids) if suits(claim, one)]
    if not sets:
        raise InputError(f"claim {claim.id} names another container or form than those asked for")
    alone = len(sets) == 1
    found = tuple(set_thresholds(s, aim, sizes=alone, effort=effort) for s in sets)
    usual = sorted((s for s in found if s.assumptions.practical), key=lambda s: s.rounds)
    ranked = usual or sorted(found, key=lambda s: s.rounds)
    middle = ranked[(len(ranked) - 1) // 2]
    return Explanation(
        claim=claim,
        article=specs.article_of(claim),
        implied=asked,
        reading=reading,
        target=aim,
        masses=tuple(_masses(sets, aim)),
        sets=found,
        sufficient=tuple(sufficient(found)),
        tornado=tornado(middle.assumptions, effort=effort),
    )


def counted(claim: Claim, convention: Convention = Convention.CAPACITY) -> Implied:
    """What ``claim`` implies a container; raises ``InputError`` where it quotes no such count."""
    asked = implied(claim, convention)
    if asked is None or not (claim.munitions or claim.family):
        missing = "rounds" if claim.rounds is None else "containers"
        missing = "munition" if asked is not None else f"number of {missing}"
        raise InputError(f"claim {claim.id} gives no {missing}, so it implies nothing a container")
    return asked


def _masses(sets: Sequence[AssumptionSet], aim: Target) -> Iterator[MassLimit]:
    """One limit a payload, least payload first."""
    places: dict[int, dict[tuple[str, str], None]] = defaultdict(dict)
    lightest: dict[str, tuple[int, int]] = {}
    for one in sets:
        payload, mass = fits(one, Corner.TYPICAL).masses
        places[payload][one.container.id, one.stowage.id] = None
        lightest[one.packaging.id] = mass, one.packaging.rounds
    for payload in sorted(places):
        limit = payload // aim.each
        light = (name for name, (mass, each) in lightest.items() if mass <= limit * each)
        yield MassLimit(payload, limit, tuple(places[payload]), tuple(light))


def sufficient(found: Sequence[SetThresholds]) -> Iterator[Chosen]:
    """The smallest groups of assumptions such that every set with them holds the claim.

    A group is left out when a part of it suffices already.
    """
    kept: list[Chosen] = []
    for size in range(len(KINDS) + 1):
        for kinds in combinations(KINDS, size):
            groups: dict[Chosen, list[SetThresholds]] = defaultdict(list)
            for one in found:
                groups[tuple((k, getattr(one.assumptions, k).id) for k in kinds)].append(one)
            for chosen, members in groups.items():
                enough = all(s.holds for s in members)
                if enough and not any(set(less) <= set(chosen) for less in kept):
                    kept.append(chosen)
                    yield chosen
