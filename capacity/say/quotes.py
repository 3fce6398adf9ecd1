"""A claim's figures as it quotes them, in one line with their units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from capacity.claims.asking import passage
from capacity.model import ClaimKind
from capacity.model.figures import COUNTED, number
from capacity.quantities.amount import UNITS
from capacity.say.figures import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capacity.model import Claim, Figure

_LINKS = {
    "rounds": "and",
    "tonnes": "weighing",
    "containers": "in",
    "amount": "in",
    "over": "in",
    "equals": "or",
}
"""The figures of a claim in the order of a sentence, and what joins each to those before it."""


def claimed(claim: Claim) -> str:
    """The claim in one line: its sentence where a text makes it, else what it says and its figures.

    >>> from capacity.catalog import load
    >>> claimed(load().claim("A3-2"))
    '152 mm shells the containers could hold: about 3,000,000 rounds in about 6,700 containers'
    """
    said = passage(claim)
    return said or ": ".join(part for part in (claim.what, figures(claim)) if part)


def figures(claim: Claim) -> str:
    """The figures of a claim as it words them.

    >>> from capacity.catalog import load
    >>> figures(load().claim("A1-1")), figures(load().claim("A3-4"))
    ('64 voyages in 20 months', 'only about 30 % of 1,000,000 rounds')
    """
    if claim.kind is ClaimKind.RATIO:
        both = (claim.amount, claim.rounds)
        return " of ".join(counted(figure) for figure in both if figure is not None)
    words = list(_linked(claim))
    return " ".join(words[1:])


def _linked(claim: Claim) -> Iterator[str]:
    """The figures, each after the word that joins it to those before."""
    for part in claim.parts:
        yield from (_LINKS["rounds"], counted(part))
    for name, link in _LINKS.items():
        figure = getattr(claim, name)
        if figure is not None:
            yield from (link, counted(figure))


def counted(figure: Figure) -> str:
    """A figure with its unit in the right form.

    >>> from capacity.model import Figure
    >>> counted(Figure("1", "voyage")), counted(Figure("millions", "round"))
    ('1 voyage', 'millions of rounds')
    """
    if figure.unit == "share":
        percent = evolve(figure, figure=_percent(figure.figure), to=_percent(figure.to))
        return f"{quoted(percent)} %"
    return f"{quoted(figure)} {figure.unit}{_plural(figure)}"


def _percent(share: str | None) -> Any:
    return share and f"{float(number(share)[0] * 100):g}"


def _plural(figure: Figure) -> str:
    """The ending of a unit that is a noun; one that measures is a symbol and has none."""
    noun = figure.unit in COUNTED or figure.unit not in UNITS
    return "s" if noun and (figure.to or figure.figure) != "1" else ""
