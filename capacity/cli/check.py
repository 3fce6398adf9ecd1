"""``capacity check``: claims against what fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from capacity.cli import options
from capacity.cli.progress import shown

if TYPE_CHECKING:
    from capacity.claims import Finding
    from capacity.claims.chances import Chance
    from capacity.uncertainty.sampling import Plan
    from capacity.weights import Weights

IMPOSSIBLE = 3


def command(
    claims: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CLAIM]...",
            help="Ids, or sentences in quotes; none: all.",
            autocompletion=options.ids("claims"),
        ),
    ] = None,
    *,
    hedges: options.Hedges = "capacity",
    samples: options.Samples = None,
    seed: options.Seed = None,
    family: options.Family = None,
    correlation: options.Correlation = None,
    weights: options.WeightsFile = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit 3 when a claim is impossible.")
    ] = False,
    specs: options.SpecsFolder = None,
    as_json: options.Json = False,
) -> None:
    """Check what articles claim: what it implies, what is possible, and why.

    \b
    Examples:
      capacity check
      capacity check A3-2 A4-1 --json
      capacity check "3 million 152mm shells in 6,700 containers"
      capacity check A3-2 --samples 100000 --seed 1
    """
    from attrs import evolve

    from capacity.claims import Verdict, check
    from capacity.claims.asking import asked as read

    convention, plan = options.convention(hedges), options.plan(samples, seed, family, correlation)
    catalog = options.load(specs)
    asked = [read(catalog, text) for text in claims or (c.id for c in catalog.claims())]
    found = check(catalog, [claim for claim, _ in asked], convention=convention)
    findings = [evolve(f, reading=how) for f, (_, how) in zip(found, asked, strict=True)]
    table = options.weights(weights, catalog)
    chances = _chances(findings, plan, table) if plan else None
    if as_json:
        from capacity.report.documents import check_document

        options.emit(check_document(catalog, findings, chances))
    else:
        from capacity.report.text import Page, check_page

        check_page(Page(), catalog, findings, chances)
    if strict and any(finding.verdict is Verdict.IMPOSSIBLE for finding in findings):
        raise typer.Exit(IMPOSSIBLE)


def _chances(findings: list[Finding], plan: Plan, weights: Weights | None) -> list[Chance | None]:
    from capacity.claims.chances import chances

    with shown() as progress:
        return chances(findings, plan, weights=weights, progress=progress)
