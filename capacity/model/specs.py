"""What specs/ describes: munitions, packagings, containers, stowages and sources."""

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from capacity.quantities.estimate import (
    Basis,
    Clearance,
    Corner,
    Datum,
    Length,
    Mass,
    Share,
    difference,
)


class Form(StrEnum):
    """What counts as one round: the projectile alone, the complete round, or a whole item."""

    PROJECTILE = "projectile"
    COMPLETE_ROUND = "complete round"
    ITEM = "item"


class MunitionKind(StrEnum):
    """What sort of thing is counted."""

    SHELL = "shell"
    ROCKET = "rocket"
    MORTAR_BOMB = "mortar bomb"
    GRENADE = "grenade"
    MISSILE = "missile"
    CARTRIDGE = "cartridge"
    CHARGE = "charge"
    RIFLE = "rifle"
    PISTOL = "pistol"
    LAUNCHER = "launcher"


class Kind(StrEnum):
    """Whether rounds do ship so, by some evidence, or only could at the most."""

    PRACTICE = "practice"
    LIMIT = "limit"


class Shape(StrEnum):
    """The outer shape of a packaging."""

    BOX = "box"
    CYLINDER = "cylinder"


class PackingOrientation(StrEnum):
    """Which way a packaging may be turned: lid up, or any way."""

    UPRIGHT = "upright"
    ANY = "any"


class StowageOrientation(StrEnum):
    """Whether a stowage keeps the packaging's own orientation rule."""

    AS_PACKED = "as packed"
    ANY = "any"


class Stacking(StrEnum):
    """Whether a stowage keeps the packaging's own limit of layers."""

    AS_PACKED = "as packed"
    UNLIMITED = "unlimited"


@frozen
class Source:
    """Where a published number stands, in CSL-JSON's fields.

    >>> from capacity.catalog import load
    >>> sorted({one.type for one in load().sources.values()})
    ['article-magazine', 'article-newspaper', 'report', 'webpage']
    """

    id: str
    type: str
    title: str
    author: str | None = None
    publisher: str | None = None
    container_title: str | None = field(default=None, metadata={"key": "container-title"})
    issued: str | None = None
    url: str | None = field(default=None, metadata={"key": "URL"})
    accessed: str | None = None
    archive_url: str | None = None
    note: str | None = None


@frozen
class Body:
    """Mass (any unit of mass), diameter and length of one thing, as measured outside."""

    mass: Mass
    diameter: Length | None = None
    length: Length | None = None


@frozen
class Munition:
    """What is counted, in each form it is counted in.

    >>> from capacity.catalog import load
    >>> shell = load().munition("152 mm shell")
    >>> shell.id, str(shell.projectile.mass.typical.value)
    ('152mm-of540', '43.56 kg')
    """

    id: str
    name: str
    kind: MunitionKind
    aliases: tuple[str, ...] = ()
    projectile: Body | None = None
    complete_round: Body | None = None
    item: Body | None = None
    note: str | None = None

    def body(self, form: Form) -> Body | None:
        """The thing counted in ``form``, or None where the spec does not describe it."""
        body: Body | None = getattr(self, form.name.lower())
        return body


@frozen
class Family:
    """Munitions that one expression may mean, such as artillery shells of any calibre.

    >>> from capacity.catalog import load
    >>> load().families["heavy-artillery-shells"].members
    ('130mm-of482m', '152mm-of540')
    """

    id: str
    name: str
    members: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    note: str | None = None


@frozen
class Holding:
    """What one packaging holds: ``count`` rounds of a munition, or ``count`` packagings."""

    count: int
    munition: str | None = None
    form: Form | None = field(default=None, metadata={"key": "as"})
    packaging: str | None = None


@frozen
class Size:
    """Outer size: length, width and height of a box, or length and diameter of a cylinder."""

    length: Length
    width: Length | None = None
    height: Length | None = None
    diameter: Length | None = None


@frozen
class Evidence:
    """Why something is called practice: the id of a source, and what it says in a line."""

    source: str
    says: str


@frozen
class PackagingSpec:
    """A packaging as its file states it; a bare cylinder leaves size and mass to its munition."""

    id: str
    name: str
    holds: Holding
    kind: Kind
    shape: Shape = Shape.BOX
    outer: Size | None = None
    gross_mass: Mass | None = None
    orientation: PackingOrientation = PackingOrientation.UPRIGHT
    max_layers: int | None = None
    evidence: Evidence | None = None
    note: str | None = None


@frozen(eq=False)
class Packaging:
    """A packaging with every reference resolved: ``rounds`` of ``munition`` in ``outer``.

    >>> from capacity.catalog import load
    >>> crate = load().packagings["152mm-crate-2"]
    >>> crate.rounds, crate.orientation.value, crate.kind.value
    (2, 'upright', 'practice')
    """

    id: str
    name: str
    munition: Munition
    form: Form
    rounds: int
    kind: Kind
    shape: Shape
    outer: Size
    gross_mass: Mass
    orientation: PackingOrientation
    max_layers: int | None
    evidence: Evidence | None = None

    @property
    def rests(self) -> str:
        """What its mass and its size rest on, in one plain line."""
        sizes = (getattr(self.outer, name) for name in ("length", "width", "height", "diameter"))
        size = [datum for estimate in sizes if estimate is not None for datum in estimate]
        mass, outer = _footings(self.gross_mass), _footings(size)
        if mass == outer:
            return f"mass and size rest on {mass}"
        return f"the mass rests on {mass}, the size on {outer}"

    @property
    def too_light(self) -> bool:
        """Whether it is lighter than the rounds inside, as only a what-if may make it."""
        body = self.munition.body(self.form)
        least = body.mass.at(Corner.LOW) * self.rounds if body else None
        return least is not None and bool(self.gross_mass.at(Corner.LOW) < least)

    @property
    def practice(self) -> bool:
        """Whether rounds do ship so."""
        return self.kind is Kind.PRACTICE


_FOOTINGS = {
    Basis.PUBLISHED: "published figures",
    Basis.DERIVED: "arithmetic on published figures",
    Basis.ESTIMATE: "our estimate",
    Basis.GIVEN: "what the caller set",
}


def _footings(data: Iterable[Datum]) -> str:
    """What ``data`` rest on, best footing first, each with its sources."""
    found: dict[Basis, dict[str, None]] = {}
    for datum in data:
        found.setdefault(datum.basis, {}).update({datum.source: None} if datum.source else {})
    told = (
        f"{words} ({', '.join(found[basis])})" if found[basis] else words
        for basis, words in _FOOTINGS.items()
        if basis in found
    )
    return " and ".join(told)


@frozen
class Interior:
    """The free space inside a container, wall to wall and floor to roof."""

    length: Length
    width: Length
    height: Length


@frozen
class Door:
    """The clear door opening at a container's end."""

    width: Length
    height: Length


@frozen(eq=False)
class Container:
    """A freight container; its payload is its maximum gross mass less its tare unless given.

    ``kind`` is practice for a rating in everyday use, limit for one that only could be.

    >>> from capacity.catalog import load
    >>> rated = load().containers["22G1-24t"]
    >>> rated.size_type, str(rated.tare.typical.value), str(rated.payload.typical.value)
    ('22G1', '2,290 kg', '21,710 kg')
    """

    id: str
    name: str
    size_type: str
    interior: Interior
    door: Door
    tare: Mass
    gross: Mass
    payload: Mass = field()
    kind: Kind = Kind.PRACTICE
    note: str | None = None

    @payload.default
    def _gross_less_tare(self) -> Mass:
        return difference(self.gross, self.tare)


@frozen
class ClearanceSpec:
    """Interior lost along each axis, in all, to bracing and handling."""

    length: Clearance | None = None
    width: Clearance | None = None
    height: Clearance | None = None


@frozen(eq=False)
class Stowage:
    """The rules of loading; ``size_types`` names the containers they are made for, if not all.

    >>> from capacity.catalog import load
    >>> [name for name, rules in load().stowages.items() if rules.kind.value == "limit"]
    ['physical-limit']
    """

    id: str
    name: str
    kind: Kind
    size_types: tuple[str, ...] = ()
    orientation: StowageOrientation = StowageOrientation.AS_PACKED
    stacking: Stacking = Stacking.AS_PACKED
    payload_cap: Mass | None = None
    dunnage_mass: Share | None = None
    clearance: ClearanceSpec = ClearanceSpec()
    note: str | None = None
