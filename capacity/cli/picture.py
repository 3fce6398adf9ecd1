"""``capacity picture``: one picture of each kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from capacity.cli import options, texts
from capacity.cli.counts import count
from capacity.cli.options import argument, flag, option
from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.report.charts import Chart

_HELP = """Draw a load plan (SVG) or a chart (SVG, PNG or PDF by the name's ending).

\b
Examples:
  capacity picture claim A3-2 -o claim.png
  capacity picture loadplan 152mm-crate-2 --container 22G1-24t -o plan.svg
"""
app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help=_HELP)
Out = Annotated[
    Path, typer.Option("-o", "--out", metavar="FILE", help="Where to; - is SVG to stdout.")
]
_STDOUT = Path("-")
_CORNER = "Specs at low, typical or high."
_NAMED = "Where to (claim-ID.svg if none); - is stdout."
_QUOTED = "A total to mark, one a munition in their order."


@app.command("loadplan")
def loadplan(
    packaging: Annotated[str, argument("PACKAGING", "What is loaded.")],
    *,
    container: Annotated[str, option("--container", "ID", "Into what.")],
    stowage: Annotated[str, option("--stowage", "ID", "By which rules.")] = "practical",
    corner: Annotated[str, option("--corner", "NAME", _CORNER)] = "typical",
    out: Out = _STDOUT,
    force: options.Force = False,
    specs: options.SpecsFolder = None,
) -> None:
    """Draw how one container is loaded: every different layer, side and isometric view.

    \b
    Examples:
      capacity picture loadplan 152mm-crate-2 --container 22G1-24t -o plan.svg
      capacity picture loadplan 152mm-bare --container 22G1-30t --stowage physical-limit -o plan.svg
    """
    from capacity.report.files import write_file
    from capacity.report.svg import load_plan
    from capacity.sets.loading import load
    from capacity.sets.ranges import sets_for

    at = options.corner(corner)
    if out != _STDOUT and out.suffix.lower() != ".svg":
        raise InputError(f"{out}: a load plan is drawn as SVG; expected a name ending in .svg")
    catalog = options.load(specs)
    found = catalog.find("packaging", packaging)
    named = {"container": container, "packaging": found.id, "stowage": stowage}
    (shown,) = sets_for(catalog, found.munition, **named)
    drawn = load_plan(load(shown, at), shown, corner=at)
    if out == _STDOUT:
        typer.echo(drawn)
    else:
        write_file(out, drawn.encode(), force=force)


def _save(chart: Chart, out: Path, *, force: bool) -> None:
    from capacity.report.charts import save, svg

    if out == _STDOUT:
        typer.echo(svg(chart, "chart"))
    else:
        save(chart, out, force=force)


@app.command("claim")
def claim(
    name: Annotated[str, argument("CLAIM", texts.ONE)],
    *,
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="FILE", help=_NAMED)] = None,
    matrix: Annotated[bool, flag("--matrix", "A bar for every assumption set instead.")] = False,
    force: options.Force = False,
    specs: options.SpecsFolder = None,
) -> None:
    """Draw a claim across what each packaging could hold, to a file named after it or by -o.

    \b
    Examples:
      capacity picture claim A3-2
      capacity picture claim A4-1 --matrix -o claim.png
    """
    from capacity.api import check
    from capacity.report.charts import claim_chart, matrix_chart
    from capacity.report.html.pictures import names

    catalog = options.load(specs)
    finding = check(texts.one(catalog, name).claim, catalog=catalog)
    file = Path(f"claim-{names([finding.claim.id])[finding.claim.id]}.svg") if out is None else out
    _save((matrix_chart if matrix else claim_chart)(finding), file, force=force)
    if out is None:
        typer.echo(f"written: {file}", err=True)


@app.command("rounds")
def rounds(
    number: options.Count,
    *,
    munition: options.Munition,
    container: options.Container = None,
    packaging: options.Packaging = None,
    stowage: options.Stowage = None,
    out: Out = _STDOUT,
    force: options.Force = False,
    specs: options.SpecsFolder = None,
) -> None:
    """Draw how many rounds a container could hold, by packaging and way of loading.

    \b
    Examples:
      capacity picture rounds 6700 --munition 152mm -o rounds.svg
      capacity picture rounds 6700 --munition 152mm --container 22G1-24t -o rounds.png
    """
    from capacity.report.charts import rounds_chart
    from capacity.sets.ranges import rounds as of_munition

    containers, catalog = count(number), options.load(specs)
    narrowed: dict[str, Any] = {"container": container, "packaging": packaging, "stowage": stowage}
    found = of_munition(catalog, containers, munition, **narrowed)
    _save(rounds_chart(found), out, force=force)


@app.command("timeline")
def timeline(
    *, out: Out = _STDOUT, force: options.Force = False, specs: options.SpecsFolder = None
) -> None:
    """Draw what all claims imply a container, by date.

    \b
    Examples:
      capacity picture timeline -o timeline.svg
      capacity picture timeline --specs my-specs -o timeline.pdf
    """
    from capacity.report.charts import timeline_chart
    from capacity.say.findings import said_findings

    catalog = options.load(specs)
    _save(timeline_chart(said_findings(catalog, catalog.claims())), out, force=force)


@app.command("mix")
def mix(
    number: options.Count,
    *,
    munitions: Annotated[list[str], option("--munition", "ID", "Id or alias; give two.")],
    quoted: Annotated[list[str] | None, option("--quoted", "ROUNDS", _QUOTED)] = None,
    container: options.Container = None,
    stowage: options.Stowage = None,
    out: Out = _STDOUT,
    force: options.Force = False,
    specs: options.SpecsFolder = None,
) -> None:
    """Draw what a fleet gives up of one munition for another.

    \b
    Examples:
      capacity picture mix 7000 --munition 152mm --munition Grad -o mix.svg
      capacity picture mix 7000 --munition 152mm --munition Grad \\
        --quoted "3 million" --quoted 500,000 -o mix.svg
      capacity picture mix 7000 --munition 152mm --munition Grad --stowage practical -o mix.png
    """
    from capacity.questions.mix import mix
    from capacity.report.charts import mix_chart

    totals = [count(each, "--quoted") for each in quoted or ()]
    containers, catalog = count(number), options.load(specs)
    frontier = mix(catalog, containers, munitions, container=container, stowage=stowage)
    _save(mix_chart(frontier, totals), out, force=force)


@app.command("distribution")
def distribution(
    *,
    munition: options.Munition,
    samples: options.Samples = "100000",
    seed: options.Seed = None,
    container: options.Container = None,
    packaging: options.Packaging = None,
    stowage: options.Stowage = None,
    out: Out = _STDOUT,
    force: options.Force = False,
    specs: options.SpecsFolder = None,
) -> None:
    """Draw how likely each number of rounds in a container is. Needs the extra 'uncertainty'.

    \b
    Examples:
      capacity picture distribution --munition 152mm --container 22G1-24t -o distribution.svg
      capacity picture distribution --munition Grad --samples 20000 --seed 1 -o distribution.png
    """
    from capacity.report.charts.distribution import forecast_chart
    from capacity.sets.ranges import rounds as of_munition
    from capacity.uncertainty.forecast import forecast

    plan = options.plan(samples, seed, None, None)
    narrowed: dict[str, Any] = {"container": container, "packaging": packaging, "stowage": stowage}
    found = of_munition(options.load(specs), 1, munition, **narrowed)
    if plan is not None:
        _save(forecast_chart(forecast(found.sets, plan), found.munition), out, force=force)


@app.command("tornado")
def tornado(
    name: Annotated[str, argument("CLAIM", "The claim's id, or a text.")],
    *,
    container: options.Container = None,
    packaging: options.Packaging = None,
    stowage: options.Stowage = None,
    out: Out = _STDOUT,
    force: options.Force = False,
    specs: options.SpecsFolder = None,
) -> None:
    """Draw which uncertain number moves the rounds in a container most, for a claim.

    \b
    Examples:
      capacity picture tornado A3-2 -o tornado.svg
      capacity picture tornado A3-2 --packaging 152mm-crate-2 --container 22G1-24t -o tornado.png
    """
    from capacity.claims import explain
    from capacity.report.charts import tornado_chart

    catalog = options.load(specs)
    narrowed: dict[str, Any] = {"container": container, "packaging": packaging, "stowage": stowage}
    found = explain(catalog, texts.one(catalog, name).claim, **narrowed)
    _save(tornado_chart(found.tornado), out, force=force)


@app.command("validate")
def validate(
    *,
    loads: options.LoadsFolder = None,
    out: Out = _STDOUT,
    force: options.Force = False,
    specs: options.SpecsFolder = None,
) -> None:
    """Draw loads that were counted against what the calculator expects of them.

    \b
    Examples:
      capacity picture validate -o validation.svg
      capacity picture validate --loads my-loads -o validation.png
    """
    from capacity.catalog.loads import load_loads
    from capacity.claims.reality import validate
    from capacity.report.charts import validate_chart

    catalog = options.load(specs)
    _save(validate_chart(validate(catalog, load_loads(catalog, loads))), out, force=force)
