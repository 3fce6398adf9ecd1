"""Claim -> finding: the verdict with the numbers that decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from capacity.claims import calibres, statements, wording
from capacity.claims.conditions import conditions, deciding
from capacity.claims.hedges import Convention
from capacity.claims.referring import resolved
from capacity.claims.verdicts import (
    Implied,
    SetFinding,
    Verdict,
    by_mass_alone,
    implied,
    set_findings,
    suits,
    verdict,
)
from capacity.model import ClaimKind
from capacity.model.checks import option
from capacity.notebook import table
from capacity.sets.ranges import ranges, sets_for
from capacity.sets.sets import Sets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from capacity.catalog import Specs
    from capacity.model import Article, Claim
    from capacity.sets.loading import AssumptionSet
    from capacity.sets.ranges import SetRange

_COUNTED = (ClaimKind.CAPACITY, ClaimKind.HEADLINE, ClaimKind.DELIVERY)


@frozen
class Finding:
    """A claim, its verdict, and everything the verdict rests on.

    ``needs`` says what must be true (or what number is missing), ``decides`` which assumptions
    turn the answer, ``differs`` the verdict under the other reading of hedges where it is another
    one, ``reading`` how a sentence was read, ``proof`` the certificate that no more fit, for an
    impossible claim, and ``calibres`` the verdict for each munition alone where several are meant.
    """

    claim: Claim
    article: Article | None
    verdict: Verdict
    implied: Implied | None
    sets: Sets[SetFinding] = field(repr=False)
    needs: tuple[str, ...]
    decides: tuple[str, ...]
    text: str
    convention: Convention
    differs: Verdict | None = None
    reading: tuple[str, ...] = ()
    proof: SetRange | None = field(default=None, repr=False)
    calibres: dict[str, Verdict] = field(factory=dict)

    def _repr_html_(self) -> str:
        heads = ["container", "packaging", "stowage", "low", "typical", "high", "agrees"]
        rows = [
            [*s.range.assumptions.ids, s.range.low, s.range.typical, s.range.high, _said(s.agrees)]
            for s in self.sets
        ]
        return table(f"{self.claim.id}: {self.verdict}. {self.text}", heads, rows)


def _said(agrees: object) -> str:
    return "yes" if agrees else "no"


def check(
    specs: Specs,
    claims: Iterable[Claim],
    *,
    convention: Convention = Convention.CAPACITY,
    effort: str = "quick",
) -> Iterator[Finding]:
    """The finding of each claim, in order; ranges of a munition are worked out once.

    Raises ``InputError`` for what is no claim or names what the catalog has not.
    """
    convention = option("convention", Convention, convention)
    known: dict[tuple[AssumptionSet, ...], Sets[SetRange]] = {}
    for given in claims:
        claim = resolved(specs, given)
        sets = tuple(_considered(specs, claim))
        if sets not in known:
            known[sets] = ranges(sets, effort=effort)
        yield _finding(specs, claim, known[sets], convention)


def _considered(specs: Specs, claim: Claim) -> Iterator[AssumptionSet]:
    """The sets of the munitions claimed, in the containers and the form the claim names, if any."""
    if claim.kind not in (*_COUNTED, ClaimKind.MIX):
        return
    for munition in specs.meant(claim):
        sets = sets_for(specs, munition) if specs.packagings_of(munition) else []
        yield from (assumptions for assumptions in sets if suits(claim, assumptions))


def _finding(specs: Specs, claim: Claim, found: Sets[SetRange], convention: Convention) -> Finding:
    asked = implied(claim, convention)
    if claim.kind in _COUNTED and asked is not None and found:
        return _counted(specs, claim, asked, found, convention)
    said, value, needs = statements.examine(specs, claim, found, convention)
    return Finding(
        claim=claim,
        article=specs.article_of(claim),
        verdict=value,
        implied=asked,
        sets=Sets(),
        needs=needs,
        decides=(),
        text=said,
        convention=convention,
    )


def _counted(
    specs: Specs,
    claim: Claim,
    asked: Implied,
    found: Sets[SetRange],
    convention: Convention,
) -> Finding:
    sets = set_findings(claim, asked, found)
    value = verdict(asked, sets, bare=by_mass_alone(claim, found))
    verdicts = calibres.verdicts(specs, claim, asked, sets)
    parts: dict[str, Any] = {
        "claim": claim,
        "article": specs.article_of(claim),
        "verdict": value,
        "implied": asked,
        "sets": sets,
        "needs": _needs(value, asked, sets),
        "decides": deciding(sets),
        "convention": convention,
        "differs": _otherwise(claim, found, convention, value),
        "calibres": verdicts,
        "proof": found.highest if value is Verdict.IMPOSSIBLE else None,
    }
    said = wording.counted(specs.called(claim), claim, value, asked, sets)
    said += calibres.told(specs, verdicts)
    if claim.kind is ClaimKind.HEADLINE:
        said += " " + statements.against_text(claim, specs.claim(claim.basis[0]), convention)
    return Finding(text=said, **parts)


def _needs(value: Verdict, asked: Implied, sets: Sets[SetFinding]) -> tuple[str, ...]:
    if value is Verdict.IMPOSSIBLE:
        return (wording.containers_needed(asked, sets),)
    if value is Verdict.UNDERSTATED:
        return (wording.containers_enough(asked, sets),)
    if value is Verdict.ONLY_IF and not any(s.agrees for s in sets):
        return (wording.no_set(asked, sets),)
    return conditions(sets.practical if value is Verdict.PLAUSIBLE else sets)


def _otherwise(
    claim: Claim, found: Sets[SetRange], convention: Convention, value: Verdict
) -> Verdict | None:
    """The verdict under the other convention, or None where it is the same."""
    other = Convention.FERSON if convention is Convention.CAPACITY else Convention.CAPACITY
    asked = implied(claim, other)
    if asked is None:
        return None
    sets = set_findings(claim, asked, found)
    differing = verdict(asked, sets, bare=by_mass_alone(claim, found))
    return differing if differing is not value else None
