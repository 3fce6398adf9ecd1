"""A claim's figures as it words them, alone and in one line with their units."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import Any

from attrs import evolve

from capacity.claims import Finding
from capacity.claims.asking import passage
from capacity.claims.hedges import Interval
from capacity.model import Claim, ClaimKind, Figure, Hedge
from capacity.model.figures import COUNTED, PLURALS, number
from capacity.quantities.amount import UNITS
from capacity.say.printed import decimal, exactly, million, rounded

_LEAST_DIGITS = 2
_WHOLE_FROM = 100


def quoted(figure: Figure | None) -> str:
    """A figure as the claim words it, its digits grouped.

    >>> from capacity.model import Figure, Hedge
    >>> quoted(Figure("1.6 million", "round", Hedge.FROM, "6 million", Hedge.ALMOST))
    'from 1.6 million to almost 6 million'
    """
    if figure is None:
        return ""
    text = _hedged(figure.hedge, figure.figure)
    return f"{text} to {_hedged(figure.to_hedge, figure.to)}" if figure.to else text


def _hedged(hedge: Hedge, figure: str) -> str:
    if figure in PLURALS:
        return f"{figure} of"
    value = number(figure)[0]
    digits = million(value) if value == int(value) else exactly(value)
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
    low, high = asked.per_container
    span = claim.rounds is not None and claim.rounds.to is not None
    if high is None or low == 0 or span:
        return allowed(asked.per_container)
    return decimal(low) if low == high else f"about {rounded(asked.stated, known(claim))}"


def allowed(asked: Interval) -> str:
    """The rounds a container that the words of a claim allow.

    >>> from capacity.claims.hedges import Interval
    >>> allowed(Interval(Fraction(400), Fraction(4962, 10)))
    '400 to 496'
    >>> allowed(Interval(Fraction(4545, 10), None))
    'at least 455'
    """
    low, high = ends(asked)
    if high is None:
        return f"at least {low}"
    return f"{low} to {high}" if asked.low else f"at most {high}"


def ends(asked: Interval) -> tuple[str, str | None]:
    """The ends of what a claim asks of a container: whole rounds, since it holds no part of one.

    Under a hundred rounds keep a decimal, as do ends that have no whole number between them.

    >>> from capacity.claims.hedges import Interval
    >>> ends(Interval(Fraction(18, 10), Fraction(22, 10)))
    ('1.8', '2.2')
    """
    low, high = asked
    if high is None:
        return (million(ceil(low)) if low > _WHOLE_FROM else decimal(low)), None
    whole = ceil(low), floor(high)
    if high > _WHOLE_FROM and whole[0] <= whole[1]:
        return million(whole[0]), million(whole[1])
    return decimal(low), decimal(high)


def known(claim: Claim) -> int:
    """The significant digits of the least exact figure that a claim divides; 2 at least."""
    figures = [figure for figure in (claim.rounds, claim.containers) if figure is not None]
    return max(_LEAST_DIGITS, min((_digits(figure.figure) for figure in figures), default=0))


def _digits(text: str) -> int:
    value, unit = number(text)
    return len(str(int(Fraction(value) / unit)))


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
    '152 mm shells the containers could hold: about 3 million rounds in about 6,700 containers'
    """
    said = passage(claim)
    return said or ": ".join(part for part in (claim.what, figures(claim)) if part)


def attributed(claim: Claim) -> str:
    """What a claim says, and who says so where that is known.

    >>> from capacity.catalog import load
    >>> print(attributed(load().claim("A2-3")))
    artillery shells sent as of summer 2024 (experts)
    """
    return claim.what if passage(claim) else f"{claim.what} ({speaker(claim)})"


def speaker(claim: Claim) -> str:
    """Who says so, to stand in parentheses: those of its own become brackets.

    >>> from capacity.catalog import load
    >>> print(speaker(load().claim("A3-2")))
    Shin Won-sik, South Korea's defense minister [Yonhap]
    """
    return claim.speaker.translate(str.maketrans("()", "[]"))


def figures(claim: Claim) -> str:
    """The figures of a claim as it words them.

    >>> from capacity.catalog import load
    >>> figures(load().claim("A1-1")), figures(load().claim("A3-4"))
    ('64 voyages in 20 months', 'only about 30 % of 1 million rounds')
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
