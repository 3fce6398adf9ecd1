"""The library's surface: a catalog that answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from capacity import catalog as catalogs
from capacity.catalog import Specs
from capacity.claims import Convention, Finding
from capacity.claims import check as check_claims
from capacity.mix import Frontier, mix
from capacity.model import Claim
from capacity.rounds import RoundRange, rounds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pint import UnitRegistry


@attrs.frozen(kw_only=True)
class Catalog(Specs):
    """The specs and articles, with the questions they answer."""

    def rounds(self, containers: Any, munition: str, **narrowed: Any) -> RoundRange:
        """Rounds of ``munition`` in ``containers``; see :func:`capacity.rounds.rounds`.

        >>> found = load().rounds(10_000, "152mm", container="22G1-24t", stowage="physical-limit",
        ...                       packaging="152mm-crate-2")
        >>> found.typical
        <Quantity(3940000, 'round')>
        """
        return rounds(self, containers, munition, **narrowed)

    def mix(self, containers: Any, munitions: Sequence[str], **narrowed: Any) -> Frontier:
        """Two munitions in one fleet; see :func:`capacity.mix.mix`."""
        return mix(self, containers, munitions, **narrowed)

    def check(self, claim: str | Claim, **options: Any) -> Finding:
        """The finding on one claim, by id or as a ``Claim``; see :func:`check`."""
        return check(claim, catalog=self, **options)

    def override(self, settings: Mapping[str, str], **among: Any) -> Catalog:
        """This catalog with fields set by path; see :func:`capacity.catalog.override`."""
        return _answering(catalogs.override(self, settings, **among))


def load(specs: Path | str | None = None, *, registry: UnitRegistry[Any] | None = None) -> Catalog:
    """The shipped catalog, with the folder ``specs`` laid over it if given.

    ``registry`` is the caller's own pint registry: all quantities live in it, and the counted units
    (round, crate, pallet, container, TEU, voyage) are defined in it. Raises
    :class:`~capacity.errors.SpecError` with every problem of every file.

    >>> load().containers["22G1-24t"].payload.typical.value
    <Quantity(21710, 'kilogram')>
    """
    from pathlib import Path

    overlays = [] if specs is None else [Path(specs)]
    return _answering(catalogs.load(overlays, registry=registry))


def check(
    claim: str | Claim,
    *,
    catalog: Specs | None = None,
    hedges: str = "capacity",
    effort: str = "normal",
) -> Finding:
    """The finding on ``claim``: the id of a claim in seeds/, or a ``Claim`` of your own.

    ``hedges`` names the convention by which hedge words are read, ``capacity`` or ``ferson``.
    Raises ``UnknownIdError`` for an unknown id.

    >>> check("A0-4").implied.containers
    7000
    """
    specs = load() if catalog is None else catalog
    asked = claim if isinstance(claim, Claim) else specs.claim(claim)
    return next(check_claims(specs, [asked], convention=Convention(hedges), effort=effort))


def _answering(specs: Specs) -> Catalog:
    return Catalog(**{name: getattr(specs, name) for name in attrs.fields_dict(Specs)})
