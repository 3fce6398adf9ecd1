"""Finds the shipped specs/, seeds/ and loads/: in an installed wheel, else in a checkout."""

from __future__ import annotations

from pathlib import Path

from capacity.errors import CapacityError


def folder(name: str) -> Path:
    """The shipped folder ``specs``, ``seeds`` or ``loads``.

    Raises :class:`~capacity.errors.CapacityError` when this installation lacks it.

    >>> folder("specs").is_dir()
    True
    """
    package = Path(__file__).parent
    for place in (package / "_data" / name, package.parent / name):
        if place.is_dir():
            return place
    raise CapacityError(f"this installation has no {name} folder: install munition-capacity again")
