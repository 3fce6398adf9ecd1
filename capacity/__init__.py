"""How many rounds a number of freight containers could hold, and whether a claim holds.

>>> import capacity
>>> capacity.rounds(6_700, "152mm", packaging="152mm-crate-1").per_container.high
375
>>> str(capacity.check("A3-2").verdict)
'plausible'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.version import __version__

if TYPE_CHECKING:
    from capacity.api import (
        carried,
        check,
        containers,
        distribution,
        explain,
        load,
        load_plan,
        mix,
        override,
        pack,
        plot,
        reconcile,
        rounds,
        validate,
        verify,
        whatif,
        write_report,
    )
    from capacity.catalog import Specs
    from capacity.claims import Explanation, Finding, Reconciliation, Verdict
    from capacity.claims.reality import Reality
    from capacity.errors import CapacityError, InputError, SpecError, UnknownIdError
    from capacity.model import Claim, ClaimKind, Figure, Hedge
    from capacity.packing.answer import Answer
    from capacity.questions.mix import Frontier
    from capacity.questions.whatif import Comparison
    from capacity.say.findings import SaidFinding
    from capacity.sets.ranges import RoundRange, SetRange
    from capacity.sets.weights import Weights
    from capacity.uncertainty.forecast import Forecast

_HOMES = {
    "capacity.api": (
        "carried", "check", "containers", "distribution", "explain", "load", "load_plan", "mix",
        "override", "pack", "plot", "reconcile", "rounds", "validate", "verify", "whatif",
        "write_report",
    ),
    "capacity.catalog": ("Specs",),
    "capacity.claims": ("Explanation", "Finding", "Reconciliation", "Verdict"),
    "capacity.claims.reality": ("Reality",),
    "capacity.errors": ("CapacityError", "InputError", "SpecError", "UnknownIdError"),
    "capacity.model": ("Claim", "ClaimKind", "Figure", "Hedge"),
    "capacity.questions.mix": ("Frontier",),
    "capacity.questions.whatif": ("Comparison",),
    "capacity.packing.answer": ("Answer",),
    "capacity.say.findings": ("SaidFinding",),
    "capacity.sets.ranges": ("RoundRange", "SetRange"),
    "capacity.sets.weights": ("Weights",),
    "capacity.uncertainty.forecast": ("Forecast",),
}  # fmt: skip

__all__ = [
    "Answer",
    "CapacityError",
    "Claim",
    "ClaimKind",
    "Comparison",
    "Explanation",
    "Figure",
    "Finding",
    "Forecast",
    "Frontier",
    "Hedge",
    "InputError",
    "Reality",
    "Reconciliation",
    "RoundRange",
    "SaidFinding",
    "SetRange",
    "SpecError",
    "Specs",
    "UnknownIdError",
    "Verdict",
    "Weights",
    "__version__",
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


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that ``import capacity`` is instant."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'capacity' has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names."""
    return __all__
