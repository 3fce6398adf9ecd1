"""ClaimReview drafts (schema.org/ClaimReview): ours filled in, the publisher's fields left open.

The verdict stands as ``alternateName`` of the rating; there is no ``ratingValue``, since verdicts
are no scale. What only a publisher can say carries :data:`OPEN`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.model import Article, Claim, Figure
    from capacity.say import SaidFinding

OPEN = "TO BE FILLED IN BY THE PUBLISHER"
_FIGURES = ("rounds", "containers", "amount", "equals", "over")


def claim_reviews(findings: Iterable[SaidFinding]) -> dict[str, Any]:
    """One draft a finding, as a JSON-LD graph."""
    return {
        "@context": "https://schema.org",
        "@graph": [_review(finding) for finding in findings],
    }


def _review(finding: SaidFinding) -> dict[str, Any]:
    return {
        "@type": "ClaimReview",
        "creativeWorkStatus": "Draft",
        "author": {"@type": "Organization", "name": OPEN, "url": OPEN},
        "datePublished": OPEN,
        "url": OPEN,
        "claimReviewed": reviewed(finding.claim),
        "reviewBody": finding.text,
        "reviewRating": {"@type": "Rating", "alternateName": finding.verdict.value},
        "itemReviewed": _item(finding.claim, finding.article),
    }


def _item(claim: Claim, article: Article | None) -> dict[str, Any]:
    item: dict[str, Any] = {
        "@type": "Claim",
        "identifier": claim.id,
        "author": {"@type": "Thing", "name": claim.speaker},
    }
    if article is not None:
        work = {
            "@type": "Article",
            "publisher": {"@type": "Organization", "name": article.publisher},
        }
        dated = {"datePublished": article.date, **({"url": article.url} if article.url else {})}
        item |= {"datePublished": article.date, "appearance": {**work, **dated}}
    return item


def reviewed(claim: Claim) -> str:
    """The claim in one line: what is claimed, and its figures as quoted.

    >>> from capacity.catalog import load
    >>> reviewed(load().claim("A3-2"))
    '152 mm shells the containers could hold: about 3 million round, about 6700 container'
    """
    figures = (getattr(claim, name) for name in _FIGURES)
    quoted = ", ".join(_quoted(figure) for figure in figures if figure is not None)
    return f"{claim.what}: {quoted}" if quoted else claim.what


def _quoted(figure: Figure) -> str:
    parts = [_hedged(figure.hedge.value, figure.figure)]
    if figure.to is not None:
        parts += ["to", _hedged(figure.to_hedge.value, figure.to)]
    return " ".join([*parts, figure.unit])


def _hedged(hedge: str, figure: str) -> str:
    return figure if hedge in {"none", "plural"} else f"{hedge} {figure}"
