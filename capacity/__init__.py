"""How many rounds a number of freight containers could hold, and whether a claim holds.

>>> import capacity
>>> catalog = capacity.load()
>>> catalog.rounds(6_700, munition="152mm", packaging="152mm-crate-1").per_container.high
375
>>> str(capacity.check("A3-2", catalog=catalog).verdict)
'plausible'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.version import __version__

if TYPE_CHECKING:
    from capacity.api import Catalog, check, load, plot
    from capacity.catalog import Specs
    from capacity.claims import Finding, Verdict
    from capacity.errors import CapacityError, InputError, SpecError, UnknownIdError
    from capacity.sets.ranges import RoundRange

__all__ = [
    "CapacityError",
    "Catalog",
    "Finding",
    "InputError",
    "RoundRange",
    "SpecError",
    "Specs",
    "UnknownIdError",
    "Verdict",
    "__version__",
    "check",
    "load",
    "plot",
]

_HOMES = {
    "capacity.api": ("Catalog", "check", "load", "plot"),
    "capacity.catalog": ("Specs",),
    "capacity.claims": ("Finding", "Verdict"),
    "capacity.errors": ("CapacityError", "InputError", "SpecError", "UnknownIdError"),
    "capacity.sets.ranges": ("RoundRange",),
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that ``import capacity`` is instant."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'capacity' has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names."""
    return __all__
