"""The five verdicts: one row each, read by every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from capacity.claims.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping


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
