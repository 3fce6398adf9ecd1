"""``capacity report``: a folder to publish from."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from capacity.cli import options, texts


def command(
    claims: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CLAIM]...", help="Ids or texts; none: every claim."),
    ] = None,
    *,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="The folder to make.")],
    force: Annotated[
        bool,
        typer.Option("--force", help="Replace the report there, unless something else is in it."),
    ] = False,
    specs: options.SpecsFolder = None,
) -> None:
    """Write a report: one page with pictures, its data, citation and ClaimReview drafts.

    The folder appears whole or not at all. Needs the extra 'report'.

    \b
    Examples:
      capacity report -o out
      capacity report -o out --force A3-2 A4-1
    """
    from capacity.report.files import check_folder, write_folder
    from capacity.report.html import report_files
    from capacity.say.findings import said_findings

    check_folder(out, force=force)
    catalog = options.load(specs)
    given = list(dict.fromkeys(claims or ()))
    question = texts.question(catalog, given)
    asked = [one.claim for one in question.asked] if given else catalog.claims()
    findings = list(said_findings(catalog, asked))
    again = shlex.join(["capacity", "report", "-o", "out", *given])
    files = report_files(catalog, findings, again, seen=question.seen)
    write_folder(out, files, force=force)
    typer.echo(f"{out}: {len(files)} files, {len(findings)} claims; open index.html", err=True)
