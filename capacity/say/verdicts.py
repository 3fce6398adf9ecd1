"""Verdicts in words: one row each, read by every format; of several munitions, of several sets."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from capacity.claims import Finding, SetFinding
from capacity.claims.verdicts import State, Verdict
from capacity.say.printed import joined


class Told(NamedTuple):
    """A verdict as readers meet it: its word, its colour on a terminal and what it means."""

    word: str
    colour: str
    help: str


VERDICTS: Mapping[Verdict, Told] = {
    Verdict.IMPOSSIBLE: Told(
        "impossible", "bold red", "So many rounds do not fit into so many containers, by proof."
    ),
    Verdict.ONLY_IF: Told(
        "only-if", "bold yellow", "It would fit only in a way that no shipment is known to use."
    ),
    Verdict.PLAUSIBLE: Told(
        "plausible", "bold green", "It would fit in at least one way that rounds are shipped."
    ),
    Verdict.UNDERSTATED: Told(
        "understated", "bold cyan", "The containers would hold more than that, however packed."
    ),
    Verdict.UNDECIDABLE: Told(
        "undecidable", "dim", "A number that the answer needs is not in the claim."
    ),
}

_ORDER = (
    Verdict.PLAUSIBLE,
    Verdict.UNDERSTATED,
    Verdict.ONLY_IF,
    Verdict.IMPOSSIBLE,
)


def by_calibre(finding: Finding) -> str:
    """The verdict of each munition, most favourable first; empty where only one is meant."""
    found = finding.calibres
    names = {munition.id: munition.name for munition in finding.munitions}
    if not found:
        return ""
    if len(set(found.values())) == 1:
        return f"The verdict is the same for each: {joined((names[one] for one in found), 'and')}."
    parts = (
        f"{value} for {joined((names[one] for one in found if found[one] is value), 'and')}"
        for value in _ORDER
        if value in found.values()
    )
    return f"By calibre: {'; '.join(parts)}."


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
