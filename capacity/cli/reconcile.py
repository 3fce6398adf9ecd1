"""``capacity reconcile``: which assumption sets explain several claims together."""

from typing import Annotated

from capacity.cli import options, texts
from capacity.cli.answers import answer
from capacity.cli.progress import shown

SAMPLES = "20000"
"""With these every weight of the shipped claims is within 0.3 % of what a million draws say (three
seeds), with a quarter as many within 1.6 %."""

_CLAIMS = "Ids or texts; none: every capacity claim."
_Claims = Annotated[list[str] | None, options.argument("[CLAIM]...", _CLAIMS)]


def command(
    claims: _Claims = None,
    *,
    samples: options.Samples = None,
    seed: options.Seed = None,
    family: options.Family = None,
    correlation: options.Correlation = None,
    weights: options.WeightsFile = None,
    hedges: options.Hedges = "capacity",
    effort: options.Effort = "quick",
    specs: options.SpecsFolder = None,
    as_json: options.Json = False,
) -> None:
    """Hold claims against each other: which sets agree with each, with all, and their weight.

    \b
    Examples:
      capacity reconcile
      capacity reconcile A3-2 A0-4 A4-1 --samples 100000 --seed 7
    """
    from capacity.claims import reconcile
    from capacity.model import ClaimKind
    from capacity.report.answers.reconcile import document, write

    plan = options.drawn(samples or SAMPLES, seed, family, correlation)
    convention, level = options.convention(hedges), options.effort_level(effort)
    catalog = options.load(specs)
    asked = [one.claim for one in texts.question(catalog, claims or ()).asked]
    asked = asked or [c for c in catalog.claims() if c.kind is ClaimKind.CAPACITY]
    table = options.weights(weights, catalog)
    with shown() as progress:
        from capacity.uncertainty.forecast import likelihood

        likely = likelihood(plan, progress=progress)
        found = reconcile(
            catalog, asked, likely, weights=table, convention=convention, effort=level
        )
    answer(as_json, document, write, catalog, found, plan)
