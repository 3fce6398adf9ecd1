"""Several claims against one world: which assumption sets explain them together.

Bayes' rule over assumption sets and their uncertain inputs. The likelihood of a set is the
probability, over its inputs, that one container's count lies in what every claim on that munition
allows. Claims on different munitions share container and stowage, not packaging; given those, the
inputs of different munitions are taken as independent. A claim counts once, whoever repeats it.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from math import ceil, floor, fsum, prod
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve, frozen

from capacity.claims.explaining import counted
from capacity.claims.hedges import Convention
from capacity.claims.referring import resolved, subjects
from capacity.claims.verdicts import Implied, SetFinding, state
from capacity.errors import InputError
from capacity.model import ClaimKind
from capacity.model.checks import option
from capacity.sets.ranges import ranges, sets_for, sets_of
from capacity.sets.sets import Sets
from capacity.sets.weights import Weights, shares

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from capacity.catalog import Specs
    from capacity.model import Claim
    from capacity.sets.ranges import SetRange

    Likelihood = Callable[[SetRange, "Window"], float]
    Place = tuple[str, str]


class Window(NamedTuple):
    """Whole rounds a container that claims allow, ends included; ``high`` None is open."""

    low: int
    high: int | None

    @property
    def empty(self) -> bool:
        """Whether no count lies in it."""
        return self.high is not None and self.high < self.low


@frozen
class ClaimFit:
    """One claim against every set of its subject, a munition or a family, by its id."""

    claim: Claim
    subject: str
    implied: Implied
    window: Window
    sets: Sets[SetFinding]


@frozen
class SetWeight:
    """What the claims make of one set: prior, likelihood of all claims on it, weight after."""

    range: SetRange
    prior: float
    likelihood: float
    weight: float


@frozen
class Conflict:
    """Claims on one munition that no assumption set explains together."""

    fits: tuple[ClaimFit, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(fit.claim.id for fit in self.fits)


@frozen
class Reconciliation:
    """Claims taken together; ``explained`` is False where no set (of prior above 0) allows all.

    ``weights`` add up to 1 for each munition (to 0 if unexplained); ``speakers`` lists, by speaker
    and munition, the sets that agree with all they said.

    >>> from capacity.api import reconcile
    >>> found = reconcile(["A3-2"], samples=1_000)
    >>> found.explained, found.conflicts
    (True, ())
    """

    claims: tuple[ClaimFit, ...]
    weights: Mapping[str, tuple[SetWeight, ...]]
    speakers: Mapping[tuple[str, str], tuple[SetRange, ...]]
    conflicts: tuple[Conflict, ...]

    @property
    def explained(self) -> bool:
        """Whether some combination of sets explains every claim."""
        return any(w.weight > 0 for found in self.weights.values() for w in found)


def reconcile(
    specs: Specs,
    claims: Sequence[Claim],
    likelihood: Likelihood,
    *,
    weights: Weights | None = None,
    convention: Convention = Convention.CAPACITY,
    effort: str = "quick",
) -> Reconciliation:
    """Which sets explain ``claims``; ``likelihood`` gives the probability of a window for a set.

    Raises ``InputError`` for no claims, a claim without a count, or weights that are all 0.

    >>> from capacity.catalog import load
    >>> from capacity.uncertainty.forecast import likelihood
    >>> from capacity.uncertainty.sampling import Plan
    >>> specs = load()
    >>> found = reconcile(specs, [specs.claim("A3-2")], likelihood(Plan(1_000)))
    >>> found.explained
    True
    """
    convention = option("convention", Convention, convention)
    if not claims:
        raise InputError("expected at least one claim to reconcile")
    given = list(dict.fromkeys(resolved(specs, claim) for claim in claims))
    for claim in given:
        counted(claim, convention)
    by_subject: dict[str, list[Claim]] = defaultdict(list)
    for claim, name in subjects(specs, given).items():
        by_subject[name].append(claim)
    found = {}
    for name, (first, *_) in by_subject.items():
        munition = specs.munitions.get(name)
        sets = sets_of(specs, first) if munition is None else sets_for(specs, munition)
        found[name] = ranges(sets, effort=effort)
    fits = tuple(
        _fit(claim, name, found[name], convention)
        for name, of in by_subject.items()
        for claim in of
    )
    windows = {name: _shared(f.window for f in fits if f.subject == name) for name in found}
    return Reconciliation(
        claims=fits,
        weights=_weights(found, windows, likelihood, weights),
        speakers=_speakers(fits),
        conflicts=tuple(c for of in by_subject.values() for c in _conflicts(fits, of)),
    )


def _fit(claim: Claim, subject: str, found: Iterable[SetRange], convention: Convention) -> ClaimFit:
    asked = counted(claim, convention)
    sets = Sets(SetFinding(s, state(claim, asked.per_container, s)) for s in found)
    return ClaimFit(claim, subject, asked, window(claim, asked), sets)


def window(claim: Claim, asked: Implied) -> Window:
    """The counts that ``claim`` allows; a delivery may leave containers part empty.

    Words that leave no whole number between their ends allow the two on either side.
    """
    low, high = asked.per_container
    if high is None or claim.kind is ClaimKind.DELIVERY:
        return Window(ceil(low), None)
    if ceil(low) > floor(high):
        return Window(floor(low), ceil(high))
    return Window(ceil(low), floor(high))


def _shared(windows: Iterable[Window]) -> Window:
    every = list(windows)
    highs = [w.high for w in every if w.high is not None]
    return Window(max(w.low for w in every), min(highs, default=None))


def _weights(
    found: Mapping[str, tuple[SetRange, ...]],
    windows: Mapping[str, Window],
    likelihood: Likelihood,
    weights: Weights | None,
) -> dict[str, tuple[SetWeight, ...]]:
    """Bayes' rule with container and stowage shared by the munitions, packaging not."""
    before: dict[str, list[SetWeight]] = {name: [] for name in found}
    for name, sets in found.items():
        priors = shares([one.assumptions for one in sets], weights)
        for one, prior in zip(sets, priors, strict=True):
            able = prior and not windows[name].empty
            likely = likelihood(one, windows[name]) if able else 0.0
            before[name].append(SetWeight(one, float(prior), likely, 0.0))
    places = _places(before)
    total = sum(places.values()) or 1.0
    return {
        name: tuple(_after(one, counted, places[_place(one)] / total) for one in counted)
        for name, counted in before.items()
    }


def _after(one: SetWeight, sets: Sequence[SetWeight], here: float) -> SetWeight:
    """``one`` with its weight: its part in its place's, times the weight ``here`` of the place."""
    joint = sum(s.prior * s.likelihood for s in sets if _place(s) == _place(one))
    weight = here * one.prior * one.likelihood / joint if joint else 0.0
    return evolve(one, weight=weight)


def _places(before: Mapping[str, Sequence[SetWeight]]) -> dict[Place, float]:
    """For each container and stowage: its mean prior times the likelihood of every munition."""
    every = dict.fromkeys(_place(one) for sets in before.values() for one in sets)
    factors = {}
    for place in every:
        here = [[one for one in sets if _place(one) == place] for sets in before.values()]
        priors = [sum(one.prior for one in sets) for sets in here]
        joint = [sum(one.prior * one.likelihood for one in sets) for sets in here]
        likely = [j / p if p else 0.0 for j, p in zip(joint, priors, strict=True)]
        factors[place] = fsum(priors) / len(priors) * prod(likely)
    return factors


def _place(one: SetWeight) -> Place:
    return one.range.assumptions.container.id, one.range.assumptions.stowage.id


def speaker(claim: Claim) -> str:
    """Who is quoted, without the outlet in brackets."""
    return claim.speaker.partition(" (")[0]


def _speakers(fits: Sequence[ClaimFit]) -> dict[tuple[str, str], tuple[SetRange, ...]]:
    said: dict[tuple[str, str], list[ClaimFit]] = defaultdict(list)
    for fit in fits:
        said[speaker(fit.claim), fit.subject].append(fit)
    return {who: tuple(_explaining(of)) for who, of in said.items()}


def _explaining(fits: Sequence[ClaimFit]) -> list[SetRange]:
    """The sets whose range meets what all of ``fits`` allow together."""
    low, high = joint = _shared(fit.window for fit in fits)
    sets = [finding.range for finding in fits[0].sets]
    if joint.empty:
        return []
    return [s for s in sets if s.high >= low and (high is None or s.low <= high)]


def _conflicts(fits: Sequence[ClaimFit], claims: Sequence[Claim]) -> Iterable[Conflict]:
    """The pairs of claims that no set explains, or the one claim.

    Two claims bound what all allow together, so a set explains all where no pair conflicts.
    """
    own = [fit for fit in fits if fit.claim in claims]
    groups = combinations(own, min(2, len(own)))
    return [Conflict(group) for group in groups if not _explaining(group)]
