"""The catalog: everything read, resolved and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field, frozen

from capacity import resources
from capacity.catalog.building import build
from capacity.catalog.folders import Entry, Raw, read_folders, read_kind
from capacity.catalog.naming import folded, unknown
from capacity.errors import Problem, SpecError

if TYPE_CHECKING:
    from collections.abc import Mapping as Map
    from pathlib import Path

    from pint import Quantity, UnitRegistry

    from capacity.model import (
        Article,
        Carrier,
        Claim,
        Container,
        Family,
        Munition,
        Packaging,
        PackagingSpec,
        Source,
        Stowage,
    )
    from capacity.quantities import Amount


@frozen(kw_only=True)
class Specs:
    """Every spec and article by id, the registry of their quantities and the hash of their text."""

    munitions: Map[str, Munition]
    families: Map[str, Family]
    carriers: Map[str, Carrier]
    packagings: Map[str, Packaging]
    containers: Map[str, Container]
    stowages: Map[str, Stowage]
    sources: Map[str, Source]
    articles: Map[str, Article]
    registry: UnitRegistry[Any] | None = field(default=None, repr=False)
    raw: Raw = field(repr=False)
    packaging_specs: Map[str, PackagingSpec] = field(repr=False, eq=False)
    overrides: Map[str, str] = {}

    @property
    def specs_hash(self) -> str:
        """SHA-256 (hex) over the content of all specs and sources."""
        return self.raw.digest

    def quantity(self, amount: Amount) -> Quantity[Any]:
        """``amount`` as a pint quantity, in the registry the specs were loaded with.

        >>> print(load().quantity(load().containers["22G1-24t"].payload.typical.value))
        21710 kilogram
        """
        from capacity.quantities.pint import quantity

        return quantity(amount, self.registry)

    def munition(self, name: str) -> Munition:
        """The munition with this id or alias; raises ``UnknownIdError`` with the nearest ids."""
        return _called("munition", name, self.munitions)

    def family(self, name: str) -> Family:
        """The family with this id or alias; raises ``UnknownIdError`` with the nearest ids.

        >>> load().family("mortar bombs").members
        ('82mm-o832', '120mm-of843b')
        """
        return _called("family", name, self.families)

    def carrier(self, name: str) -> Carrier:
        """The carrier with this id or alias; raises ``UnknownIdError`` with the nearest ids."""
        return _called("carrier", name, self.carriers)

    def meant(self, claim: Claim) -> list[Munition]:
        """The munitions ``claim`` is judged over: those it names, else its family's members.

        Raises ``UnknownIdError`` for a munition or family that the catalog has not.
        """
        of_family = self.family(claim.family).members if claim.family else ()
        return [self.munition(name) for name in claim.munitions or of_family]

    def called(self, claim: Claim) -> str:
        """What ``claim`` counts, in a few words: its family's name, or its munitions'."""
        if claim.family:
            return self.family(claim.family).name
        return " or ".join(munition.name for munition in self.meant(claim))

    def find(self, kind: str, name: str) -> Any:
        """The packaging, container or stowage with this id; raises ``UnknownIdError``."""
        things: Map[str, Any] = getattr(self, f"{kind}s")
        for thing in things.values():
            if folded(thing.id) == folded(name):
                return thing
        raise unknown(kind, name, {thing.id: (thing.name,) for thing in things.values()})

    def packagings_of(self, munition: Munition) -> list[Packaging]:
        """Every way ``munition`` is packed, in the order of their ids."""
        return [p for p in self.packagings.values() if p.munition.id == munition.id]

    def claim(self, name: str) -> Claim:
        """The claim with this id; raises ``UnknownIdError``."""
        claims = {claim.id: claim for claim in self.claims()}
        for claim in claims.values():
            if claim.id.casefold() == name.casefold():
                return claim
        raise unknown("claim", name, dict.fromkeys(claims, ()))

    def claims(self) -> list[Claim]:
        """Every claim of every article, in order."""
        return [claim for article in self.articles.values() for claim in article.claims]

    def article_of(self, claim: Claim) -> Article | None:
        """The article that quotes ``claim``, or None for a claim from elsewhere."""
        return next((a for a in self.articles.values() if claim in a.claims), None)


_Named = TypeVar("_Named", bound="Munition | Family | Carrier")


def _called(kind: str, name: str, things: Map[str, _Named]) -> _Named:
    """The thing with this id or alias; raises ``UnknownIdError`` with the nearest ids."""
    wanted = folded(name)
    if name in things:
        return things[name]
    for thing in things.values():
        if wanted in map(folded, (thing.id, *thing.aliases)):
            return thing
    raise unknown(kind, name, {one.id: (one.name, *one.aliases) for one in things.values()})


def load(overlays: list[Path] | None = None, *, registry: UnitRegistry[Any] | None = None) -> Specs:
    """The shipped specs and articles, with ``overlays`` laid over them in turn.

    ``registry`` is the pint registry that public quantities live in; the counted units are defined
    in it. Without one, pint is imported when a quantity is first asked for.
    Raises :class:`~capacity.errors.SpecError` with every problem of every file.

    >>> load().munition("152 mm shell").id
    '152mm-of540'
    """
    raw, problems = read_folders([resources.folder("specs"), *(overlays or [])])
    if resources.words() not in raw.words:
        raw = raw._replace(words=(resources.words(), *raw.words))
    shipped, more = _shipped_seeds()
    raw.entries["seeds"].update({**shipped, **raw.entries["seeds"]})
    if registry is not None:
        from capacity.quantities.pint import define

        define(registry)
    return assemble(raw, problems + more, {}, registry=registry)


def _shipped_seeds() -> tuple[dict[str, Entry], list[Problem]]:
    raw = Raw({"seeds": {}}, {})
    problems = read_kind(resources.folder("seeds"), "seeds", raw)
    return raw.entries["seeds"], problems


def assemble(
    raw: Raw,
    problems: list[Problem],
    overrides: Map[str, str],
    *,
    registry: UnitRegistry[Any] | None,
) -> Specs:
    """The specs that ``raw`` describes; raises ``SpecError`` with these and further problems."""
    parts, found = build(raw)
    if problems or found:
        raise SpecError([*problems, *found])
    return Specs(**parts, registry=registry, raw=raw, overrides=overrides)
