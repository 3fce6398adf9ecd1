"""What a text says beside its findings: where each number of a claim stands, what else was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.claims.hedges import interval
from capacity.report.json.check import check_document
from capacity.report.json.parts import plain
from capacity.texts.implied import called, would_hold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.catalog import Specs
    from capacity.claims.chances import Chance
    from capacity.say.findings import SaidFinding
    from capacity.texts import Seen, Statement
    from capacity.texts.asking import Question


def read_document(
    specs: Specs,
    findings: Sequence[SaidFinding],
    chances: Sequence[Chance | None] | None,
    question: Question,
) -> dict[str, Any]:
    """``capacity check --json`` with ``spans`` in each finding, and ``mentions``.

    A span is ``{role, start, end}`` in characters of the text; a claim by its id has none.
    """
    document = check_document(specs, findings, chances)
    placed = [
        {**finding, "spans": _spans(one.statement)}
        for finding, one in zip(document["findings"], question.asked, strict=True)
    ]
    held = would_hold(specs, question.seen)
    mentions = [
        _mention(specs, seen, rounds) for seen, rounds in zip(question.seen, held, strict=True)
    ]
    return {**document, "findings": placed, "mentions": mentions}


def _spans(statement: Statement | None) -> list[dict[str, Any]]:
    if statement is None:
        return []
    return [span._asdict() for span in (statement.passage, *statement.spans)]


def _mention(specs: Specs, seen: Seen, rounds: tuple[int, int] | None) -> dict[str, Any]:
    figure = seen.number
    low, high = interval(figure) if figure else (None, None)
    return {
        **seen.span._asdict(),
        "text": seen.said,
        "why": seen.why,
        "low": None if low is None else plain(low),
        "high": None if high is None else plain(high),
        "unit": figure and figure.unit,
        "would_hold": rounds
        and {"of": called(specs, seen.meaning), "low": rounds[0], "high": rounds[1]},
    }
