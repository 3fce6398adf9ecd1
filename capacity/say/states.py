"""What follows for several ways of packing together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.claims.verdicts import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.claims import SetFinding


def together(sets: Iterable[SetFinding]) -> str:
    """One of the three states where all share it, else that it fits in some.

    >>> from capacity.api import check
    >>> [together(group.sets) for group in check("A3-2").sets.grouped()][:2]
    ['fits in some', 'too few fit']
    """
    states = {found.state for found in sets}
    if len(states) == 1:
        return states.pop().value
    return "fits in some" if State.FITS in states else "too few or more"
