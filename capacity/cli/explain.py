"""``capacity explain``: what would have to be true for a claim."""

from __future__ import annotations

from typing import Annotated

import typer

from capacity.cli import options
from capacity.errors import InputError


def command(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The id of a claim.")],
    *,
    reading: Annotated[
        str,
        typer.Option(
            "--reading",
            metavar="NAME",
            help="exact: the figure as printed; worded: the least its words allow.",
        ),
    ] = "exact",
    container: options.Container = None,
    packaging: options.Packaging = None,
    stowage: options.Stowage = None,
    hedges: options.Hedges = "capacity",
    effort: options.Effort = "quick",
    specs: options.SpecsFolder = None,
    as_json: options.Json = False,
) -> None:
    """Say what a claim silently assumes: the thresholds at which it starts or stops to hold.

    \b
    Examples:
      capacity explain A3-2
      capacity explain A3-2 --container 22G1-24t --packaging 152mm-crate-2 --stowage practical
    """
    from capacity.claims import Reading

    if reading not in tuple(Reading):
        raise InputError(f"--reading: expected exact or worded, got {reading!r}")
    convention, level = options.convention(hedges), options.effort_level(effort)
    catalog = options.load(specs)
    found = catalog.explain(
        claim,
        reading=reading,
        convention=convention,
        container=container,
        packaging=packaging,
        stowage=stowage,
        effort=level,
    )
    if as_json:
        from capacity.report.inference import explain_document

        options.emit(explain_document(catalog, found))
    else:
        from capacity.report.text.explanations import explain_page
        from capacity.report.text.page import Page

        explain_page(Page(), catalog, found)
