"""What follows from a claim beside a verdict on each set: values that :mod:`capacity.say` words."""

from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from capacity.claims.hedges import Interval
from capacity.model import Carrier, Claim, Munition


class Missing(StrEnum):
    """What a verdict needs and the claim or the catalog does not give."""

    ROUNDS = "rounds"
    CONTAINERS = "containers"
    MUNITION = "munition"
    PACKAGING = "packaging"
    TOTAL = "total"
    PRICE = "price"
    SHIP = "ship"
    SHARING = "sharing"


@frozen
class Held:
    """What ``containers`` would hold of the munitions meant: in all, as shipped in practice."""

    containers: int
    munitions: tuple[Munition, ...]
    rounds: tuple[int, int]


@frozen
class Needed:
    """The containers that ``rounds`` need: at the limit, and in practice (None: none)."""

    rounds: int
    fewest: int
    usual: tuple[int, int] | None


@frozen
class Shared:
    """Several munitions in one fleet: whether each fits the containers in practice."""

    munitions: tuple[Munition, ...]
    containers: int
    fits: bool


@frozen
class MixedLoad:
    """Rounds of several munitions in one fleet of ``containers``, one munition a container.

    ``limit`` and ``usual`` are the containers that they need at the least, at physical limits and
    in practice.
    """

    parts: tuple[tuple[int, Munition], ...]
    containers: int
    limit: Fraction
    usual: Fraction


@frozen
class Converted:
    """The first figure in the unit of the second, and whether both are the same, rounded."""

    value: Fraction
    same: bool


@frozen
class Rate:
    """Voyages a unit of time."""

    each: Fraction


@frozen
class Carried:
    """Containers a voyage: as printed, and the least that the words allow.

    ``carrier`` is the one that takes most of those considered, ``most`` how many, and ``heaviest``
    the tonnes, box included, that each may weigh in it; None and 0 where none is known; ``seen``
    the most that one of those considered was seen with.
    """

    each: Fraction
    low: Fraction
    carrier: Carrier | None = None
    most: int = 0
    heaviest: Fraction = Fraction(0)
    seen: int = 0


@frozen
class Laden:
    """What one carrier or container must have carried, in ``unit``, and what it holds."""

    unit: str
    each: Interval
    holds: Interval


@frozen
class Way:
    """One round in kg, bare or its share of a packaging, low to high."""

    name: str
    low: Fraction
    high: Fraction
    practice: bool

    def meets(self, each: Interval) -> bool:
        """Whether a round may weigh what is claimed."""
        return self.high >= each.low and (each.high is None or self.low <= each.high)


@frozen
class Weighed:
    """Kilograms a round: as printed, all that the words allow, and each way a round may weigh."""

    stated: Fraction
    each: Interval
    ways: tuple[Way, ...]


@frozen
class Part:
    """A share of a total: as printed, and what the words allow."""

    of: int
    stated: Fraction
    low: Fraction
    high: Fraction


@frozen
class Headline:
    """A headline against the claim it stands over: the change, and whether both are the same."""

    text: Claim
    body: int
    change: Fraction
    same: bool


Statement = (
    Held
    | Needed
    | Shared
    | MixedLoad
    | Converted
    | Rate
    | Carried
    | Laden
    | Weighed
    | Part
    | Headline
)
