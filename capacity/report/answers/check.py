"""The page of ``capacity check``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from capacity.claims.asking import command
from capacity.model import Corner, Estimate
from capacity.report.answers.likelihoods import chance_text, shape
from capacity.report.answers.page import bars
from capacity.report.answers.parts import basis, caution, footer, grouped
from capacity.say.figures import attributed, ends
from capacity.say.printed import limit
from capacity.say.unclaimed import unclaimed
from capacity.say.verdicts import together

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.catalog import Specs
    from capacity.claims.chances import Chance
    from capacity.claims.hedges import Interval
    from capacity.report.answers.page import Page
    from capacity.say.findings import SaidFinding
    from capacity.texts import Seen
    from capacity.texts.asking import Question

_NAME = 14
"""Characters that the name of a packaging needs beside its numbers and bars, to break at spaces."""
_SOURCES_FROM = 76


def write(
    page: Page,
    specs: Specs,
    findings: Sequence[SaidFinding],
    chances: Sequence[Chance | None] | None,
    question: Question,
) -> None:
    """One finding in full, or several as a paragraph each and a count of verdicts.

    What the texts in question say without a claim follows them.
    """
    alone = len(findings) == 1
    likely = chances or [None] * len(findings)
    for finding, chance in zip(findings, likely, strict=True):
        _finding(page, finding, chance, alone=alone)
    _seen(page, specs, question.seen)
    if len(findings) > 1:
        counts = Counter(finding.verdict.value for finding in findings)
        total = ", ".join(f"{number} {verdict}" for verdict, number in counts.items())
        example = next((command(f.claim) for f in findings if f.sets), "capacity check A3-2")
        page.line(f"{len(findings)} claims: {total}. One in full: {example}")
    plan = next((c.forecast.plan for c in likely if c is not None), None)
    if plan is not None:
        drawn = f"{plan.samples:,} draws a set, small grids counted in full, seed {plan.seed}"
        page.line(f"Probabilities: {shape(plan)}; {drawn}.")
    footer(page, specs)


def _finding(page: Page, finding: SaidFinding, chance: Chance | None, *, alone: bool) -> None:
    claim = finding.claim
    page.verdict(claim.id, finding, attributed(claim))
    page.line(" ".join((finding.plain, *finding.warnings)))
    if finding.number:
        told = alone and finding.weakest
        weakest = f" Weakest assumption: {told}." if told else ""
        page.line(f"{finding.number}{weakest}")
    if finding.advice:
        page.line(f"What each split holds: {finding.advice}")
    page.item(*finding.reading)
    if chance is not None:
        page.line(chance_text(chance))
    if finding.differs:
        page.line(f"With the published hedge widths (--hedges ferson): {finding.differs}.")
    if alone and finding.sets:
        _in_full(page, finding)
    page.blank()


def _in_full(page: Page, finding: SaidFinding) -> None:
    heads = ["packed as", "kind", "a container", "for the claim", "from 0 to the most"]
    rows = list(_rows(finding))
    beside = sum(max(map(len, cells)) + 2 for cells in list(zip(heads, *rows, strict=True))[1:])
    columns = len(heads) if page.holds(_NAME + beside) else len(heads) - 1
    page.table(heads[:columns], [row[:columns] for row in rows], right={2}, whole={1, 2, 3, 4})
    page.line(" ".join(finding.details))
    caution(page, finding.sets.ranges)
    heads = ["assumption", "low", "typical", "high", "basis", "source"]
    columns = len(heads) if page.holds(_SOURCES_FROM) else len(heads) - 2
    page.table(heads[:columns], [row[:columns] for row in _footing(finding)], right={1, 2, 3})
    if finding.needs:
        page.line(finding.lead)
    page.item(*finding.needs)
    if finding.decides:
        page.line(f"What decides, most decisive first: {'; '.join(finding.decides)}.")
    page.line(_limits(finding))
    page.line(
        f"Again: {command(finding.claim)} (every number: --json)."
        f" What would have to be true: {command(finding.claim, 'explain')}"
    )


def _rows(finding: SaidFinding) -> Iterator[list[str]]:
    """The claim, then each packaging in practice and at its limit, drawn on one scale."""
    asked = finding.implied
    if asked is None:
        return
    found = list(grouped(finding.sets))
    spans = [sets.span for sets, _ in found]
    drawn = bars([asked.per_container, *spans], marks="▒" + "━" * len(spans))
    yield ["the claim", "", _span(asked.per_container), "", drawn[0]]
    for (members, cells), bar in zip(found, drawn[1:], strict=True):
        yield [*cells[:3], together(members), bar]


def _span(asked: Interval) -> str:
    low, high = ends(asked)
    return f"{low}+" if high is None else low if low == high else f"{low}–{high}"


def _limits(finding: SaidFinding) -> str:
    """What limits the most that each way of packing holds, most frequent first."""
    most = [sets.highest for _, _, sets in finding.sets.grouped()]
    counts = Counter(one.limit(Corner.HIGH) for one in most).most_common()
    if len(counts) == 1:
        return f"What limits the most that fits: {limit(counts[0][0])}."
    named = ", ".join(f"{limit(name)} in {n}" for name, n in counts)
    return f"What limits the most that fits, in {len(most)} ways of packing: {named}."


def _footing(finding: SaidFinding) -> list[list[str]]:
    """The numbers that decide most: each packaging's mass and each container's payload."""
    return [
        *(_number(f"{one.id} mass", one.gross_mass) for one in finding.sets.packagings),
        *(_number(f"{one.id} payload", one.payload) for one in finding.sets.containers),
    ]


def _number(name: str, estimate: Estimate) -> list[str]:
    sources = dict.fromkeys(datum.source for datum in estimate if datum.source)
    values = [str(estimate.at(corner)) for corner in Corner]
    return [name, *values, basis(estimate), ", ".join(sources)]


def _seen(page: Page, specs: Specs, seen: Sequence[Seen]) -> None:
    """What makes no claim: each number in its surroundings, why, and what it would imply."""
    if not seen:
        return
    page.line("Seen, not a claim that can be checked:")
    page.item(*unclaimed(specs, seen))
    page.blank()
