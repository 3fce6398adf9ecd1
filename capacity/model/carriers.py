"""What specs/carriers describes: wagons, lorries and ships, which take packagings or containers."""

from enum import StrEnum

from attrs import frozen

from capacity.model.specs import Container, Door, Interior
from capacity.quantities.estimate import Mass


class CarrierKind(StrEnum):
    """What sort of carrier it is."""

    WAGON = "wagon"
    LORRY = "lorry"
    SHIP = "ship"


@frozen
class Norm:
    """How many of one packaging are loaded by the book: an id of the catalog and a source."""

    packaging: str
    count: int
    source: str
    note: str | None = None


@frozen
class Observed:
    """The containers that a carrier was seen to take in one trip, at most, and where it is told."""

    containers: int
    source: str
    note: str | None = None


@frozen(eq=False)
class Carrier:
    """A wagon, lorry or ship: what it may carry, and what it takes.

    It takes packagings where it has an ``interior`` and a ``door``; otherwise containers, at most
    ``teu`` of 20 ft, as many as ``payload`` allows where their number is not known. ``norms`` are
    loads by the book, ``observed`` what it was seen to take.

    >>> from capacity.catalog import load
    >>> wagon = load().carriers["covered-wagon"]
    >>> wagon.kind.value, str(wagon.payload.high.value)
    ('wagon', '73 t')
    """

    id: str
    name: str
    kind: CarrierKind
    payload: Mass
    aliases: tuple[str, ...] = ()
    interior: Interior | None = None
    door: Door | None = None
    tare: Mass | None = None
    teu: int | None = None
    norms: tuple[Norm, ...] = ()
    observed: Observed | None = None
    note: str | None = None

    @property
    def hold(self) -> Container | None:
        """Its own space as a container, or None where it takes containers."""
        if self.interior is None or self.door is None or self.tare is None:
            return None
        return Container(
            id=self.id,
            name=self.name,
            size_type=self.kind.value,
            interior=self.interior,
            door=self.door,
            tare=self.tare,
            gross=self.payload,
            payload=self.payload,
        )
