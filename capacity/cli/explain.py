"""``capacity explain``: what would have to be true for a claim."""

from typing import Annotated

from capacity.cli import options, texts
from capacity.cli.answers import answer
from capacity.cli.texts import joined
from capacity.errors import InputError, cut

_Claim = Annotated[list[str], options.argument("CLAIM", texts.ONE)]
_READING = "exact: the figure as printed; worded: the least its words allow."
_Reading = Annotated[str, options.option("--reading", "NAME", _READING)]


def command(
    words: _Claim,
    *,
    reading: _Reading = "exact",
    container: options.Container = None,
    packaging: options.Packaging = None,
    stowage: options.Stowage = None,
    assume: options.Settings = None,
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
      capacity explain A3-2 --packaging 152mm-crate-2 --set packaging.gross_mass="95 kg"
    """
    from capacity.claims import Reading, explain
    from capacity.model import checks
    from capacity.report.answers.explain import document, write

    read = checks.option("--reading", Reading, reading)
    convention, level = options.convention(hedges), options.effort_level(effort)
    catalog = options.load(specs)
    narrowed = {"container": container, "packaging": packaging, "stowage": stowage}
    claim, *others = joined(words, [each.id for each in catalog.claims()])
    if others:
        raise InputError(f"expected one claim, got another: {cut(others[0])}")
    asked = texts.one(catalog, claim)
    made, echo = asked.claim, asked.echo(catalog)
    if made.munitions or made.family:
        catalog = options.overridden(catalog, assume, made, **narrowed)
    found = explain(catalog, made, reading=read, convention=convention, effort=level, **narrowed)
    answer(as_json, document, write, catalog, found, echo)
