"""The report's one page: self-contained HTML, filled in from the template."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.claims.wording import CAVEAT, decimal
from capacity.errors import MissingExtraError
from capacity.report.folder.citation import bibtex
from capacity.report.folder.names import names
from capacity.report.folder.tables import TABLES, rows
from capacity.report.svg.elements import clean
from capacity.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.catalog import Specs
    from capacity.claims import Finding
    from capacity.report.folder.pictures import Pictures

_TEMPLATES = Path(__file__).parent / "templates"


class Group(NamedTuple):
    """A packaging in practice or at a limit: rounds a container over its sets, and agreement."""

    packaging: str
    kind: str
    low: int
    high: int
    limited_by: str
    agree: int
    sets: int


def page(specs: Specs, findings: Sequence[Finding], drawn: Pictures, command: str) -> str:
    """The page; every text in it is escaped, links are http or https, nothing is fetched.

    Raises :class:`~capacity.errors.MissingExtraError` where Jinja2 is not installed.
    """
    anchors = names(finding.claim.id for finding in findings)
    return _template().render(
        findings=findings,
        anchors=anchors,
        groups={f.claim.id: list(groups(f)) for f in findings},
        charts=_charts(drawn),
        drawn=drawn,
        verdicts=Counter(f.verdict.value for f in findings),
        assumptions=rows("assumptions", specs, findings),
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


def groups(finding: Finding) -> Iterator[Group]:
    """The finding's sets by packaging and kind."""
    found: dict[tuple[str, str], list[Any]] = {}
    for each in finding.sets:
        kind = "practice" if each.range.assumptions.practical else "limit"
        found.setdefault((each.range.assumptions.packaging.name, kind), []).append(each)
    for (name, kind), sets in found.items():
        best = max((s.range for s in sets), key=lambda r: r.high)
        low, agree = min(s.range.low for s in sets), sum(s.agrees for s in sets)
        yield Group(name, kind, low, best.high, best.limited_by.high, agree, len(sets))


def _charts(drawn: Pictures) -> dict[str, Any]:
    from markupsafe import Markup

    from capacity.report.charts import svg

    charts = {**drawn.claims} | ({"timeline": drawn.timeline} if drawn.timeline else {})
    found = {name: Markup(svg(chart, name)) for name, chart in charts.items()}  # noqa: S704 - our own drawings
    return found | {plan.name: Markup(plan.svg) for plan in drawn.plans}  # noqa: S704 - the same


def _template() -> Any:
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
    environment.filters |= {"decimal": decimal, "link": link, "asset": _asset}
    return environment.get_template("page.html")


def _printable(value: Any) -> Any:
    """Text without the control characters that a page may not hold; ready markup as it is."""
    return clean(value) if type(value) is str else value


def link(url: str | None) -> str | None:
    """``url`` if it is a web address, None otherwise: no ``javascript:`` reaches the page.

    >>> link("https://example.org"), link("javascript:alert(1)")
    ('https://example.org', None)
    """
    return url if url and url.lower().startswith(("https://", "http://")) else None


def _asset(name: str) -> Any:
    """The page's own style or script, as it stands beside the template."""
    from markupsafe import Markup

    return Markup((_TEMPLATES / name).read_text(encoding="utf-8"))  # noqa: S704 - our own file
