"""Claim -> finding: the verdict with the values that decide it; :mod:`capacity.say` words them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from capacity.claims.asking import unworded
from capacity.claims.deciding import Factor, deciding
from capacity.claims.hedges import Convention
from capacity.claims.judging import Question
from capacity.claims.kinds import judged
from capacity.claims.referring import resolved
from capacity.claims.verdicts import (
    Flag,
    Implied,
    SetFinding,
    Unless,
    Verdict,
    by_mass_alone,
    flags,
    suits,
    unless,
    verdict,
)
from capacity.model import ClaimKind
from capacity.model.checks import option
from capacity.packing.effort import BOXES, nodes
from capacity.sets.ranges import ranges, sets_for
from capacity.sets.sets import Sets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from capacity.catalog import Specs
    from capacity.claims.statements import Missing, Statement
    from capacity.model import Article, Claim, Munition
    from capacity.sets.loading import AssumptionSet
    from capacity.sets.ranges import SetRange


@frozen
class Finding:
    """A claim, its verdict, and everything the verdict rests on, as values.

    ``munitions`` are those that the claim may mean and ``called`` is what it counts, in a few
    words; ``calibres`` holds the verdict for each alone, by id, where there are several. ``sets``
    hold what follows for each way of packing; ``statement`` what follows besides and ``missing``
    what the verdict lacks. ``unless`` says what could make the claim hold where no set does,
    ``factors`` which assumptions turn the answer, ``flags`` what to doubt whatever the verdict.
    ``differs`` is the verdict under the other reading of hedges where it is another one,
    ``reading`` how a text was read, and ``proof`` the set whose certificate proves that no more
    fit, for an impossible claim.

    >>> from capacity.api import check
    >>> found = check("A3-2")
    >>> str(found.verdict), found.implied.stated
    ('plausible', Fraction(30000, 67))
    """

    claim: Claim
    article: Article | None
    munitions: tuple[Munition, ...]
    called: str
    verdict: Verdict
    convention: Convention
    implied: Implied | None = None
    sets: Sets[SetFinding] = field(factory=Sets, repr=False)
    statement: Statement | None = None
    missing: Missing | None = None
    unless: Unless | None = None
    factors: tuple[Factor, ...] = ()
    flags: tuple[Flag, ...] = ()
    calibres: dict[str, Verdict] = field(factory=dict)
    differs: Verdict | None = None
    reading: tuple[str, ...] = ()
    proof: SetRange | None = field(default=None, repr=False)


def check(
    specs: Specs,
    claims: Iterable[Claim],
    *,
    convention: Convention = Convention.CAPACITY,
    effort: str = "quick",
) -> Iterator[Finding]:
    """The finding of each claim, in order; what comes again is worked out once.

    Raises ``InputError`` for what is no claim or effort, or names what the catalog has not.

    >>> from capacity.catalog import load
    >>> specs = load()
    >>> [str(found.verdict) for found in check(specs, [specs.claim("A3-2")])]
    ['plausible']
    """
    convention = option("convention", Convention, convention)
    nodes(effort, BOXES)
    known: dict[tuple[AssumptionSet, ...], Sets[SetRange]] = {}
    found: dict[Claim, Finding] = {}
    for given in claims:
        claim = resolved(specs, given)
        sets = tuple(_considered(specs, claim))
        if sets not in known:
            known[sets] = ranges(sets, effort=effort)
        same = unworded(claim)
        if same not in found:
            found[same] = _finding(Question(specs, claim, known[sets], convention))
        yield evolve(found[same], claim=claim)


def _considered(specs: Specs, claim: Claim) -> Iterator[AssumptionSet]:
    """The sets of the munitions claimed, in the containers and the form the claim names, if any."""
    for munition in specs.meant(claim) or _told_of(specs, claim):
        sets = sets_for(specs, munition) if specs.packagings_of(munition) else []
        yield from (assumptions for assumptions in sets if suits(claim, assumptions))


def _told_of(specs: Specs, claim: Claim) -> list[Munition]:
    """The munitions that the first claim about these containers means: their likeliest content."""
    if claim.kind is not ClaimKind.CONTAINERS:
        return []
    about = (specs.meant(other) for other in specs.claims() if claim.id in other.basis)
    return next(filter(None, about), [])


def _finding(asked: Question) -> Finding:
    claim, found = asked.claim, judged(asked)
    finding = Finding(
        claim=claim,
        article=asked.specs.article_of(claim),
        munitions=tuple(asked.specs.meant(claim)),
        called=asked.specs.called(claim),
        verdict=found.verdict,
        convention=asked.convention,
        implied=asked.implied,
        sets=found.sets,
        statement=found.statement,
        missing=found.missing,
    )
    if not (asked.implied and found.sets):
        return finding
    ours = asked.convention is Convention.CAPACITY
    other = evolve(asked, convention=Convention.FERSON if ours else Convention.CAPACITY)
    differing = judged(other).verdict
    return evolve(
        finding,
        unless=unless(asked.implied, found.sets, bare=found.bare),
        factors=deciding(found.sets),
        flags=flags(asked.implied, found.sets),
        calibres=calibres(finding.munitions, claim, asked.implied, found.sets),
        differs=None if differing is found.verdict else differing,
        proof=found.sets.highest if found.verdict is Verdict.IMPOSSIBLE else None,
    )


def calibres(
    munitions: Iterable[Munition], claim: Claim, asked: Implied, sets: Sets[SetFinding]
) -> dict[str, Verdict]:
    """The verdict for each of ``munitions`` alone, by its id; empty for only one."""
    found = {}
    for munition in munitions:
        own = Sets(s for s in sets if s.range.assumptions.packaging.munition.id == munition.id)
        if own:
            found[munition.id] = verdict(asked, own, bare=by_mass_alone(claim, own.ranges))
    return found if len(found) > 1 else {}
