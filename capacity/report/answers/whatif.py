"""The answer of ``capacity whatif``: its page and its document."""

from typing import Any

from capacity.catalog import Specs
from capacity.printable import number
from capacity.questions.whatif import Comparison
from capacity.report.answers.page import Page, bars
from capacity.report.answers.parts import caution, footer, footing, held
from capacity.sets.cautions import cautions
from capacity.sets.ranges import RoundRange, Triple


def write(page: Page, specs: Specs, compared: Comparison) -> None:
    """The baseline and every alternative, one under the other."""
    baseline = compared.baseline
    page.title(
        f"{number(baseline.containers, 'container')} of {baseline.munition.name}, rounds in each"
    )
    heads = ["assumption", "low", "typical", "high", "high end limited by"]
    rows = [["as in the specs", *_cells(baseline.per_container), baseline.limited_by.high]]
    for change in compared.alternatives:
        cells = _cells(change.found.per_container, change.gained)
        settings = ", ".join(f"{path} = {value}" for path, value in change.settings.items())
        rows.append([settings, *cells, change.found.limited_by.high])
    if page.holds(100):
        heads.append("from 0 to the most")
        found = [baseline, *(change.found for change in compared.alternatives)]
        spans = [(f.per_container.low, f.per_container.high) for f in found]
        drawn = bars(spans, marks="▒" + "━" * len(compared.alternatives))
        rows = [[*row, bar] for row, bar in zip(rows, drawn, strict=True)]
    page.table(heads, rows, right={1, 2, 3}, whole={1, 2, 3, 5})
    caution(page, [s for change in compared.alternatives for s in change.found.sets])
    page.line(f"In all, as in the specs: {_total(baseline)} rounds.")
    if len(compared.alternatives) == 1:
        page.line(f"In all, changed: {_total(compared.alternatives[0].found)} rounds.")
    footer(page, specs)


def _cells(each: Triple[int], gained: Triple[int] | None = None) -> list[str]:
    if gained is None:
        return [f"{value:,}" for value in each]
    return [f"{value:,} ({change:+,})" for value, change in zip(each, gained, strict=True)]


def _total(found: RoundRange) -> str:
    return f"{found.total.low:,} to {found.total.high:,}"


def document(specs: Specs, compared: Comparison) -> dict[str, Any]:
    """``capacity whatif --json``: the baseline, then each alternative with its difference."""
    baseline = compared.baseline
    return {
        "schema": "capacity/whatif/1",
        "munition": baseline.munition.id,
        "containers": baseline.containers,
        "baseline": held(baseline, baseline.containers),
        "alternatives": [
            {
                "set": dict(a.settings),
                **held(a.found, a.found.containers),
                "difference": a.gained._asdict(),
                "cautions": cautions(a.found.sets),
            }
            for a in compared.alternatives
        ],
        **footing(specs, baseline.sets),
    }
