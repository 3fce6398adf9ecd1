"""The report: its one page from the template, and every file of it by name, in memory."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from capacity.catalog import Specs
from capacity.claims.asking import command as again
from capacity.claims.asking import passage
from capacity.errors import MissingExtraError
from capacity.model import Corner
from capacity.printable import printable, written
from capacity.report.answers.findings import check_document
from capacity.report.answers.parts import assumptions
from capacity.report.html.metadata import bibtex, citation_file, claim_reviews, data_package, link
from capacity.report.html.pictures import Pictures, names, pictures
from capacity.report.tables import TABLES, as_csv, rows
from capacity.say.figures import claimed, speaker
from capacity.say.findings import SaidFinding
from capacity.say.printed import CAVEAT, dated, sentence
from capacity.say.unclaimed import unclaimed
from capacity.say.verdicts import VERDICTS, together
from capacity.sets.sets import Sets
from capacity.texts import Seen
from capacity.version import __version__

_TEMPLATES = Path(__file__).parent / "templates"


def page(
    template: Any,
    specs: Specs,
    findings: Sequence[SaidFinding],
    drawn: Pictures,
    command: str,
    seen: Sequence[Seen] = (),
) -> str:
    """The page; every text in it is escaped, links are http or https, nothing is fetched."""
    counting = [finding for finding in findings if finding.implied and finding.sets]
    anchors = names(finding.claim.id for finding in findings)
    text: str = template.render(
        findings=findings,
        counting=counting,
        others=[finding for finding in findings if finding not in counting],
        seen=list(unclaimed(specs, seen)),
        anchors=anchors,
        best=Corner.HIGH,
        charts=_drawings(drawn),
        drawn=drawn,
        told=VERDICTS,
        verdicts=Counter(f.verdict.value for f in findings),
        assumptions=list(stated(Sets(s for f in findings for s in f.sets))),
        sources=rows("sources", specs, findings),
        source_anchors=names(specs.sources),
        tables=TABLES,
        command=command,
        bibtex=bibtex(specs, command),
        specs_hash=specs.specs_hash,
        overrides=specs.overrides,
        version=__version__,
        caveat=CAVEAT,
    )
    return text


def stated(sets: Sets[Any]) -> Iterator[dict[str, Any]]:
    """Every number of ``sets`` once: its three values with unit, and what they rest on, each once.

    >>> from capacity.api import check
    >>> [next(stated(check("A3-2").sets))[name] for name in ("path", "basis")]
    ['interior.length', ['published']]
    """
    for row in assumptions(sets):
        data = [row[corner.value] for corner in Corner]
        yield {
            "of": row["of"],
            "path": row["path"].partition(".")[2],
            "amounts": [f"{datum['value']:,.10g} {datum['unit']}" for datum in data],
            **{
                name: list(dict.fromkeys(datum[name] for datum in data if datum[name]))
                for name in ("basis", "source", "note")
            },
        }


def _drawings(drawn: Pictures) -> dict[str, Any]:
    """Every drawing by name, a phone's behind the wide one: our own SVG, escaped where drawn."""
    from markupsafe import Markup

    charts = {name: chart.svg + (chart.narrow or "") for name, chart in drawn.charts.items()}
    plans = {plan.name: plan.svg for plan in drawn.plans}
    return {name: Markup(svg) for name, svg in (charts | plans).items()}  # noqa: S704 - see above


def page_template() -> Any:
    """The template; raises ``MissingExtraError`` where Jinja2 is not installed."""
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise MissingExtraError("a report", "Jinja2", "report") from error
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )
    filters = (link, claimed, dated, passage, sentence, speaker, together)
    environment.filters |= {each.__name__: each for each in filters}
    environment.filters |= {"again": again, "asset": _asset}
    return environment.get_template("page.html")


def _printable(value: Any) -> Any:
    """Text without the control characters that a page may not hold; ready markup as it is."""
    return printable(value) if type(value) is str else value


def _asset(name: str) -> Any:
    """The page's own style or script, as it stands beside the template."""
    from markupsafe import Markup

    return Markup((_TEMPLATES / name).read_text(encoding="utf-8"))  # noqa: S704 - our own file


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
