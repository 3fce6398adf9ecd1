"""What fits: questions asked of assumption sets, whatever anybody claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from capacity.api.loading import shipped
from capacity.model import Corner
from capacity.model.checks import option

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.random import Generator
    from pint import Quantity

    from capacity.catalog import Specs
    from capacity.packing.answer import Answer
    from capacity.questions.mix import Frontier
    from capacity.questions.whatif import Comparison
    from capacity.sets.ranges import RoundRange, Triple
    from capacity.sets.weights import Weights
    from capacity.uncertainty.forecast import Forecast

Effort = Literal["quick", "normal", "thorough"]


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

    narrowed = {"container": container, "packaging": packaging, "stowage": stowage}
    return rounds(catalog or shipped(), containers, munition, effort=effort, **narrowed)


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

    narrowed = {"container": container, "packaging": packaging, "stowage": stowage}
    return carried(catalog or shipped(), carriers, munition, carrier, effort=effort, **narrowed)


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

    narrowed = {"container": container, "packaging": packaging, "stowage": stowage}
    found = rounds(1, munition, effort=effort, catalog=catalog, **narrowed)
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

    specs = catalog or shipped()
    narrowed = {"container": container, "stowage": stowage}
    return mix(specs, containers, munitions, points=points, packagings=packagings, **narrowed)


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

    specs = catalog or shipped()
    narrowed = {"container": container, "packaging": packaging, "stowage": stowage}
    return compare(specs, containers, munition, alternatives, effort=effort, **narrowed)


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
    from capacity.uncertainty.sampling import Plan

    asked = Plan(samples, seed, family, correlation, generator=generator)
    narrowed = {"container": container, "packaging": packaging, "stowage": stowage}
    found = rounds(1, munition, effort=effort, catalog=catalog, **narrowed)
    return forecast(found.sets, asked, weights=weights)


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

    at = option("corner", Corner, corner)
    return load(_set(catalog, packaging, container, stowage), at, effort=effort)


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
    at = option("corner", Corner, corner)
    return load_plan(load(found, at), found, corner=at)


def verify(document: Mapping[str, Any]) -> tuple[int, int]:
    """Check a document of ``capacity pack --json`` without the solver: its lower and upper count.

    Raises ``CertificateError`` for one that does not prove what it states.

    >>> found = pack("152mm-crate-2", container="22G1-24t", stowage="physical-limit")
    >>> verify(found.document())
    (197, 197)
    """
    from capacity.packing import verify

    return verify.document(document)


def _set(catalog: Specs | None, packaging: str, container: str, stowage: str) -> Any:
    from capacity.sets.ranges import sets_for

    specs = catalog or shipped()
    found = specs.find("packaging", packaging)
    box, loading = specs.find("container", container), specs.find("stowage", stowage)
    named = {"container": box.id, "packaging": found.id, "stowage": loading.id}
    (one,) = sets_for(specs, found.munition, **named)
    return one
