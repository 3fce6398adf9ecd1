"""ClaimReview drafts (schema.org/ClaimReview): what is known filled in, all else left out.

The verdict stands as ``alternateName`` of the rating; there is no ``ratingValue``, since verdicts
are no scale. Reviewer, date and address of the review are a publisher's to add.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.claims.asking import passage
from capacity.say.quotes import claimed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.model import Article, Claim
    from capacity.say.findings import SaidFinding


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
        "claimReviewed": claimed(finding.claim),
        "reviewBody": " ".join((finding.plain, *finding.warnings)),
        "reviewRating": {"@type": "Rating", "alternateName": finding.verdict.value},
        "itemReviewed": _item(finding.claim, finding.article),
    }


def _item(claim: Claim, article: Article | None) -> dict[str, Any]:
    """The claim itself; a text on its own does not say who made it, nor where it stood."""
    item: dict[str, Any] = {"@type": "Claim", "identifier": claim.id}
    if passage(claim) is None:
        item["author"] = {"@type": "Thing", "name": claim.speaker}
    if article is None:
        return item
    appearance = {
        "@type": "Article",
        "publisher": {"@type": "Organization", "name": article.publisher},
        "datePublished": article.date,
        **({"url": article.url} if article.url else {}),
    }
    return item | {"datePublished": article.date, "appearance": appearance}
