"""``capacity check``: claims against what fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from capacity.cli import options, texts
from capacity.cli.answers import answer
from capacity.cli.options import argument, flag
from capacity.cli.progress import shown
from capacity.cli.texts import joined
from capacity.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.catalog import Specs
    from capacity.claims import Convention
    from capacity.claims.chances import Chance
    from capacity.say.findings import SaidFinding
    from capacity.sets.weights import Weights
    from capacity.texts import Seen
    from capacity.texts.asking import Question
    from capacity.uncertainty.sampling import Plan

IMPOSSIBLE = 3
_PLAIN = ("brief", "markdown", "csv")

_CLAIMS = "Ids, a text, files, addresses, - for standard input; none: all."
_ids = options.ids("claims")
_Claims = Annotated[list[str] | None, argument("[CLAIM]...", _CLAIMS, autocompletion=_ids)]
_Strict = Annotated[bool, flag("--strict", "Exit 3 when a claim is impossible.")]
_Brief = Annotated[bool, flag("--brief", "One line a claim.")]
_Markdown = Annotated[bool, flag("--markdown", "Markdown to paste.")]
_AsCsv = Annotated[bool, flag("--csv", "One row a claim.")]


def command(
    claims: _Claims = None,
    *,
    hedges: options.Hedges = "capacity",
    samples: options.Samples = None,
    seed: options.Seed = None,
    family: options.Family = None,
    correlation: options.Correlation = None,
    weights: options.WeightsFile = None,
    container: options.Container = None,
    packaging: options.Packaging = None,
    form: texts.As = None,
    same_cargo: texts.SameCargo = False,
    strict: _Strict = False,
    brief: _Brief = False,
    markdown: _Markdown = False,
    as_csv: _AsCsv = False,
    specs: options.SpecsFolder = None,
    as_json: options.Json = False,
) -> None:
    """Check what articles claim: what it implies, what is possible, and why.

    \b
    Examples:
      capacity check
      capacity check A3-2 A4-1 --json
      capacity check 3 million 152mm shells in 6,700 containers
      capacity check article.txt --json
      capacity check A3-2 --samples 100000 --seed 1
    """
    from capacity.claims import Verdict
    from capacity.report.answers.check import write
    from capacity.report.answers.findings import read_document

    written = _format(brief=brief, markdown=markdown, csv=as_csv, json=as_json)
    convention, plan = options.convention(hedges), options.plan(samples, seed, family, correlation)
    catalog = options.load(specs)
    narrowed = {"container": container, "packaging": packaging, "form": form}
    asked = _question(catalog, claims, same_cargo=same_cargo, **narrowed)
    findings = _findings(catalog, asked, convention)
    chances = _chances(findings, plan, options.weights(weights, catalog))
    if written in _PLAIN:
        typer.echo(_plain(catalog, findings, asked.seen, written))
    else:
        answer(as_json, read_document, write, catalog, findings, chances, asked)
    if strict and any(finding.verdict is Verdict.IMPOSSIBLE for finding in findings):
        raise typer.Exit(IMPOSSIBLE)


def _format(**wanted: bool) -> str:
    """The one format that is wanted; raises ``InputError`` for several."""
    chosen = [name for name, is_wanted in wanted.items() if is_wanted]
    if len(chosen) > 1:
        raise InputError("expected at most one of --brief, --markdown, --csv, --json")
    return "".join(chosen)


def _question(catalog: Specs, claims: list[str] | None, **narrowed: Any) -> Question:
    """The claims named or made, words without quotes put together; all claims if none."""
    known = [claim.id for claim in catalog.claims()]
    return texts.question(catalog, joined(claims, known) if claims else known, **narrowed)


def _findings(catalog: Specs, question: Question, convention: Convention) -> list[SaidFinding]:
    """The finding of each claim, a text's with how it was read."""
    from attrs import evolve

    from capacity.say.findings import said_findings

    found = said_findings(catalog, [one.claim for one in question.asked], convention=convention)
    return [
        evolve(finding, reading=one.echo(catalog))
        for finding, one in zip(found, question.asked, strict=True)
    ]


def _plain(catalog: Specs, findings: list[SaidFinding], seen: Sequence[Seen], form: str) -> str:
    """The findings as one of the plain formats, without a final line end."""
    if form == "csv":
        from capacity.report.tables import as_csv, rows

        return as_csv("claims", rows("claims", catalog, findings)).rstrip("\r\n")
    from capacity.report.answers.markdown import brief, check_markdown
    from capacity.say.unclaimed import no_claim

    if form == "markdown":
        return check_markdown(catalog, findings, seen)
    return "\n".join(map(brief, findings)) or no_claim(catalog, seen)


def _chances(
    findings: list[SaidFinding], plan: Plan | None, weights: Weights | None
) -> list[Chance | None] | None:
    """How likely each claim is; None if nothing is to be drawn."""
    if plan is None:
        return None
    from capacity.claims.chances import chances

    with shown() as progress:
        return chances(findings, plan, weights=weights, progress=progress)
