"""The library's surface: one function a question, each with its own keywords.

Every function takes ``catalog``, what :func:`load` gave; without one the shipped catalog answers.
``container``, ``packaging`` and ``stowage`` are ids that narrow the assumption sets, all of them
when left out; ``effort`` is ``quick``, ``normal`` or ``thorough``. Every error raised is a
:class:`~capacity.errors.CapacityError`: ``UnknownIdError`` for an id that names nothing,
``InputError`` for a value that does not fit.
"""

from capacity.api.claiming import check, explain, plot, reconcile, validate, write_report
from capacity.api.fitting import (
    carried,
    containers,
    distribution,
    load_plan,
    mix,
    pack,
    rounds,
    verify,
    whatif,
)
from capacity.api.loading import load, override

__all__ = [
    "carried",
    "check",
    "containers",
    "distribution",
    "explain",
    "load",
    "load_plan",
    "mix",
    "override",
    "pack",
    "plot",
    "reconcile",
    "rounds",
    "validate",
    "verify",
    "whatif",
    "write_report",
]
