"""The library's surface: one function a question, each with its own keywords.

Every function takes ``catalog``, what :func:`load` gave; without one the shipped catalog answers.
``container``, ``packaging`` and ``stowage`` are ids that narrow the assumption sets, all of them
when left out; ``effort`` is ``quick``, ``normal`` or ``thorough``. Every error raised is a
:class:`~capacity.errors.CapacityError`: ``UnknownIdError`` for an id that names nothing,
``InputError`` for a value that does not fit.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve

from capacity import catalog as catalogs
from capacity import resources
from capacity.errors import InputError
from capacity.model import Claim, ClaimKind, Corner
from capacity.model.checks import option, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from matplotlib.figure import Figure
    from numpy.random import Generator
    from pint import Quantity, UnitRegistry

    from capacity.catalog import Specs
    from capacity.claims import Explanation, Reconciliation
    from capacity.claims.reality import Reality
    from capacity.packing.answer import Answer
    from capacity.questions.mix import Frontier
    from capacity.questions.whatif import Comparison
    from capacity.say.findings import SaidFinding
    from capacity.sets.ranges import RoundRange, Triple
    from capacity.sets.weights import Weights
    from capacity.uncertainty.forecast import Forecast

Effort = Literal["quick", "normal", "thorough"]
Hedges = Literal["capacity", "ferson"]


def load(specs: Path | str | None = None, *, registry: UnitRegistry[Any] | None = None) -> Specs:
    """The shipped catalog, with the folder ``specs`` laid over it if given.

    ``registry`` is the caller's own pint registry: public quantities live in it, and the counted
    units (round, crate, pallet, container, TEU, voyage) are defined in it. Raises
    :class:`~capacity.errors.SpecError` with every problem of every file.

    >>> print(load().containers["22G1-24t"].payload.typical.value)
    21,710 kg
    """
    return catalogs.load([] if specs is None else [Path(specs)], registry=registry)


def _shipped() -> Specs:
    """The shipped catalog, read once."""
    return _read_once(resources.folder("specs"))


@cache
def _read_once(_: Path) -> Specs:
    return load()


def override(
    settings: Mapping[str, str],
    *,
    among: Mapping[str, Collection[str]] | None = None,
    catalog: Specs | None = None,
) -> Specs:
    """A catalog with fields set by path, as ``{"packaging.gross_mass": "52 kg"}``.

    ``among`` narrows a kind of thing to some ids. See :func:`capacity.catalog.override`.

    >>> heavier = override({"packaging.gross_mass": "120 kg"})
    >>> print(heavier.packagings["152mm-crate-2"].gross_mass.typical.value)
    120 kg
    """
    return catalogs.override(catalog or _shipped(), settings, among)


def rounds(
    containers: int | Quantity[Any],
    munition: str,
    *,
    container: str | None = None,
    packaging: str | None = None,
    stowage: str | None = None,
    effort: Effort = "quick",
    catalog: Specs | None = None,
) -> RoundRange:
    """Rounds of ``munition`` (id or alias) that so many containers could hold.

    ``containers`` is a whole number or a quantity of containers.

    >>> found = rounds(10_000, "152mm", container="22G1-24t", stowage="physical-limit",
    ...                packaging="152mm-crate-2")
    >>> found.typical
    <Quantity(3940000, 'round')>
    """
    from capacity.sets.ranges import rounds

    return rounds(
        catalog or _shipped(),
        containers,
        munition,
        container=container,
        packaging=packaging,
        stowage=stowage,
        effort=effort,
    )


def carried(
    carriers: int,
    munition: str,
    carrier: str,
    *,
    container: str | None = None,
    packaging: str | None = None,
    stowage: str | None = None,
    effort: Effort = "quick",
    catalog: Specs | None = None,
) -> RoundRange:
    """Rounds of ``munition`` that so many wagons, lorries or ships of one kind could hold.

    >>> carried(20, "152mm", "covered-wagon", packaging="152mm-crate-1").noun
    'wagon'
    """
    from capacity.sets.carried import carried

    return carried(
        catalog or _shipped(),
        carriers,
        munition,
        carrier,
        container=container,
        packaging=packaging,
        stowage=stowage,
        effort=effort,
    )


def containers(
    number: int,
    munition: str,
    *,
    container: str | None = None,
    packaging: str | None = None,
    stowage: str | None = None,
    effort: Effort = "quick",
    catalog: Specs | None = None,
) -> Triple[int | None]:
    """Containers that ``number`` rounds need: fewest possible, typical, enough whatever holds.

    An end is None where no number of containers is guaranteed to do.

    >>> containers(3_000_000, "152mm", container="22G1-24t", packaging="152mm-crate-2",
    ...            stowage="physical-limit")
    Triple(low=7282, typical=7615, high=7979)
    """
    from capacity.questions.whatif import containers_for

    found = rounds(
        1,
        munition,
        container=container,
        packaging=packaging,
        stowage=stowage,
        effort=effort,
        catalog=catalog,
    )
    return containers_for(found, number)


def mix(
    containers: int | Quantity[Any],
    munitions: Sequence[str],
    *,
    points: int = 5,
    container: str | None = None,
    packagings: Sequence[str] = (),
    stowage: str | None = None,
    catalog: Specs | None = None,
) -> Frontier:
    """Two munitions in one fleet, each container holding one; ``points`` splits are spelled out.

    >>> frontier = mix(7_000, ["152mm", "Grad"], points=3)
    >>> [split.containers for split in frontier.splits]
    [(7000, 0), (3500, 3500), (0, 7000)]
    """
    from capacity.questions.mix import mix

    return mix(
        catalog or _shipped(),
        containers,
        munitions,
        points=points,
        container=container,
        packagings=packagings,
        stowage=stowage,
    )


def whatif(
    containers: int | Quantity[Any],
    munition: str,
    alternatives: Sequence[Mapping[str, str]],
    *,
    container: str | None = None,
    packaging: str | None = None,
    stowage: str | None = None,
    effort: Effort = "quick",
    catalog: Specs | None = None,
) -> Comparison:
    """The answer beside changed assumptions, each a mapping of paths to values.

    >>> found = whatif(10, "152mm", [{"packaging.gross_mass": "100 kg"}], container="22G1-24t",
    ...                packaging="152mm-crate-2", stowage="physical-limit")
    >>> found.alternatives[0].gained.typical
    40
    """
    from capacity.questions.whatif import compare

    return compare(
        catalog or _shipped(),
        containers,
        munition,
        alternatives,
        container=container,
        packaging=packaging,
        stowage=stowage,
        effort=effort,
    )


def distribution(
    munition: str,
    *,
    samples: int,
    seed: int = 0,
    family: str = "triangular",
    correlation: float = 1.0,
    weights: Weights | None = None,
    generator: Generator | None = None,
    container: str | None = None,
    packaging: str | None = None,
    stowage: str | None = None,
    effort: Effort = "quick",
    catalog: Specs | None = None,
) -> Forecast:
    """How likely each count of rounds a container is, over the assumption sets.

    ``samples`` draws a set from ``seed``, or from the caller's NumPy ``generator``; sets with a
    small grid are counted exactly. ``family`` is triangular or pert, ``correlation`` the rank
    correlation of size and mass of one packaging, ``weights`` those of the sets (default: practical
    sets alike). Raises ``MissingExtraError`` without NumPy.

    >>> found = distribution("152mm", samples=1_000, stowage="physical-limit",
    ...                      container="22G1-24t", packaging="152mm-crate-2")
    >>> [found.spread.percentile(p).low for p in (5, 50, 95)]
    [382, 394, 406]
    """
    from capacity.uncertainty.forecast import forecast
    from capacity.uncertainty.sampling import plan

    asked = plan(samples, seed, family, correlation)
    found = rounds(
        1,
        munition,
        container=container,
        packaging=packaging,
        stowage=stowage,
        effort=effort,
        catalog=catalog,
    )
    return forecast(found.sets, asked, weights=weights, generator=generator, effort=effort)


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

    specs = catalog or _shipped()
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

    specs = catalog or _shipped()
    return explain(
        specs,
        _claim(specs, claim)[0],
        reading=reading,
        convention=option("hedges", Convention, hedges),
        container=container,
        packaging=packaging,
        stowage=stowage,
        effort=effort,
    )


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
    from capacity.uncertainty.sampling import plan

    specs = catalog or _shipped()
    given = [_claim(specs, claim)[0] for claim in claims]
    return reconcile(
        specs,
        given or [c for c in specs.claims() if c.kind is ClaimKind.CAPACITY],
        likelihood(plan(samples, seed, family, correlation), generator=generator, effort=effort),
        weights=weights,
        convention=option("hedges", Convention, hedges),
        effort=effort,
    )


def pack(
    packaging: str,
    *,
    container: str,
    stowage: str = "practical",
    corner: Literal["low", "typical", "high"] = "typical",
    effort: Effort = "normal",
    catalog: Specs | None = None,
) -> Answer:
    """One container loaded: the layout found, and the bound that no loading exceeds.

    ``corner`` is ``low`` for the worst of the uncertain specs, ``high`` for the best. Boxes of
    one's own are packed by :func:`capacity.packing.identical.solve`.

    >>> found = pack("152mm-crate-2", container="22G1-24t", stowage="physical-limit")
    >>> found.lower, found.proven
    (197, True)
    """
    from capacity.sets.loading import load

    return load(_set(catalog, packaging, container, stowage), _corner(corner), effort=effort)


def load_plan(
    packaging: str,
    *,
    container: str,
    stowage: str = "practical",
    corner: Literal["low", "typical", "high"] = "typical",
    catalog: Specs | None = None,
) -> str:
    """The drawing of one loaded container, as SVG; arguments as for :func:`pack`.

    >>> load_plan("152mm-crate-2", container="22G1-24t")[:4]
    '<svg'
    """
    from capacity.report.svg import load_plan
    from capacity.sets.loading import load

    found = _set(catalog, packaging, container, stowage)
    return load_plan(load(found, _corner(corner)), found, corner=_corner(corner))


def verify(document: Mapping[str, Any]) -> tuple[int, int]:
    """Check a document of ``capacity pack --json`` without the solver: its lower and upper count.

    Raises ``CertificateError`` for one that does not prove what it states.
    """
    from capacity.packing import verify

    return verify.document(document)


def validate(*, effort: Effort = "quick", catalog: Specs | None = None) -> tuple[Reality, ...]:
    """The calculator held against the loads that were really counted.

    >>> {one.load.id: one.inside for one in validate()}["letfallah-2012"]
    False
    """
    from capacity.catalog.loads import load_loads
    from capacity.claims.reality import validate

    specs = catalog or _shipped()
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
    """
    import shlex

    from capacity.report.files import check_folder, write_folder
    from capacity.report.html import report_files
    from capacity.say.findings import said_findings

    specs, out = catalog or _shipped(), Path(folder)
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
    """
    from capacity.questions.mix import Frontier
    from capacity.questions.whatif import Comparison
    from capacity.report import charts
    from capacity.report.sweeps import sweep_of
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


def _set(catalog: Specs | None, packaging: str, container: str, stowage: str) -> Any:
    from capacity.sets.ranges import sets_for

    specs = catalog or _shipped()
    found = specs.find("packaging", packaging)
    box, loading = specs.find("container", container), specs.find("stowage", stowage)
    (one,) = sets_for(
        specs, found.munition, container=box.id, packaging=found.id, stowage=loading.id
    )
    return one


def _corner(given: str) -> Corner:
    return option("corner", Corner, given)
