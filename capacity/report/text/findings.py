"""The page of ``capacity check``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from capacity.model import Basis
from capacity.report.text.likelihoods import chance_text, shape
from capacity.report.text.parts import footer, grouped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from capacity.catalog import Specs
    from capacity.claims import Finding
    from capacity.claims.chances import Chance
    from capacity.report.text.page import Page


def check_page(
    page: Page,
    specs: Specs,
    findings: list[Finding],
    chances: Mapping[str, Chance | None] | None = None,
) -> None:
    """One finding in full, or several as a paragraph each and a count of verdicts."""
    alone = len(findings) == 1
    for finding in findings:
        _finding(page, finding, (chances or {}).get(finding.claim.id), alone=alone)
    if not alone:
        counts = Counter(finding.verdict.value for finding in findings)
        total = ", ".join(f"{number} {verdict}" for verdict, number in counts.items())
        example = next((f.claim.id for f in findings if f.sets), "A3-2")
        page.line(f"{len(findings)} claims: {total}. One in full: capacity check {example}")
    plan = next((c.forecast.plan for c in (chances or {}).values() if c is not None), None)
    if plan is not None:
        drawn = f"{plan.samples:,} draws a set, small grids counted in full, seed {plan.seed}"
        page.line(f"Probabilities: {shape(plan)}; {drawn}.")
    footer(page, specs)


def _finding(page: Page, finding: Finding, chance: Chance | None, *, alone: bool) -> None:
    claim = finding.claim
    page.verdict(claim.id, finding.verdict.value, f"{claim.what} ({claim.speaker})")
    page.line(finding.text)
    if chance is not None:
        page.line(chance_text(chance))
    if finding.differs:
        page.line(f"With the published hedge widths (--hedges ferson): {finding.differs}.")
    if alone and finding.sets:
        page.blank()
        _in_full(page, finding)
    page.blank()


def _in_full(page: Page, finding: Finding) -> None:
    page.line("It holds for:" if any(s.agrees for s in finding.sets) else "It would take:")
    for need in finding.needs:
        page.item(need)
    if finding.decides:
        page.line(f"What decides, most decisive first: {'; '.join(finding.decides)}.")
    heads = ["packed as", "kind", "a container", "limited by", "agree"]
    page.table(heads, list(_rows(finding)), right={2, 4})
    estimated = _on_estimates(finding)
    if estimated:
        page.line(f"Gross mass estimated, not published: {', '.join(estimated)}.")
    page.line(f"Again: capacity check {finding.claim.id} (every number and source: --json)")


def _rows(finding: Finding) -> Iterator[list[str]]:
    agreeing = {id(s.range) for s in finding.sets if s.agrees}
    for members, cells in grouped(s.range for s in finding.sets):
        yes = sum(id(member) in agreeing for member in members)
        yield [*cells, f"{yes} of {len(members)}"]


def _on_estimates(finding: Finding) -> list[str]:
    packagings = {s.range.assumptions.packaging for s in finding.sets}
    estimated = {p.name for p in packagings if p.gross_mass.typical.basis is Basis.ESTIMATE}
    return sorted(estimated)
