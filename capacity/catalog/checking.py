"""What must hold between the fields of one thing and between things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from capacity.catalog.fields import FieldError
from capacity.catalog.resolving import folded, nearest
from capacity.model import Basis, ClaimKind, Corner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from capacity.model import Article, Claim, Container, Figure, Munition, Stowage

_SIZE_TYPE = re.compile(r"[1-9A-Z][0-9A-Z][A-Z][0-9A-Z]", re.ASCII)
_Things = dict[str, dict[str, Any]]
_NUMBER = re.compile(
    r"\d+(\.\d+)?( (thousand|million|billion))?|dozens|hundreds|thousands|millions|billions",
    re.ASCII,
)
_NEEDED = {
    ClaimKind.CAPACITY: ("rounds", "munitions"),
    ClaimKind.HEADLINE: ("rounds", "munitions", "basis"),
    ClaimKind.MIX: ("containers", "munitions"),
    ClaimKind.DELIVERY: ("rounds",),
    ClaimKind.CONTAINERS: ("containers",),
    ClaimKind.VOYAGES: ("amount",),
    ClaimKind.CONVERSION: ("amount", "equals"),
    ClaimKind.RATIO: ("amount",),
    ClaimKind.VALUE: ("amount",),
}


def _munition(munition: Munition, things: _Things) -> Iterator[FieldError]:
    if all(body is None for body in (munition.projectile, munition.complete_round, munition.item)):
        yield FieldError("missing; expected projectile, complete_round or item", None, "projectile")
    names = {folded(name) for name in (munition.id, *munition.aliases)}
    for other in things["munitions"].values():
        shared = names & {folded(name) for name in (other.id, *other.aliases)}
        if other.id < munition.id and shared:
            message = f"{min(shared)!r} already names {other.id}"
            yield FieldError(message, None, "aliases")


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
    everywhere = {claim.id for other in articles for claim in other.claims}
    known = {claim.id for other in articles if other.id < article.id for claim in other.claims}
    for index, claim in enumerate(article.claims):
        if claim.id in known:
            yield FieldError(f"duplicate id {claim.id!r}", None, "claims", index, "id")
        known.add(claim.id)
        for error in _claim(claim, everywhere, things):
            yield FieldError(str(error), None, "claims", index, *error.steps)


def _claim(claim: Claim, everywhere: set[str], things: _Things) -> Iterator[FieldError]:
    for name in _NEEDED[claim.kind]:
        if not getattr(claim, name):
            yield FieldError(f"missing; a {claim.kind} claim needs it", None, name)
    for munition in claim.munitions:
        if munition not in things["munitions"]:
            near = ", ".join(nearest(munition, things["munitions"]))
            message = f"unknown munition {munition!r}; did you mean {near or 'another id'}?"
            yield FieldError(message, None, "munitions")
    for container in claim.container_ids:
        if container not in things["containers"]:
            near = ", ".join(nearest(container, things["containers"]))
            message = f"unknown container {container!r}; did you mean {near or 'another id'}?"
            yield FieldError(message, None, "container_ids")
    for other in claim.basis:
        if other not in everywhere or other == claim.id:
            yield FieldError(f"expected the id of another claim, got {other!r}", None, "basis")
    for name in ("containers", "rounds", "amount", "equals", "over"):
        yield from _figure(getattr(claim, name), name)


def _figure(figure: Figure | None, name: str) -> Iterator[FieldError]:
    for field in ("figure", "to"):
        text = getattr(figure, field, None)
        if text is not None and not _NUMBER.fullmatch(text):
            message = f"expected digits such as 6700 or 4.8 million, or millions, got {text!r}"
            yield FieldError(message, None, name, field)


CHECKS: Mapping[str, Callable[[Any, _Things], Iterator[FieldError]]] = {
    "munitions": _munition,
    "containers": _container,
    "stowages": _stowage,
    "seeds": _article,
}
"""The check of each kind: (thing, all things) -> faults, each with the path of its field."""
