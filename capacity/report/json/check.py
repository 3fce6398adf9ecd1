"""What ``capacity check`` prints with ``--json``: a finding a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.claims.asking import command
from capacity.claims.hedges import interval, stated
from capacity.model import Corner
from capacity.report.json.likelihoods import chance_data
from capacity.report.json.parts import footing, implied, named, plain, stamp
from capacity.sets.loading import is_capped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from capacity.catalog import Specs
    from capacity.claims import Convention, Implied, SetFinding
    from capacity.claims.chances import Chance
    from capacity.model import Claim, Figure
    from capacity.say.findings import SaidFinding
    from capacity.sets.ranges import SetRange


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
        "what": claim.what,
        "speaker": claim.speaker,
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
    figures = {
        n: getattr(claim, n) for n in ("containers", "rounds", "tonnes", "amount", "equals", "over")
    }
    return {name: _figure(f, convention) for name, f in figures.items() if f is not None}


def _figure(figure: Figure, convention: Convention) -> dict[str, Any]:
    low, high = interval(figure, convention)
    return {
        "figure": figure.figure,
        "to": figure.to,
        "unit": figure.unit,
        "hedge": figure.hedge.value,
        "stated": plain(stated(figure)),
        "low": plain(low),
        "high": None if high is None else plain(high),
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
    inside = container.interior
    sides = (side.at(Corner.TYPICAL).in_unit("dm") for side in (inside.length, inside.width))
    area = next(sides) * next(sides)
    return area * inside.height.at(Corner.TYPICAL).in_unit("dm")


def _set_finding(found: SetFinding) -> dict[str, Any]:
    each, fill = found.range, found.fill
    return {
        **named(each.assumptions),
        "per_container": {"low": each.low, "typical": each.typical, "high": each.high},
        "limited_by": each.limited_by._asdict(),
        "proven": {"low": each.proven[0], "high": each.proven[1]},
        "state": found.state.value,
        "agrees": found.agrees,
        "fill": fill and {"low": plain(fill[0]), "high": plain(fill[1])},
    }


def _proof(found: SetRange) -> dict[str, Any]:
    """The certificate of the greatest upper bound, and the integers it is about."""
    container, packaging, stowage = found.assumptions.ids
    best, asked = found.best, found.best.question
    return {
        "container": container,
        "packaging": packaging,
        "stowage": stowage,
        "rounds_each": found.assumptions.packaging.rounds,
        "case": {
            "shape": asked.kind.name,
            "interior": list(asked.room),
            "item": list(asked.item),
            "door": asked.door,
            "item_mass": asked.item_mass,
            "payload": asked.payload,
            "capped": is_capped(found.assumptions, Corner.HIGH),
            "orientations": asked.orientations,
            "max_layers": asked.max_layers,
        },
        "upper": best.upper,
        "bound": best.bound,
    }
