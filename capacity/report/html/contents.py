"""Findings -> every file of the report, by name, in memory: nothing is written here."""

from collections.abc import Sequence

from capacity.catalog import Specs
from capacity.report.answers.findings import check_document
from capacity.report.html.metadata import bibtex, citation_file, claim_reviews, data_package
from capacity.report.html.page import page, page_template
from capacity.report.html.pictures import Pictures, pictures
from capacity.report.tables import TABLES, as_csv, rows
from capacity.report.writing import written
from capacity.say.findings import SaidFinding
from capacity.texts import Seen


def report_files(
    specs: Specs, findings: Sequence[SaidFinding], command: str, *, seen: Sequence[Seen] = ()
) -> dict[str, bytes]:
    """Every file of the report on ``findings``, its name to its content.

    ``command`` is what reproduces the report, ``seen`` the numbers of a text that make no claim.
    Raises :class:`~capacity.errors.MissingExtraError` without Jinja2 and matplotlib.

    >>> from capacity.api import check
    >>> from capacity.catalog import load
    >>> sorted(report_files(load(), [check("A3-2")], "capacity report A3-2"))[:2]
    ['CITATION.cff', 'citation.bib']
    """
    template = page_template()
    drawn = pictures(specs, findings)
    files = {
        "index.html": page(template, specs, findings, drawn, command, seen),
        "data/findings.json": written(check_document(specs, findings)) + "\n",
        "datapackage.json": written(data_package(specs, findings)) + "\n",
        "claimreview-draft.jsonld": written(claim_reviews(findings)) + "\n",
        "CITATION.cff": citation_file(specs, command),
        "citation.bib": bibtex(specs, command),
        **{f"data/{name}.csv": as_csv(name, rows(name, specs, findings)) for name in TABLES},
    }
    return {name: text.encode() for name, text in files.items()} | _picture_files(drawn)


def _picture_files(drawn: Pictures) -> dict[str, bytes]:
    files = {f"pictures/{plan.name}.svg": plan.svg.encode() for plan in drawn.plans}
    for name, chart in drawn.charts.items():
        files[f"pictures/{name}.svg"] = chart.svg.encode()
        files[f"pictures/{name}.png"] = chart.png
    return files
