"""The document of ``capacity check``: a finding a claim, and where a text says it."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Any

from capacity.claims.asking import command
from capacity.claims.hedges import interval, stated
from capacity.model import Claim, Corner, Figure
from capacity.report.answers.likelihoods import chance_data
from capacity.report.answers.parts import (
    ends,
    footing,
    held,
    ids,
    implied,
    named,
    picked,
    plain,
    stamp,
)
from capacity.sets.loading import is_capped
from capacity.texts.implied import called, would_hold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from capacity.catalog import Specs
    from capacity.claims import Convention, Implied, SetFinding
    from capacity.claims.chances import Chance
    from capacity.say.findings import SaidFinding
    from capacity.sets.ranges import SetRange
    from capacity.texts import Seen
    from capacity.texts.asking import Question


def check_document(
    specs: Specs,
    findings: Iterable[SaidFinding],
    chances: Sequence[Chance | None] | None = None,
) -> dict[str, Any]:
    """``capacity check --json``: a finding a claim, with its chance if draws were made."""
    findings = list(findings)
    likely = chances or [None] * len(findings)
    return {
        "schema": "capacity/check/1",
        "findings": [
            {**_finding(specs, finding), "chance": chance_data(chance)}
            for finding, chance in zip(findings, likely, strict=True)
        ],
        **stamp(specs),
    }


def _finding(specs: Specs, finding: SaidFinding) -> dict[str, Any]:
    claim, asked = finding.claim, finding.implied
    return {
        "claim": claim.id,
        "article": finding.article and finding.article.id,
        "kind": claim.kind.value,
        **picked(claim, "what", "speaker"),
        "verdict": finding.verdict.value,
        "quoted": _quoted(claim, finding.convention),
        "implied": asked and _implied(finding, asked),
        "family": claim.family,
        "calibres": {name: value.value for name, value in finding.calibres.items()},
        "sets": [_set_finding(s) for s in finding.sets],
        "needs": list(finding.needs),
        "decides": list(finding.decides),
        "flags": [flag.value for flag in finding.flags],
        "plain": finding.plain,
        "warnings": list(finding.warnings),
        "weakest": finding.weakest,
        "text": finding.text,
        "unstated": list(claim.unstated),
        "hedges": finding.convention.value,
        "differs": finding.differs and finding.differs.value,
        "proof": finding.proof and _proof(finding.proof),
        "reading": list(finding.reading),
        "command": command(claim),
        **footing(specs, finding.sets),
    }


def _quoted(claim: Claim, convention: Convention) -> dict[str, Any]:
    figures = picked(claim, "containers", "rounds", "tonnes", "amount", "equals", "over")
    return {name: _figure(f, convention) for name, f in figures.items() if f is not None}


def _figure(figure: Figure, convention: Convention) -> dict[str, Any]:
    return {
        **picked(figure, "figure", "to", "unit"),
        "hedge": figure.hedge.value,
        "stated": plain(stated(figure)),
        **ends(interval(figure, convention)),
    }


def _implied(finding: SaidFinding, asked: Implied) -> dict[str, Any]:
    containers = sorted(finding.sets.containers, key=lambda c: c.id)
    return {
        "rounds_per_container": implied(asked),
        "kg_per_round": {
            c.id: plain(c.payload.at(Corner.TYPICAL).in_unit("kg") / asked.stated)
            for c in containers
        },
        "litres_per_round": {c.id: plain(_litres(c) / asked.stated) for c in containers},
        "open_count": asked.more or asked.fewer,
    }


def _litres(container: Any) -> Any:
    sides = picked(container.interior, "length", "width", "height").values()
    return prod(side.at(Corner.TYPICAL).in_unit("dm") for side in sides)


def _set_finding(found: SetFinding) -> dict[str, Any]:
    return {
        **named(found.range.assumptions),
        **held(found.range),
        "state": found.state.value,
        "agrees": found.agrees,
        "fill": found.fill and ends(found.fill),
    }


def _proof(found: SetRange) -> dict[str, Any]:
    """The certificate of the greatest upper bound, and the integers it is about."""
    asked = found.best.question
    return {
        **ids(found.assumptions),
        "rounds_each": found.assumptions.packaging.rounds,
        "case": {
            "shape": asked.kind.name,
            "interior": list(asked.room),
            "item": list(asked.item),
            **picked(asked, "door", "item_mass", "payload"),
            "capped": is_capped(found.assumptions, Corner.HIGH),
            **picked(asked, "orientations", "max_layers"),
        },
        **picked(found.best, "upper", "bound"),
    }


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
    placed = []
    for finding, asked in zip(document["findings"], question.asked, strict=True):
        said = asked.statement
        spans = (said.passage, *said.spans) if said else ()
        placed.append({**finding, "spans": [span._asdict() for span in spans]})
    held = zip(question.seen, would_hold(specs, question.seen), strict=True)
    mentions = [_mention(specs, seen, rounds) for seen, rounds in held]
    return {**document, "findings": placed, "mentions": mentions}


def _mention(specs: Specs, seen: Seen, rounds: tuple[int, int] | None) -> dict[str, Any]:
    figure = seen.number
    return {
        **seen.span._asdict(),
        "text": seen.said,
        "why": seen.why,
        **ends(interval(figure) if figure else (None, None)),
        "unit": figure and figure.unit,
        "would_hold": rounds and {"of": called(specs, seen.meaning), **ends(rounds)},
    }
