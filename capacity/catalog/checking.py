"""What must hold between the fields of one thing and between things."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from capacity.catalog.naming import folded, unknown
from capacity.errors import FieldError
from capacity.model import (
    Article,
    Basis,
    Carrier,
    Claim,
    Container,
    Corner,
    Family,
    Kind,
    Munition,
    Packaging,
    PackagingSpec,
    Stowage,
)
from capacity.model.articles import over_nothing

_SIZE_TYPE = re.compile(r"[1-9A-Z][0-9A-Z][A-Z][0-9A-Z]", re.ASCII)
_Things = dict[str, dict[str, Any]]


def taken(things: _Things) -> Iterator[tuple[str, str, FieldError]]:
    """A fault, with its kind and id, for each id or alias that is already another thing's name."""
    for kinds in (("munitions", "families"), ("carriers",)):
        owners: dict[str, Munition | Family | Carrier] = {}
        for kind, thing in ((each, thing) for each in kinds for thing in things[each].values()):
            for name in map(folded, (thing.id, *thing.aliases)):
                owner = owners.setdefault(name, thing)
                if owner is not thing:
                    message = f"{name!r} already names {owner.id}"
                    yield kind, thing.id, FieldError(message, None, "aliases")


def _munition(munition: Munition, _: _Things) -> Iterator[FieldError]:
    if all(body is None for body in (munition.projectile, munition.complete_round, munition.item)):
        yield FieldError("missing; expected projectile, complete_round or item", None, "projectile")


def _family(family: Family, things: _Things) -> Iterator[FieldError]:
    if not family.members:
        yield FieldError("names nothing; expected at least one munition", None, "members")
    for index, member in enumerate(family.members):
        if member not in things["munitions"]:
            yield _unknown("munition", member, things["munitions"], "members", index)
        elif member in family.members[:index]:
            yield FieldError(f"{member!r} stands twice", None, "members", index)


def _unknown(kind: str, name: str, known: Iterable[str], *steps: str | int) -> FieldError:
    return FieldError(str(unknown(kind, name, dict.fromkeys(known, ()))), None, *steps)


def _packaging(packaging: Packaging | PackagingSpec, things: _Things) -> Iterator[FieldError]:
    evidence = packaging.evidence
    if packaging.kind is Kind.PRACTICE and evidence is None:
        message = "missing; what is called practice needs {source: ..., says: ...}, else say limit"
        yield FieldError(message, None, "evidence")
    if evidence is not None:
        yield from _source(evidence.source, things, "evidence")


def _source(given: str, things: _Things, *steps: str | int) -> Iterator[FieldError]:
    if given not in things["sources"]:
        yield FieldError(
            f"unknown source {given!r}; add it to sources.yaml", None, *steps, "source"
        )


def _stowage(stowage: Stowage, things: _Things) -> Iterator[FieldError]:
    known = sorted({container.size_type for container in things["containers"].values()})
    for size_type in stowage.size_types:
        if size_type not in known:
            message = f"no container of type {size_type!r}; expected some of {', '.join(known)}"
            yield FieldError(message, None, "size_types")


def _container(container: Container, _: _Things) -> Iterator[FieldError]:
    if not _SIZE_TYPE.fullmatch(container.size_type):
        yield FieldError("expected an ISO 6346 code such as 22G1", None, "size_type")
    rated = container.gross.at(Corner.HIGH) - container.tare.at(Corner.LOW)
    given = container.payload.high.basis is Basis.GIVEN
    if not given and container.payload.at(Corner.HIGH) > rated:
        yield FieldError("exceeds the maximum gross mass less the tare", None, "payload")
    if container.payload.at(Corner.LOW).number <= 0:
        yield FieldError("the highest tare leaves no payload", None, "tare")
    for axis in ("width", "height"):
        opening = getattr(container.door, axis).at(Corner.HIGH)
        if opening > getattr(container.interior, axis).at(Corner.HIGH):
            yield FieldError("the opening exceeds the interior", None, "door", axis)


def _article(article: Article, things: _Things) -> Iterator[FieldError]:
    articles = things["seeds"].values()
    everywhere = {claim.id: claim for other in articles for claim in other.claims}
    known = {claim.id for other in articles if other.id < article.id for claim in other.claims}
    for index, claim in enumerate(article.claims):
        if claim.id in known:
            yield FieldError(f"duplicate id {claim.id!r}", None, "claims", index, "id")
        known.add(claim.id)
        for error in _claim(claim, everywhere, things):
            yield FieldError(error.message, None, "claims", index, *error.steps)


def _claim(claim: Claim, everywhere: Mapping[str, Claim], things: _Things) -> Iterator[FieldError]:
    for field, kind in (
        ("munitions", "munition"),
        ("container_ids", "container"),
        ("packaging_ids", "packaging"),
        ("carriers", "carrier"),
    ):
        for name in getattr(claim, field):
            if name not in things[f"{kind}s"]:
                yield _unknown(kind, name, things[f"{kind}s"], field)
    if claim.family is not None and claim.family not in things["families"]:
        yield _unknown("family", claim.family, things["families"], "family")
    for other in claim.basis:
        if other not in everywhere or other == claim.id:
            yield FieldError(f"expected the id of another claim, got {other!r}", None, "basis")
    for text in claim.basis[:1]:
        if text in everywhere:
            yield from over_nothing(claim, everywhere[text])


def _carrier(carrier: Carrier, things: _Things) -> Iterator[FieldError]:
    space = (carrier.interior, carrier.door, carrier.tare)
    if any(space) and not all(space):
        name = next(n for n in ("interior", "door", "tare") if getattr(carrier, n) is None)
        message = "missing; a carrier of packagings has interior, door and tare"
        yield FieldError(message, None, name)
    if any(space) and carrier.teu is not None:
        yield FieldError("a carrier takes packagings or containers, not both", None, "teu")
    if carrier.observed is not None:
        yield from _source(carrier.observed.source, things, "observed")
    for index, norm in enumerate(carrier.norms):
        yield from _source(norm.source, things, "norms", index)
        if norm.packaging not in things["packagings"]:
            yield _unknown(
                "packaging", norm.packaging, things["packagings"], "norms", index, "packaging"
            )


CHECKS: Mapping[str, Callable[[Any, _Things], Iterator[FieldError]]] = {
    "munitions": _munition,
    "families": _family,
    "packagings": _packaging,
    "containers": _container,
    "stowages": _stowage,
    "carriers": _carrier,
    "seeds": _article,
}
"""The check of each kind: (thing, all things) -> faults, each with the path of its field."""
