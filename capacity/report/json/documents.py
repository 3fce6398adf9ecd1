"""Results as plain data for ``--json``: stable, versioned documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from capacity.claims.asking import command
from capacity.claims.hedges import interval, stated
from capacity.model import Corner
from capacity.model.walking import estimates
from capacity.report.json.likelihoods import chance_data, forecast_data
from capacity.sets.cautions import cautions
from capacity.sets.ranges import Triple
from capacity.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from capacity.catalog import Specs
    from capacity.claims import Convention, Finding, SetFinding
    from capacity.claims.chances import Chance
    from capacity.model import Claim, Datum, Figure
    from capacity.questions.mix import Frontier
    from capacity.sets.ranges import RoundRange, SetRange
    from capacity.uncertainty.forecast import Forecast


def rounds_document(
    specs: Specs, found: RoundRange, likely: Forecast | None = None
) -> dict[str, Any]:
    """``capacity rounds --json``: the range over all sets, then each set on its own."""
    return {
        "schema": "capacity/rounds/1",
        "munition": found.munition.id,
        "containers": found.containers,
        **_range(found.per_container, found.limited_by, found.proven, found.containers),
        "distribution": likely and forecast_data(likely, found.containers),
        "cautions": cautions(found.sets),
        "sets": [_set(s, found.containers) for s in found.sets],
        **footing(specs, found.sets),
    }


def _range(
    each: Triple, limited_by: Triple, proven: tuple[bool, bool], containers: int
) -> dict[str, Any]:
    return {
        "per_container": each._asdict(),
        "rounds": {name: value * containers for name, value in each._asdict().items()},
        "limited_by": limited_by._asdict(),
        "proven": {"low": proven[0], "high": proven[1]},
    }


def _set(found: SetRange, containers: int) -> dict[str, Any]:
    container, packaging, stowage = found.assumptions.ids
    each = Triple(found.low, found.typical, found.high)
    return {
        "container": container,
        "packaging": packaging,
        "stowage": stowage,
        "practical": found.assumptions.practical,
        **_range(each, found.limited_by, found.proven, containers),
    }


def check_document(
    specs: Specs,
    findings: Iterable[Finding],
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
        "version": __version__,
        "specs_hash": specs.specs_hash,
    }


def _finding(specs: Specs, finding: Finding) -> dict[str, Any]:
    claim, asked = finding.claim, finding.implied
    return {
        "claim": claim.id,
        "article": finding.article and finding.article.id,
        "kind": claim.kind.value,
        "what": claim.what,
        "speaker": claim.speaker,
        "verdict": finding.verdict.value,
        "quoted": _quoted(claim, finding.convention),
        "implied": asked and {**_implied(finding), "open_count": asked.more or asked.fewer},
        "sets": [_set_finding(s) for s in finding.sets],
        "needs": list(finding.needs),
        "decides": list(finding.decides),
        "text": finding.text,
        "unstated": list(claim.unstated),
        "hedges": finding.convention.value,
        "differs": finding.differs and finding.differs.value,
        "proof": finding.proof and _proof(finding.proof),
        "reading": list(finding.reading),
        "command": command(claim),
        **footing(specs, [s.range for s in finding.sets]),
    }


def _quoted(claim: Claim, convention: Convention) -> dict[str, Any]:
    figures = {n: getattr(claim, n) for n in ("containers", "rounds", "amount", "equals", "over")}
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


def _implied(finding: Finding) -> dict[str, Any]:
    asked = finding.implied
    if asked is None:
        return {}
    low, high = asked.per_container
    containers = {s.range.assumptions.container for s in finding.sets}
    return {
        "rounds_per_container": {
            "low": plain(low),
            "stated": plain(asked.stated),
            "high": None if high is None else plain(high),
        },
        "kg_per_round": {
            c.id: plain(c.payload.at(Corner.TYPICAL).in_unit("kg") / asked.stated)
            for c in sorted(containers, key=lambda c: c.id)
        },
        "litres_per_round": {
            c.id: plain(_litres(c) / asked.stated) for c in sorted(containers, key=lambda c: c.id)
        },
    }


def _litres(container: Any) -> Any:
    inside = container.interior
    sides = (side.at(Corner.TYPICAL).in_unit("dm") for side in (inside.length, inside.width))
    area = next(sides) * next(sides)
    return area * inside.height.at(Corner.TYPICAL).in_unit("dm")


def plain(number: Any) -> float | int:
    """A number as JSON has it: whole if it is, else to six decimals."""
    return int(number) if number == int(number) else round(float(number), 6)


def _set_finding(found: SetFinding) -> dict[str, Any]:
    container, packaging, stowage = found.range.assumptions.ids
    fill = found.fill
    return {
        "container": container,
        "packaging": packaging,
        "stowage": stowage,
        "practical": found.range.assumptions.practical,
        "per_container": {
            "low": found.range.low,
            "typical": found.range.typical,
            "high": found.range.high,
        },
        "limited_by": found.range.limited_by._asdict(),
        "proven": {"low": found.range.proven[0], "high": found.range.proven[1]},
        "agrees": found.agrees,
        "fill": fill and {"low": plain(fill[0]), "high": plain(fill[1])},
    }


def _proof(found: SetRange) -> dict[str, Any]:
    """The certificate of the greatest upper bound, and the integers it is about."""
    container, packaging, stowage = found.assumptions.ids
    case = attrs.asdict(found.best.case)
    return {
        "container": container,
        "packaging": packaging,
        "stowage": stowage,
        "rounds_each": found.assumptions.packaging.rounds,
        "case": {**case, "shape": case["shape"].value},
        "upper": found.best.upper,
        "bound": found.best.bound,
    }


def mix_document(specs: Specs, frontier: Frontier) -> dict[str, Any]:
    """``capacity mix --json``: the per-container ranges of both, and the splits."""
    ids = [found.munition.id for found in frontier.ranges]
    return {
        "schema": "capacity/mix/1",
        "containers": frontier.ranges[0].containers,
        "munitions": ids,
        "per_container": {f.munition.id: f.per_container._asdict() for f in frontier.ranges},
        "splits": [
            {
                "containers": dict(zip(ids, split.containers, strict=True)),
                "rounds": {
                    name: each._asdict() for name, each in zip(ids, split.rounds, strict=True)
                },
            }
            for split in frontier.splits
        ],
        **footing(specs, [s for found in frontier.ranges for s in found.sets]),
    }


def footing(specs: Specs, sets: Iterable[SetRange]) -> dict[str, Any]:
    """What every document ends with: assumptions, sources, overrides, version, hash."""
    rows = assumptions(sets)
    used = {datum["source"] for row in rows for datum in (row["low"], row["typical"], row["high"])}
    return {
        "assumptions": rows,
        "sources": [
            attrs.asdict(source, filter=lambda _, value: value is not None)
            for name, source in specs.sources.items()
            if name in used
        ],
        "overrides": dict(specs.overrides),
        "version": __version__,
        "specs_hash": specs.specs_hash,
    }


def assumptions(sets: Iterable[SetRange]) -> list[dict[str, Any]]:
    """Every number the sets rest on, once each: whose it is, its three data and their footing."""
    things = {
        (kind, thing.id): thing
        for found in sets
        for kind in ("packaging", "container", "stowage")
        for thing in [getattr(found.assumptions, kind)]
    }
    return [
        {
            "of": f"{kind} {name}",
            "path": f"{kind}.{'.'.join(path)}",
            **{corner.value: _datum(getattr(estimate, corner.value)) for corner in Corner},
        }
        for (kind, name), thing in sorted(things.items())
        for path, estimate in estimates(thing)
        if path[0] != "munition"
    ]


def _datum(datum: Datum) -> dict[str, Any]:
    return {
        "value": plain(datum.value.number),
        "unit": datum.value.unit.symbol,
        "basis": datum.basis.value,
        "source": datum.source,
        "note": datum.note,
    }


def thing_document(specs: Specs, kind: str, thing: Any) -> dict[str, Any]:
    """``capacity specs show --json``: what a spec says, number by number."""
    rows = [
        {
            "path": ".".join(path),
            **{corner.value: _datum(getattr(estimate, corner.value)) for corner in Corner},
        }
        for path, estimate in estimates(thing)
    ]
    return {
        "schema": "capacity/spec/1",
        "kind": kind,
        "id": thing.id,
        "name": _named(thing),
        "numbers": rows,
        "version": __version__,
        "specs_hash": specs.specs_hash,
    }


def specs_document(specs: Specs) -> dict[str, Any]:
    """``capacity specs list --json``: every thing by kind, with its name."""
    kinds = ("munitions", "packagings", "containers", "stowages", "sources", "articles")
    return {
        "schema": "capacity/specs/1",
        **{kind: {i: _named(t) for i, t in getattr(specs, kind).items()} for kind in kinds},
        "version": __version__,
        "specs_hash": specs.specs_hash,
    }


def _named(thing: Any) -> str:
    return str(getattr(thing, "name", None) or getattr(thing, "title", None) or thing.publisher)
