"""The page of ``capacity reconcile``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.report.text.likelihoods import together
from capacity.report.text.parts import footer
from capacity.say.printed import decimal
from capacity.say.reconciliations import conflict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.catalog import Specs
    from capacity.claims import Reconciliation
    from capacity.claims.reconciling import ClaimFit, SetWeight
    from capacity.report.text.page import Page
    from capacity.uncertainty.sampling import Plan

_ROWS = 10


def reconcile_page(page: Page, specs: Specs, found: Reconciliation, plan: Plan) -> None:
    """Whether one loading explains all, then each claim, each speaker, and the weights."""
    names = ", ".join(fit.claim.id for fit in found.claims)
    verdict = "one way of loading explains them" if found.explained else "no set explains them all"
    page.title(f"{names}: {verdict}")
    for one in found.conflicts:
        page.line(conflict(one))
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
        page.line(f"All that {who} said of {munition}: {len(sets)} sets agree, {usual} practical.")
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
        [
            " / ".join((w.range.assumptions.packaging.id, *w.range.assumptions.ids[::2])),
            f"{w.prior:.1%}",
            f"{w.likelihood:.3g}",
            f"{w.weight:.1%}",
        ]
        for w in shown
    ]
    heads = [f"{munition}: set", "prior", "likelihood", "weight"]
    page.table(heads, rows, right={1, 2, 3})


def _method(found: Reconciliation, plan: Plan) -> str:
    priors = {round(w.prior, 12) for of in found.weights.values() for w in of if w.prior}
    alike = len(priors) <= len(found.weights)
    prior = "sets with a prior count alike" if alike else "priors as given"
    return (
        f"Bayes' rule: prior ({prior}) times the probability, over a set's uncertain numbers"
        f" ({plan.family.value}, {together(plan)}, {plan.samples:,} draws where a grid is too"
        f" large to count, seed {plan.seed}), that a container holds what the words allow."
    )
