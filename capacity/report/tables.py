"""The report's data as flat tables: their columns, their rows, their CSV."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any, NamedTuple

import attrs

from capacity.catalog import Specs
from capacity.model import Corner
from capacity.printable import printable
from capacity.report.answers.findings import check_document
from capacity.report.answers.parts import assumptions
from capacity.say.findings import SaidFinding
from capacity.sets.sets import Sets

Row = dict[str, Any]
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Column(NamedTuple):
    """One column: its name, its Frictionless type and what it holds."""

    name: str
    type: str
    description: str


_TEXT, _NUMBER, _WHOLE, _YES = "string", "number", "integer", "boolean"

TABLES: dict[str, tuple[Column, ...]] = {
    "claims": (
        Column("claim", _TEXT, "id of the claim"),
        Column("article", _TEXT, "id of the article that quotes it"),
        Column("publisher", _TEXT, "who published the article"),
        Column("date", _TEXT, "when, as far as known: year, month or day"),
        Column("kind", _TEXT, "what the claim says, hence how it is checked"),
        Column("what", _TEXT, "what is claimed"),
        Column("speaker", _TEXT, "who says so"),
        Column("rounds", _NUMBER, "rounds as quoted, hedges aside"),
        Column("containers", _NUMBER, "containers as quoted, hedges aside"),
        Column("low", _NUMBER, "least rounds a container that the words allow"),
        Column("stated", _NUMBER, "rounds a container from the bare numbers"),
        Column("high", _NUMBER, "most rounds a container; empty: open upwards"),
        Column("verdict", _TEXT, "what follows"),
        Column("plain", _TEXT, "what fits, on which condition, in two sentences"),
        Column("text", _TEXT, "the whole answer in sentences, the plain ones first"),
        Column("flags", _TEXT, "what to doubt whatever the verdict"),
        Column("needs", _TEXT, "what must be true, or what number is missing"),
        Column("command", _TEXT, "what reproduces the finding"),
    ),
    "sets": (
        Column("claim", _TEXT, "id of the claim"),
        Column("container", _TEXT, "id of the container"),
        Column("packaging", _TEXT, "id of the packaging"),
        Column("stowage", _TEXT, "id of the stowage"),
        Column("practical", _YES, "whether rounds do ship so"),
        Column("low", _WHOLE, "rounds a container that fit at the worst corner"),
        Column("typical", _WHOLE, "rounds a container at typical values"),
        Column("high", _WHOLE, "rounds a container that nothing exceeds"),
        Column("limited_by", _TEXT, "what limits the high end"),
        Column("proven_low", _YES, "whether the low end is a maximum of its corner"),
        Column("proven_high", _YES, "whether the high end is reached by a layout"),
        Column("agrees", _YES, "whether the claim agrees with the set"),
        Column("state", _TEXT, "fits, too few fit or would hold more"),
    ),
    "assumptions": (
        Column("of", _TEXT, "which packaging, container or stowage"),
        Column("path", _TEXT, "which of its numbers"),
        Column("corner", _TEXT, "low, typical or high"),
        Column("value", _NUMBER, "the number"),
        Column("unit", _TEXT, "its unit"),
        Column("basis", _TEXT, "published, derived, estimate or given"),
        Column("source", _TEXT, "id of the source"),
        Column("note", _TEXT, "how derived, or why estimated"),
    ),
    "sources": (
        Column("id", _TEXT, "id of the source"),
        Column("type", _TEXT, "type in CSL-JSON's words"),
        Column("title", _TEXT, "title"),
        Column("author", _TEXT, "author"),
        Column("publisher", _TEXT, "publisher"),
        Column("issued", _TEXT, "when it came out"),
        Column("url", _TEXT, "where it stands"),
        Column("accessed", _TEXT, "when it was read"),
        Column("archive_url", _TEXT, "where a copy is kept"),
    ),
}


def rows(name: str, specs: Specs, findings: Sequence[SaidFinding]) -> list[Row]:
    """The rows of one of :data:`TABLES`."""
    return list(_MAKERS[name](specs, findings))


def _claims(specs: Specs, findings: Sequence[SaidFinding]) -> Iterator[Row]:
    documents = check_document(specs, findings)["findings"]
    for finding, told in zip(findings, documents, strict=True):
        article = finding.article
        implied = (told["implied"] or {}).get("rounds_per_container", {})
        yield {
            **told,
            **implied,
            "publisher": article and article.publisher,
            "date": article and article.date,
            "rounds": told["quoted"].get("rounds", {}).get("stated"),
            "containers": told["quoted"].get("containers", {}).get("stated"),
            "needs": "; ".join(told["needs"]),
            "flags": "; ".join(told["flags"]),
        }


def _sets(specs: Specs, findings: Sequence[SaidFinding]) -> Iterator[Row]:
    for told in check_document(specs, findings)["findings"]:
        for each in told["sets"]:
            yield {
                **each,
                **each["per_container"],
                "claim": told["claim"],
                "limited_by": each["limited_by"]["high"],
                "proven_low": each["proven"]["low"],
                "proven_high": each["proven"]["high"],
            }


def _assumptions(_: Specs, findings: Sequence[SaidFinding]) -> Iterator[Row]:
    for row in assumptions(Sets(s for finding in findings for s in finding.sets)):
        for corner in Corner:
            yield {**row[corner.value], **row, "corner": corner.value}


def _sources(specs: Specs, findings: Sequence[SaidFinding]) -> Iterator[Row]:
    used = {row["source"] for row in _assumptions(specs, findings)}
    for name, source in specs.sources.items():
        if name in used:
            yield attrs.asdict(source)


_MAKERS = {"claims": _claims, "sets": _sets, "assumptions": _assumptions, "sources": _sources}


def as_csv(name: str, found: Sequence[Row]) -> str:
    """The rows of table ``name`` as CSV (RFC 4180): empty for none, true and false for yes and no.

    A text that a spreadsheet would run as a formula is led by an apostrophe, and what is not fit to
    print is replaced.
    """
    columns = [column.name for column in TABLES[name]]
    stream = StringIO()
    writer = csv.writer(stream)
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in found)
    return stream.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return ("'" if value.startswith(_FORMULA) else "") + printable(value)
    return value
