"""``capacity check``: claims against what fits."""

from __future__ import annotations

from typing import Annotated

import typer

from capacity.cli import options
from capacity.errors import InputError

IMPOSSIBLE = 3


def command(
    claims: Annotated[
        list[str] | None, typer.Argument(metavar="[CLAIM]...", help="Ids; none: every claim.")
    ] = None,
    *,
    hedges: Annotated[
        str, typer.Option("--hedges", metavar="NAME", help="How hedges are read: capacity, ferson.")
    ] = "capacity",
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
    """
    from capacity.claims import Convention, Verdict, check

    if hedges not in tuple(Convention):
        raise InputError(f"--hedges: expected capacity or ferson, got {hedges!r}")
    catalog = options.load(specs)
    asked = [catalog.claim(name) for name in claims] if claims else catalog.claims()
    findings = list(check(catalog, asked, convention=Convention(hedges)))
    if as_json:
        from capacity.report.documents import check_document

        options.emit(check_document(catalog, findings))
    else:
        from capacity.report.text import Page, check_page

        check_page(Page(), catalog, findings)
    if strict and any(finding.verdict is Verdict.IMPOSSIBLE for finding in findings):
        raise typer.Exit(IMPOSSIBLE)
