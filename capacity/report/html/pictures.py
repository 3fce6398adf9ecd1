"""The pictures of a report: a chart a counted claim, the time line, the deciding load plans."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from capacity.catalog import Specs
from capacity.claims import SetFinding
from capacity.claims.hedges import stated
from capacity.claims.mixed import totals
from capacity.claims.verdicts import Verdict
from capacity.errors import MissingExtraError
from capacity.model import Claim, ClaimKind, Corner
from capacity.questions.mix import mix
from capacity.report.charts import Chart, claim_chart, matrix_chart, mix_chart, svg, timeline_chart
from capacity.report.charts.canvas import NARROW, rendered
from capacity.report.charts.timeline import stated_on
from capacity.report.svg import load_plan
from capacity.say.findings import SaidFinding
from capacity.sets.loading import AssumptionSet, load


class Plan(NamedTuple):
    """A load plan: its name in the report, which set it shows at which corner, and the drawing."""

    name: str
    title: str
    svg: str


class Drawn(NamedTuple):
    """A chart as SVG, its ids begun by its name, as PNG, and as SVG for a phone if there is one."""

    svg: str
    png: bytes
    narrow: str | None


class Pictures(NamedTuple):
    """Charts by name (``claim-``, ``matrix-`` or ``mix-`` and an anchor), plans, whose they are."""

    charts: dict[str, Drawn]
    plans: tuple[Plan, ...]
    plans_of: dict[str, tuple[Plan, ...]]


def pictures(specs: Specs, findings: Sequence[SaidFinding]) -> Pictures:
    """Everything there is to draw; raises ``MissingExtraError`` without matplotlib."""
    told = [finding for finding in findings if finding.implied and finding.sets]
    named = names(finding.claim.id for finding in findings)
    plans: dict[tuple[object, ...], Plan] = {}
    plans_of = {f.claim.id: tuple(_plan(plans, *each) for each in deciding(f)) for f in told}
    dated = [f for f in told if stated_on(f)]
    try:
        charts = {f"claim-{named[f.claim.id]}": claim_chart(f) for f in told}
        narrow = {f"claim-{named[f.claim.id]}": claim_chart(f, NARROW) for f in told}
        charts |= {f"matrix-{named[f.claim.id]}": matrix_chart(f) for f in told}
        charts |= {f"mix-{named[f.claim.id]}": _mix(specs, f.claim) for f in findings if _two(f)}
        if len(dated) > 1:
            charts["timeline"], narrow["timeline"] = (
                timeline_chart(dated),
                timeline_chart(dated, NARROW),
            )
    except MissingExtraError as error:
        raise MissingExtraError("a report", error.library, "report") from error
    small = {name: svg(chart, f"narrow-{name}") for name, chart in narrow.items()}
    drawn = {
        name: Drawn(svg(chart, name), rendered(chart, ".png"), small.get(name))
        for name, chart in charts.items()
    }
    return Pictures(drawn, tuple(plans.values()), plans_of)


def _two(finding: SaidFinding) -> bool:
    """Whether a claim is of two munitions in one fleet that can be held against it."""
    claim, names = finding.claim, finding.claim.munitions
    judged = finding.verdict is not Verdict.UNDECIDABLE
    return claim.kind is ClaimKind.MIX and len(names) == 2 and judged  # noqa: PLR2004 - two axes


def _mix(specs: Specs, claim: Claim) -> Chart:
    """The frontier of the fleet claimed, with the totals quoted for each munition."""
    fleet = int(stated(claim.figure("containers")))
    return mix_chart(mix(specs, fleet, claim.munitions), totals(specs, claim))


def deciding(finding: SaidFinding) -> list[tuple[AssumptionSet, Corner]]:
    """The loadings that decide a finding, the one most favourable to the claim first.

    In practice at typical values: the practical set that agrees and holds most, or holds most
    where none agrees. At the limit: the set with the greatest bound, at its best corner.
    """
    usual = finding.sets.practical
    agreeing = usual.where(lambda s: s.agrees)
    found = [(_most(some), Corner.TYPICAL) for some in (agreeing or usual,) if some]
    return [*found, (_most(finding.sets), Corner.HIGH)]


def _most(sets: Sequence[SetFinding]) -> AssumptionSet:
    return max((s.range for s in sets), key=lambda r: (r.high, r.typical)).assumptions


def _plan(plans: dict[tuple[object, ...], Plan], shown: AssumptionSet, corner: Corner) -> Plan:
    """The plan of a set at a corner, drawn once however many claims turn on it."""
    key = (*shown.ids, corner)
    if key not in plans:
        name = f"plan-{len(plans) + 1}"
        drawing = load_plan(load(shown, corner), shown, corner=corner, ident=name)
        title = f"{shown.packaging.name}, {shown.container.name}, {shown.stowage.name}"
        plans[key] = Plan(name, f"{title} ({corner.value} values)", drawing)
    return plans[key]


_LONGEST = 60


def names(ids: Iterable[str]) -> dict[str, str]:
    """A name of letters, digits and hyphens for each id, all different.

    >>> names(["A3-2", "../x", "./x"])
    {'A3-2': 'A3-2', '../x': 'x', './x': 'x-2'}
    """
    found: dict[str, str] = {}
    for each in ids:
        plain = re.sub(r"[^A-Za-z0-9]+", "-", each).strip("-")[:_LONGEST] or "unnamed"
        name, number = plain, 2
        taken = {known.casefold() for known in found.values()}
        while name.casefold() in taken:
            name, number = f"{plain}-{number}", number + 1
        found[each] = name
    return found
