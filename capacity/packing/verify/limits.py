"""What holds for any shape: limits of number, mass, door and layers, and bounds by them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from capacity.packing.verify.reading import Field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from capacity.packing.verify.case import Case

Method = Callable[[Any, Field], int]


MOST_PLACED = 10**6
"""Most items of a layout; the solvers place 200,000."""


def check_amount(given: Case, places: Field, count: int) -> None:
    """Refuse more items than there are or the payload carries, or any behind a narrow door."""
    if given.max_count is not None and count > given.max_count:
        places.fail(f"{count} are more than the {given.max_count} there are")
    if given.payload is not None and count * given.mass > given.payload:
        places.fail(f"{count} are heavier than the payload of {given.payload} g")
    if count and not given.passes:
        places.fail("none passes the door")


def check_layer(given: Case, place: Field, layer: int) -> None:
    """Refuse an item of a layer above those allowed."""
    if given.max_layers is not None and layer > given.max_layers:
        place.fail(f"is in layer {layer}, allowed are {given.max_layers}")


def judged(bound: Field, proven: int) -> int:
    """Return what a certificate proves if that is what it states, or raise CertificateError."""
    upper = bound.field("upper")
    if upper.whole(0) != proven:
        upper.fail(f"states {upper.value}, proves {proven}")
    return proven


def by_method(given: Any, bound: Field, methods: Mapping[str, Method]) -> int:
    """What a certificate proves, whatever it states, by the method that it names."""
    return methods[bound.field("method").one_of(*methods)](given, bound)


def no_passage(given: Case, bound: Field) -> int:
    """Not one item fits into the room, or none passes the door."""
    bound.fields("method", "upper")
    if given.turns and given.passes:
        bound.fail("one fits into the room and passes the door")
    return 0


def payload_mass(given: Case, bound: Field) -> int:
    """Items that the payload carries."""
    bound.fields("method", "upper")
    if given.payload is None:
        bound.fail("no payload is given")
    return given.payload // given.mass


def quantity(given: Case, bound: Field) -> int:
    """Items that there are."""
    bound.fields("method", "upper")
    if given.max_count is None:
        bound.fail("no number is given")
    return given.max_count


SHARED: dict[str, Method] = {
    "no passage": no_passage,
    "payload mass": payload_mass,
    "quantity limit": quantity,
}
