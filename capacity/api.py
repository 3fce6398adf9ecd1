"""The library's surface: a catalog that answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from capacity import catalog as catalogs
from capacity.catalog import Specs
from capacity.errors import InputError
from capacity.model import Claim, ClaimKind
from capacity.model.checks import option, shown
from capacity.sets.ranges import RoundRange, rounds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.random import Generator
    from pint import UnitRegistry

    from capacity.claims import Explanation, Finding, Reconciliation
    from capacity.questions.mix import Frontier
    from capacity.questions.whatif import Comparison
    from capacity.sets.weights import Weights
    from capacity.uncertainty.forecast import Forecast


@attrs.frozen(kw_only=True)
class Catalog(Specs):
    """The specs and articles, with the questions they answer."""

    def rounds(self, containers: Any, munition: str, **narrowed: Any) -> RoundRange:
        """Rounds of ``munition`` in ``containers``; see :func:`capacity.sets.ranges.rounds`.

        >>> found = load().rounds(10_000, "152mm", container="22G1-24t", stowage="physical-limit",
        ...                       packaging="152mm-crate-2")
        >>> found.typical
        <Quantity(3940000, 'round')>
        """
        return rounds(self, containers, munition, **narrowed)

    def mix(self, containers: Any, munitions: Sequence[str], **narrowed: Any) -> Frontier:
        """Two munitions in one fleet; see :func:`capacity.questions.mix.mix`."""
        from capacity.questions.mix import mix

        return mix(self, containers, munitions, **narrowed)

    def whatif(
        self,
        containers: Any,
        munition: str,
        alternatives: Sequence[Mapping[str, str]],
        **narrowed: Any,
    ) -> Comparison:
        """The answer beside changed assumptions; see :func:`capacity.questions.whatif.compare`."""
        from capacity.questions.whatif import compare

        return compare(self, containers, munition, alternatives, **narrowed)

    def check(self, claim: str | Claim, **options: Any) -> Finding:
        """The finding on one claim, by id or as a ``Claim``; see :func:`check`."""
        return check(claim, catalog=self, **options)

    def distribution(
        self,
        munition: str,
        *,
        samples: int,
        seed: int = 0,
        family: str = "triangular",
        correlation: float = 1.0,
        weights: Weights | None = None,
        generator: Generator | None = None,
        **narrowed: Any,
    ) -> Forecast:
        """How likely each count of rounds a container is, over the assumption sets.

        ``samples`` draws a set from ``seed``, or from the caller's NumPy ``generator``; sets with
        a small grid are counted exactly. ``family`` is triangular or pert, ``correlation`` the
        rank correlation of size and mass of one packaging, ``weights`` those of the sets (default:
        practical sets alike). Further arguments as for :meth:`rounds`. Raises ``InputError``, and
        ``MissingExtraError`` without NumPy.

        >>> asked = {"container": "22G1-24t", "packaging": "152mm-crate-2"}
        >>> found = load().distribution("152mm", samples=1_000, stowage="physical-limit", **asked)
        >>> [found.spread.percentile(p).low for p in (5, 50, 95)]
        [382, 394, 406]
        """
        from capacity.uncertainty.forecast import forecast
        from capacity.uncertainty.sampling import plan

        asked = plan(samples, seed, family, correlation)
        found = rounds(self, 1, munition, **narrowed)
        effort = narrowed.get("effort", "quick")
        return forecast(found.sets, asked, weights=weights, generator=generator, effort=effort)

    def explain(self, claim: str | Claim, *, reading: str = "exact", **options: Any) -> Explanation:
        """What would have to be true for a claim; see :func:`capacity.claims.explain`.

        ``reading`` is ``exact`` for the figures as printed, ``worded`` for the least their words
        allow.
        """
        from capacity.claims import explain

        made = claim if isinstance(claim, Claim) else _read(self, claim)[0]
        return explain(self, made, reading=reading, **options)

    def reconcile(
        self,
        claims: Sequence[str | Claim] = (),
        *,
        samples: int = 20_000,
        seed: int = 0,
        family: str = "triangular",
        correlation: float = 1.0,
        weights: Weights | None = None,
        generator: Generator | None = None,
        **options: Any,
    ) -> Reconciliation:
        """Which assumption sets explain claims together; by default all capacity claims.

        Draws as in :meth:`distribution`, the rest as in :func:`capacity.claims.reconcile`.
        """
        from capacity.claims import reconcile
        from capacity.uncertainty.forecast import likelihood
        from capacity.uncertainty.sampling import plan

        given = [c if isinstance(c, Claim) else _read(self, c)[0] for c in claims]
        every = given or [c for c in self.claims() if c.kind is ClaimKind.CAPACITY]
        likely = likelihood(plan(samples, seed, family, correlation), generator=generator)
        return reconcile(self, every, likely, weights=weights, **options)

    def override(self, settings: Mapping[str, str], **among: Any) -> Catalog:
        """This catalog with fields set by path; see :func:`capacity.catalog.override`."""
        return _answering(catalogs.override(self, settings, **among))


def load(specs: Path | str | None = None, *, registry: UnitRegistry[Any] | None = None) -> Catalog:
    """The shipped catalog, with the folder ``specs`` laid over it if given.

    ``registry`` is the caller's own pint registry: public quantities live in it, and the counted
    units (round, crate, pallet, container, TEU, voyage) are defined in it. Raises
    :class:`~capacity.errors.SpecError` with every problem of every file.

    >>> print(load().containers["22G1-24t"].payload.typical.value)
    21,710 kg
    """
    from pathlib import Path

    overlays = [] if specs is None else [Path(specs)]
    return _answering(catalogs.load(overlays, registry=registry))


def check(
    claim: str | Claim,
    *,
    catalog: Specs | None = None,
    hedges: str = "capacity",
    effort: str = "quick",
) -> Finding:
    """The finding on ``claim``: an id in seeds/, a sentence, or a ``Claim`` of your own.

    ``hedges`` names the convention by which hedge words are read, ``capacity`` or ``ferson``.
    Raises ``UnknownIdError`` for an unknown id, ``SentenceError`` for an unreadable sentence.

    >>> check("A0-4").implied.containers
    7000
    >>> str(check("10 million 152mm shells in 6,700 containers").verdict)
    'impossible'
    """
    from capacity.claims import Convention
    from capacity.claims import check as check_claims

    convention = option("hedges", Convention, hedges)
    specs = load() if catalog is None else catalog
    made, reading = (claim, ()) if isinstance(claim, Claim) else _read(specs, claim)
    finding = next(check_claims(specs, [made], convention=convention, effort=effort))
    return attrs.evolve(finding, reading=reading)


def _read(specs: Specs, text: str) -> tuple[Claim, tuple[str, ...]]:
    from capacity.claims.asking import asked

    if not isinstance(text, str):
        raise InputError(f"expected a Claim, or the text of one or its id, got {shown(text)}")
    return asked(specs, text)


def plot(result: Finding | RoundRange | Frontier | Comparison) -> Any:
    """The chart of a finding, a round range, a frontier or a sweep, as a matplotlib figure.

    Needs the extra ``plots``. Raises :class:`~capacity.errors.InputError` for a result that has no
    chart.
    """
    from capacity.claims import Finding
    from capacity.questions.mix import Frontier
    from capacity.questions.whatif import Comparison
    from capacity.report import charts
    from capacity.report.sweeps import sweep_of

    if isinstance(result, Finding):
        chart = charts.claim_chart(result)
    elif isinstance(result, RoundRange):
        chart = charts.rounds_chart(result)
    elif isinstance(result, Frontier):
        chart = charts.mix_chart(result)
    elif isinstance(result, Comparison):
        chart = sweep_of(result)
    else:
        given = type(result).__name__
        raise InputError(f"expected a finding, a round range, a frontier or a sweep, got {given}")
    return charts.legible(chart.figure)


def _answering(specs: Specs) -> Catalog:
    return Catalog(**{name: getattr(specs, name) for name in attrs.fields_dict(Specs)})
