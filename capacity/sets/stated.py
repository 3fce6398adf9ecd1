"""What is asked as it is stated, in exact mm and g, and the whole numbers that each end needs.

Quantities become integers here and nowhere else, once for each end, so that both hold for the
quantities as stated. What must fit: items and clearances round up; interiors, doors, payloads
and what may lie on an item round down. What cannot be exceeded: items round down. Payloads and
doors still round down, since whole g and mm are within a limit exactly if they are within its
whole part; so does the room of boxes, whose rows are sums of whole sides (docs/method.md); but
the room of cylinders rounds up, since discs lie in one another's gaps, where each part of a mm
counts, and so does what may lie on an item, since it is shared among several. Where every number
is a whole number of steps, both ends are the same question.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

from attrs import frozen

from capacity.errors import InputError
from capacity.packing.question import LARGEST, Boxes, Cylinders

Three = tuple[Fraction, Fraction, Fraction]
NOTHING: Three = (Fraction(0), Fraction(0), Fraction(0))
HEAVIEST = 10**15
"""Masses counted in finer steps stay below this, so that a JSON number holds each exactly."""


@frozen
class Steps:
    """How many whole steps one mm and one g are counted in."""

    per_mm: int = 1
    per_g: int = 1


WHOLE = Steps()


@frozen
class Stated:
    """One container, one item and the rules; lengths in mm and masses in g, none rounded.

    ``item`` is length, width and height of a box or diameter and length of a cylinder; the rules
    are those of :class:`~capacity.packing.question.Boxes` by the same names.
    """

    interior: Three
    item: tuple[Fraction, ...]
    orientations: str | tuple[str, ...]
    item_mass: Fraction | None = None
    payload: Fraction | None = None
    clearance: Three = NOTHING
    door: tuple[Fraction, Fraction] | None = None
    max_layers: int | None = None
    max_stack_mass: Fraction | None = None
    max_count: int | None = None

    def fits(self, steps: Steps = WHOLE) -> Boxes | Cylinders:
        """The question whose every layout fits what is stated."""
        return self._question(steps, fitting=True)

    def cannot(self, steps: Steps = WHOLE) -> Boxes | Cylinders:
        """The question whose every bound holds for what is stated."""
        return self._question(steps, fitting=False)

    def _question(self, steps: Steps, *, fitting: bool) -> Boxes | Cylinders:
        outwards, inwards = (ceil, floor) if fitting else (floor, ceil)
        box = len(self.item) == len(self.interior)
        side = floor if fitting or box else ceil
        mm, g = steps.per_mm, steps.per_g
        outer = [max(1, side(inside * mm)) for inside in self.interior]
        left = [
            max(0, side((a - b) * mm)) for a, b in zip(self.interior, self.clearance, strict=True)
        ]
        lost = [max(0, a - b) for a, b in zip(outer, left, strict=True)]
        item = tuple(_least(outwards(each * mm), each, "mm", mm) for each in self.item)
        mass, carried = self.item_mass, self.max_stack_mass
        weight = None if mass is None else _least(outwards(mass * g), mass, "g", g)
        shared = (
            self.orientations,
            self.max_layers,
            None if self.payload is None or mass is None else max(0, floor(self.payload * g)),
            weight,
            (lost[0], lost[1], lost[2]),
            None if self.door is None else (floor(self.door[0] * mm), floor(self.door[1] * mm)),
        )
        container = (outer[0], outer[1], outer[2])
        if not box:
            return Cylinders(container, item, *shared)
        stack = None if carried is None else (floor if fitting else inwards)(carried * g)
        return Boxes(container, item, *shared, stack, self.max_count)

    def steps(self) -> Steps:
        """Decimal steps in which every number is whole, or the finest that stay short enough.

        >>> a = Stated((Fraction(90),) * 3, (Fraction("8.5"), Fraction(4), Fraction(3)), "any")
        >>> a.steps(), a.fits(a.steps()).item
        (Steps(per_mm=10, per_g=1), (85, 40, 30))
        """
        lengths = [*self.interior, *self.item, *self.clearance, *(self.door or ())]
        masses = [m for m in (self.item_mass, self.payload, self.max_stack_mass) if m is not None]
        return Steps(_decimal(lengths, LARGEST), _decimal(masses, HEAVIEST))


def _least(whole: int, given: Fraction, unit: str, per_unit: int) -> int:
    """A size or mass of an item; one below a step would make a bound false, taken as 1 or 0."""
    if given * per_unit < 1:
        step = f"1 {unit}" if per_unit == 1 else f"1/{per_unit} {unit}"
        raise InputError(f"expected an item of at least {step}, got {float(given):g} {unit}")
    return whole


def _decimal(amounts: Iterable[Fraction], most: int) -> int:
    """The least power of ten that makes all amounts whole, if none then exceeds ``most``."""
    given = list(amounts)
    power, greatest = 1, max(given, default=Fraction(1))
    while any((each * power).denominator > 1 for each in given) and greatest * power * 10 <= most:
        power *= 10
    return power
