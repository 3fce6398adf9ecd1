"""A figure as its claim words it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from capacity.model import Hedge
from capacity.model.figures import PLURALS, number
from capacity.say.printed import decimal, rounded

if TYPE_CHECKING:
    from capacity.claims import Finding
    from capacity.model import Claim, Figure

_LEAST_DIGITS = 2


def quoted(figure: Figure | None) -> str:
    """A figure as the claim words it, its digits grouped.

    >>> from capacity.model import Figure, Hedge
    >>> quoted(Figure("1.6 million", "round", Hedge.FROM, "6 million", Hedge.ALMOST))
    'from 1,600,000 to almost 6,000,000'
    """
    if figure is None:
        return ""
    text = _hedged(figure.hedge, figure.figure)
    return f"{text} to {_hedged(figure.to_hedge, figure.to)}" if figure.to else text


def _hedged(hedge: Hedge, figure: str) -> str:
    if figure in PLURALS:
        return f"{figure} of"
    digits = decimal(number(figure)[0])
    return digits if hedge is Hedge.NONE else f"{hedge.value} {digits}"


def demanded(finding: Finding) -> str:
    """The rounds a container that a claim needs, to as many digits as its figures are known.

    >>> from capacity.api import check
    >>> demanded(check("A3-2"))
    'about 450'
    """
    asked, claim = finding.implied, finding.claim
    if asked is None:
        return ""
    (low, high), digits = asked.per_container, known(claim)
    if high is None:
        return f"at least {rounded(asked.stated, digits)}"
    if low == 0:
        return f"at most {rounded(asked.stated, digits)}"
    if claim.rounds is not None and claim.rounds.to is not None:
        return f"{rounded(low, digits)} to {rounded(high, digits)}"
    if low == high and low == int(low):
        return f"{int(low):,}"
    return f"about {rounded(asked.stated, digits)}"


def known(claim: Claim) -> int:
    """The significant digits of the least exact figure that a claim divides; 2 at least."""
    figures = [figure for figure in (claim.rounds, claim.containers) if figure is not None]
    return max(_LEAST_DIGITS, min((_digits(figure.figure) for figure in figures), default=0))


def _digits(text: str) -> int:
    value, unit = number(text)
    return len(str(int(Fraction(value) / unit)))
