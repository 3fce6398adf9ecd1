"""What is claimed: findings, what would have to be true, reports and charts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve

from capacity.api.loading import shipped
from capacity.errors import InputError
from capacity.model import Claim, ClaimKind
from capacity.model.checks import option, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from matplotlib.figure import Figure
    from numpy.random import Generator

    from capacity.api.fitting import Effort
    from capacity.catalog import Specs
    from capacity.claims import Explanation, Reconciliation
    from capacity.claims.reality import Reality
    from capacity.questions.mix import Frontier
    from capacity.questions.whatif import Comparison
    from capacity.say.findings import SaidFinding
    from capacity.sets.ranges import RoundRange
    from capacity.sets.weights import Weights

Hedges = Literal["capacity", "ferson"]


def check(
    claim: str | Claim,
    *,
    hedges: Hedges = "capacity",
    effort: Effort = "quick",
    catalog: Specs | None = None,
) -> SaidFinding:
    """The finding on ``claim``: an id in seeds/, a text that makes one, or a ``Claim``.

    ``hedges`` names the convention by which hedge words are read. Raises ``InputError`` for a text
    that makes no claim or several.

    >>> check("A0-4").implied.containers
    7000
    >>> str(check("10 million 152mm shells in 6,700 containers").verdict)
    'impossible'
    """
    from capacity.claims import Convention
    from capacity.say.findings import said_findings

    specs = catalog or shipped()
    convention = option("hedges", Convention, hedges)
    made, reading = _claim(specs, claim)
    finding = next(said_findings(specs, [made], convention=convention, effort=effort))
    return evolve(finding, reading=reading)


def explain(
    claim: str | Claim,
    *,
    reading: Literal["exact", "worded"] = "exact",
    hedges: Hedges = "capacity",
    container: str | None = None,
    packaging: str | None = None,
    stowage: str | None = None,
    effort: Effort = "quick",
    catalog: Specs | None = None,
) -> Explanation:
    """What would have to be true for a claim.

    ``reading`` is ``exact`` for the figures as printed, ``worded`` for the least their words allow.

    >>> explain("A3-2", container="22G1-24t", stowage="physical-limit",
    ...         packaging="152mm-crate-2").masses[0].a_round
    48459
    """
    from capacity.claims import Convention, explain

    specs = catalog or shipped()
    told = option("hedges", Convention, hedges)
    made, _ = _claim(specs, claim)
    narrowed = {"container": container, "packaging": packaging, "stowage": stowage}
    return explain(specs, made, reading=reading, convention=told, effort=effort, **narrowed)


def reconcile(
    claims: Sequence[str | Claim] = (),
    *,
    samples: int = 20_000,
    seed: int = 0,
    family: str = "triangular",
    correlation: float = 1.0,
    weights: Weights | None = None,
    generator: Generator | None = None,
    hedges: Hedges = "capacity",
    effort: Effort = "quick",
    catalog: Specs | None = None,
) -> Reconciliation:
    """Which assumption sets explain claims together; by default all capacity claims.

    Draws as in :func:`distribution`.

    >>> reconcile(["A3-2", "A4-1"], samples=200).explained
    True
    """
    from capacity.claims import Convention, reconcile
    from capacity.uncertainty.forecast import likelihood
    from capacity.uncertainty.sampling import Plan

    specs = catalog or shipped()
    told = option("hedges", Convention, hedges)
    given = [_claim(specs, claim)[0] for claim in claims]
    asked = given or [c for c in specs.claims() if c.kind is ClaimKind.CAPACITY]
    likely = likelihood(Plan(samples, seed, family, correlation, generator=generator))
    return reconcile(specs, asked, likely, weights=weights, convention=told, effort=effort)


def validate(*, effort: Effort = "quick", catalog: Specs | None = None) -> tuple[Reality, ...]:
    """The calculator held against the loads that were really counted.

    >>> {one.load.id: one.inside for one in validate()}["letfallah-2012"]
    False
    """
    from capacity.catalog.loads import load_loads
    from capacity.claims.reality import validate

    specs = catalog or shipped()
    return validate(specs, load_loads(specs), effort=effort)


def write_report(
    folder: Path | str,
    claims: Sequence[str] = (),
    *,
    force: bool = False,
    catalog: Specs | None = None,
) -> int:
    """Write a report on ``claims`` (ids; none: every claim) into ``folder``: the files written.

    The folder appears whole or not at all; ``force`` replaces a report that this program wrote.
    Needs the extra ``report``. Raises ``WriteError`` where it cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     number = write_report(Path(folder) / "out", ["A3-2"])
    ...     number > 0, (Path(folder) / "out" / "index.html").exists()
    (True, True)
    """
    import shlex

    from capacity.report.files import check_folder, write_folder
    from capacity.report.html import report_files
    from capacity.say.findings import said_findings

    specs, out = catalog or shipped(), Path(folder)
    check_folder(out, force=force)
    asked = [specs.claim(name) for name in dict.fromkeys(claims)] or specs.claims()
    named = [claim.id for claim in asked] if claims else []
    command = shlex.join(["capacity", "report", "-o", "out", *named])
    files = report_files(specs, list(said_findings(specs, asked)), command)
    write_folder(out, files, force=force)
    return len(files)


def plot(result: SaidFinding | RoundRange | Frontier | Comparison) -> Figure:
    """The chart of a finding, a round range, a frontier or a sweep, as a matplotlib figure.

    Needs the extra ``plots``. Raises ``InputError`` for a result that has no chart.

    >>> from capacity.api import check
    >>> len(plot(check("A3-2")).axes)
    1
    """
    from capacity.questions.mix import Frontier
    from capacity.questions.whatif import Comparison
    from capacity.report import charts
    from capacity.report.charts.sweep import sweep_of
    from capacity.say.findings import SaidFinding
    from capacity.sets.ranges import RoundRange

    drawn: dict[type[Any], Callable[[Any], charts.Chart]] = {
        SaidFinding: charts.claim_chart,
        RoundRange: charts.rounds_chart,
        Frontier: charts.mix_chart,
        Comparison: sweep_of,
    }
    for kind, draw in drawn.items():
        if isinstance(result, kind):
            figure: Figure = charts.legible(draw(result).figure)
            return figure
    given = type(result).__name__
    raise InputError(f"expected a finding, a round range, a frontier or a sweep, got {given}")


def _claim(specs: Specs, given: str | Claim) -> tuple[Claim, tuple[str, ...]]:
    """The claim meant, and how it was read if it is a text."""
    from capacity.texts.asking import one

    if isinstance(given, Claim):
        return given, ()
    if not isinstance(given, str):
        raise InputError(f"expected a Claim, or the text of one or its id, got {shown(given)}")
    found = one(specs, given)
    return found.claim, found.echo(specs)
