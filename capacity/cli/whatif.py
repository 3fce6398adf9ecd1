"""``capacity whatif``: a baseline beside changed assumptions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from capacity.cli import options, texts
from capacity.cli.answers import answer
from capacity.cli.counts import count
from capacity.cli.options import argument, option
from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.catalog import Specs

_FLEET = "How many containers, or a claim by its id or text."
_Fleet = Annotated[list[str], argument("COUNT", _FLEET)]
_OR = "Another alternative beside --set; repeatable."
_Alternatives = Annotated[list[str] | None, option("--or", "PATH=VALUE;...", _OR)]
_SWEEP = "Set one assumption to each value, as container.payload=18t:28t:0.5t."
_Swept = Annotated[str | None, option("--sweep", "PATH=FIRST:LAST:STEP", _SWEEP)]
_DRAWN = "Draw the sweep (svg, png or pdf)."
_Chart = Annotated[str | None, option("--chart", "FILE", _DRAWN)]


def command(
    number: _Fleet,
    *,
    munition: options.AnyMunition = None,
    assume: options.Settings = None,
    alternatives: _Alternatives = None,
    swept: _Swept = None,
    container: options.Container = None,
    packaging: options.Packaging = None,
    stowage: options.Stowage = None,
    chart: _Chart = None,
    force: options.Force = False,
    effort: options.Effort = "quick",
    specs: options.SpecsFolder = None,
    as_json: options.Json = False,
) -> None:
    """Say what changes when assumptions change: baseline and changed answers side by side.

    \b
    Examples:
      capacity whatif 6700 --munition 152mm --packaging 152mm-crate-2 --set container.payload=25t
      capacity whatif 6700 --munition 152mm --set container.payload=21t --or container.payload=25t
      capacity whatif 6700 --munition 152mm --sweep container.payload=18t:28t:2t
    """
    from capacity.questions.whatif import compare
    from capacity.report.answers.whatif import document, write

    catalog, level = options.load(specs), options.effort_level(effort)
    narrowed = {"container": container, "packaging": packaging, "stowage": stowage}
    containers, counted = _fleet(catalog, number, munition)
    changes = _alternatives(assume, alternatives, swept)
    compared = compare(catalog, containers, counted, changes, effort=level, **narrowed)
    if chart is not None:
        from capacity.report.charts import save
        from capacity.report.charts.sweep import sweep_of

        save(sweep_of(compared), Path(chart), force=force)
    answer(as_json, document, write, catalog, compared)


def _fleet(catalog: Specs, words: list[str], munition: str | None) -> tuple[int, str]:
    """How many containers of what: a count and a munition, or those of a claim by id or text."""
    from capacity.claims.hedges import stated

    number = " ".join(words)
    named = number in {claim.id for claim in catalog.claims()}
    if not named and sum(word.isalpha() for word in number.split()) <= 1:
        if munition is None:
            raise InputError("--munition: expected with a number of containers")
        return count(number), munition
    claim = texts.one(catalog, number).claim
    meant = munition or next(iter(claim.munitions), None)
    if claim.containers is None or meant is None:
        missing = "munition" if claim.containers else "number of containers"
        raise InputError(f"{number[:40]}: expected a claim with a {missing}")
    return int(stated(claim.containers)), meant


def _alternatives(
    assume: list[str] | None, others: list[str] | None, swept: str | None
) -> list[dict[str, str]]:
    """The changes asked for: ``--set`` together, each ``--or``, each step of ``--sweep``."""
    from capacity.questions.whatif import steps

    common = options.settings(assume)
    asked = [options.settings(other.split(";")) for other in others or []]
    if swept is None:
        return ([common] if common else []) + asked
    path, equals, span = swept.partition("=")
    if not equals or path in common or asked:
        raise InputError("--sweep: expected PATH=FIRST:LAST:STEP of a path not set, without --or")
    return [{**common, path: step.text} for step in steps(span)]
