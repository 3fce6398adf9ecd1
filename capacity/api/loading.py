"""The catalog that answers: the shipped one, read once, or a caller's own."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from capacity import catalog as catalogs
from capacity import resources

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from pint import UnitRegistry

    from capacity.catalog import Specs


def load(specs: Path | str | None = None, *, registry: UnitRegistry[Any] | None = None) -> Specs:
    """The shipped catalog, with the folder ``specs`` laid over it if given.

    ``registry`` is the caller's own pint registry: public quantities live in it, and the counted
    units (round, crate, pallet, container, TEU, voyage) are defined in it. Raises
    :class:`~capacity.errors.SpecError` with every problem of every file.

    >>> print(load().containers["22G1-24t"].payload.typical.value)
    21,710 kg
    """
    return catalogs.load([] if specs is None else [Path(specs)], registry=registry)


def shipped() -> Specs:
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
    return catalogs.override(catalog or shipped(), settings, among)
