"""What a report says of itself: how to cite it, what its tables hold, ClaimReview drafts."""

from collections.abc import Iterable, Sequence
from typing import Any

from capacity.catalog import Specs
from capacity.claims.asking import passage
from capacity.model import UNKNOWN_PUBLISHER, Article, Claim
from capacity.report.tables import TABLES, rows
from capacity.say.figures import claimed
from capacity.say.findings import SaidFinding
from capacity.version import __version__

TITLE = "munition-capacity: how many rounds a number of freight containers could hold"
AUTHOR = "The munition-capacity contributors"


def citation_file(specs: Specs, command: str) -> str:
    """The text of ``CITATION.cff``."""
    import yaml

    fields = {
        "cff-version": "1.2.0",
        "message": "If you use this report, please cite the software and the specs it rests on.",
        "type": "software",
        "title": TITLE,
        "version": __version__,
        "authors": [{"name": AUTHOR}],
        "license": "Apache-2.0",
        "abstract": f"Report made with: {command}",
        "identifiers": [
            {
                "type": "other",
                "value": f"sha256:{specs.specs_hash}",
                "description": "the content of all specs and sources used",
            }
        ],
    }
    text: str = yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=90)
    return text


def bibtex(specs: Specs, command: str) -> str:
    """One BibTeX entry."""
    note = f"specs sha256:{specs.specs_hash}; {command}"
    fields = {
        "author": f"{{{AUTHOR}}}",
        "title": f"{{{TITLE}}}",
        "version": __version__,
        "note": _escaped(note),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@software{{munition-capacity-{__version__},\n{lines}}}\n"


def _escaped(text: str) -> str:
    r"""``text`` with TeX's special characters made plain.

    >>> _escaped("a_b 5 %")
    'a\\_b 5 \\%'
    """
    special = str.maketrans({"\\": "/", "~": "-", "^": "", **{c: f"\\{c}" for c in "&%$#_{}"}})
    return text.translate(special)


_KEYS = {
    "claims": ["claim"],
    "sets": ["claim", "container", "packaging", "stowage"],
    "assumptions": ["of", "path", "corner"],
    "sources": ["id"],
}
_POINTS_TO = {"sets": ("claim", "claims", "claim"), "assumptions": ("source", "sources", "id")}


def data_package(specs: Specs, findings: Sequence[SaidFinding]) -> dict[str, Any]:
    """The descriptor of a report's tables (Data Package 1.0, tabular profile)."""
    return {
        "profile": "tabular-data-package",
        "name": "capacity-report",
        "title": "What claims imply a container, against what fits",
        "description": f"specs {specs.specs_hash}",
        "version": __version__,
        "sources": [
            {"title": row["title"], **({"path": row["url"]} if link(row["url"]) else {})}
            for row in rows("sources", specs, findings)
        ],
        "resources": [_resource(name) for name in TABLES],
    }


def link(url: str | None) -> str | None:
    """``url`` if it is a web address, None otherwise: no ``javascript:`` reaches a reader.

    >>> link("https://example.org"), link("javascript:alert(1)")
    ('https://example.org', None)
    """
    return url if url and url.lower().startswith(("https://", "http://")) else None


def _resource(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [column._asdict() for column in TABLES[name]],
        "primaryKey": _KEYS[name],
    }
    for field in schema["fields"]:
        if field["name"] in _KEYS[name]:
            field["constraints"] = {"required": True}
    if name in _POINTS_TO:
        field, table, key = _POINTS_TO[name]
        there = {"resource": table, "fields": [key]}
        schema["foreignKeys"] = [{"fields": [field], "reference": there}]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"data/{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


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
    appearance: dict[str, Any] = {"@type": "Article", "datePublished": article.date}
    if article.publisher != UNKNOWN_PUBLISHER:
        appearance["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.url:
        appearance["url"] = article.url
    return item | {"datePublished": article.date, "appearance": appearance}
