"""The answer of ``capacity reconcile``: its page and its document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.printable import number
from capacity.report.answers.likelihoods import plan_data, share, together
from capacity.report.answers.parts import footer, implied, named, picked, set_name, stamp
from capacity.say.explanations import conflict
from capacity.say.printed import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.catalog import Specs
    from capacity.claims import Reconciliation
    from capacity.claims.reconciling import ClaimFit, SetWeight
    from capacity.report.answers.page import Page
    from capacity.uncertainty.sampling import Plan

_ROWS = 10


def write(page: Page, specs: Specs, found: Reconciliation, plan: Plan) -> None:
    """Whether one loading explains all, then each claim, each speaker, and the weights."""
    names = ", ".join(fit.claim.id for fit in found.claims)
    them = "it" if len(found.claims) == 1 else "them"
    no = "no set explains it" if len(found.claims) == 1 else "no set explains them all"
    verdict = f"one way of loading explains {them}" if found.explained else no
    page.title(f"{names}: {verdict}")
    page.line(*map(conflict, found.conflicts))
    if not found.conflicts and not found.explained:
        page.line("Each munition's claims can be explained, but not with the weights given.")
    heads = ["claim", "a container", "as worded", "sets that agree", "practical"]
    page.table(heads, [list(_claim(fit)) for fit in found.claims], right={1, 2, 3, 4})
    for fit in found.claims:
        if fit.claim.family not in (None, fit.subject):
            said = specs.families[str(fit.claim.family)].name
            page.line(f"{fit.claim.id} says {said}: held here against {fit.subject}.")
    for (who, munition), sets in found.speakers.items():
        usual = sum(s.assumptions.practical for s in sets)
        agree = number(len(sets), "set")
        page.line(f"Said of {munition} by {who}: {agree} agree, {usual} practical.")
    if found.explained:
        for munition, weights in found.weights.items():
            _weights(page, munition, weights)
    page.line(_method(found, plan))
    footer(page, specs)


def _claim(fit: ClaimFit) -> Iterator[str]:
    low, high = fit.window
    agreeing = [s.range for s in fit.sets if s.agrees]
    yield fit.claim.id
    yield decimal(fit.implied.stated)
    yield f"{low:,} or more" if high is None else f"{low:,} to {high:,}"
    yield f"{len(agreeing)} of {len(fit.sets)}"
    yield str(sum(s.assumptions.practical for s in agreeing))


def _weights(page: Page, munition: str, weights: Sequence[SetWeight]) -> None:
    ranked = sorted(weights, key=lambda w: -w.weight)
    shown = [w for w in ranked if w.weight > 0][:_ROWS]
    rows = [
        [set_name(w.range.assumptions), _share(w.prior), f"{w.likelihood:.3g}", _share(w.weight)]
        for w in shown
    ]
    heads = [f"{munition}: set", "prior", "likelihood", "weight"]
    page.table(heads, rows, right={1, 2, 3})


def _share(part: float) -> str:
    return f"{100 * part:.1f} %"


def _method(found: Reconciliation, plan: Plan) -> str:
    priors = {round(w.prior, 12) for of in found.weights.values() for w in of if w.prior}
    alike = len(priors) <= len(found.weights)
    prior = "sets with a prior count alike" if alike else "priors as given"
    return (
        f"Bayes' rule: prior ({prior}) times the probability, over a set's uncertain numbers"
        f" ({plan.family.value}, {together(plan)}, {plan.samples:,} draws where a grid is too"
        f" large to count, seed {plan.seed}), that a container holds what the words allow."
    )


def document(specs: Specs, found: Reconciliation, plan: Plan) -> dict[str, Any]:
    """Each claim's sets, each speaker's, the weight of each set, and the conflicts."""
    return {
        "schema": "capacity/reconcile/1",
        **plan_data(plan),
        "explained": found.explained,
        "claims": [_fit(fit) for fit in found.claims],
        "speakers": [
            {"speaker": who, "munition": munition, "sets": [named(s.assumptions) for s in sets]}
            for (who, munition), sets in found.speakers.items()
        ],
        "weights": {of: list(map(_weight, weights)) for of, weights in found.weights.items()},
        "conflicts": [{"claims": list(c.claims), "text": conflict(c)} for c in found.conflicts],
        **stamp(specs),
    }


def _fit(fit: ClaimFit) -> dict[str, Any]:
    return {
        "claim": fit.claim.id,
        "subject": fit.subject,
        "speaker": fit.claim.speaker,
        "implied": implied(fit.implied),
        "window": fit.window._asdict(),
        "agreeing": [named(s.range.assumptions) for s in fit.sets if s.agrees],
        "sets": len(fit.sets),
    }


def _weight(one: SetWeight) -> dict[str, Any]:
    numbers = picked(one, "prior", "likelihood", "weight")
    return {**named(one.range.assumptions), **{name: share(n) for name, n in numbers.items()}}
