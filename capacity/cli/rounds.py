"""``capacity rounds``: container count to range of rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.cli import options
from capacity.cli.answers import answer
from capacity.cli.counts import count
from capacity.cli.progress import shown
from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.sets.ranges import RoundRange
    from capacity.sets.weights import Weights
    from capacity.uncertainty.forecast import Forecast
    from capacity.uncertainty.sampling import Plan


def command(
    number: options.Count,
    *,
    munition: options.Munition,
    container: options.Container = None,
    carrier: options.Carrier = None,
    packaging: options.Packaging = None,
    stowage: options.Stowage = None,
    assume: options.Settings = None,
    samples: options.Samples = None,
    seed: options.Seed = None,
    family: options.Family = None,
    correlation: options.Correlation = None,
    weights: options.WeightsFile = None,
    effort: options.Effort = "quick",
    specs: options.SpecsFolder = None,
    as_json: options.Json = False,
) -> None:
    """Say how many rounds COUNT containers could hold, as a range guaranteed at both ends.

    \b
    Examples:
      capacity rounds 6700 --munition 152mm
      capacity rounds 6700 --munition 152mm --samples 100000 --seed 1
      capacity rounds 20 --munition 152mm --carrier covered-wagon
      capacity rounds 7000 --munition Grad --container 22G1-24t --set packaging.gross_mass="95 kg"
    """
    from capacity.report.answers.rounds import document, write

    plan, fleet = options.plan(samples, seed, family, correlation), count(number)
    level = options.effort_level(effort)
    narrowed = {"container": container, "packaging": packaging, "stowage": stowage}
    if carrier is not None and (assume or plan):
        raise InputError("--carrier: expected without --set and --samples")
    catalog = options.overridden(options.load(specs), assume, munition, **narrowed)
    found = _counted(catalog, fleet, munition, carrier, effort=level, **narrowed)
    likely = _forecast(found, plan, options.weights(weights, catalog))
    answer(as_json, document, write, catalog, found, likely)


def _counted(
    catalog: Specs, number: int, munition: str, carrier: str | None, **how: Any
) -> RoundRange:
    """The rounds of so many containers, or of so many carriers of one kind."""
    if carrier is None:
        from capacity.sets.ranges import rounds

        return rounds(catalog, number, munition, **how)
    from capacity.sets.carried import carried

    return carried(catalog, number, munition, carrier, **how)


def _forecast(found: RoundRange, plan: Plan | None, weights: Weights | None) -> Forecast | None:
    """How likely each count is; None if nothing is to be drawn."""
    if plan is None:
        return None
    from capacity.uncertainty.forecast import forecast

    with shown() as progress:
        return forecast(found.sets, plan, weights=weights, progress=progress)
