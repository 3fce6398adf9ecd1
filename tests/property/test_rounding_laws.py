"""Both ends hold for the quantities as stated, whatever fraction of a mm or g they are.

The layouts against the bounds are constructions of these tests, in exact fractions; nothing of
the packing core is used to make them.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import floor, isqrt, prod

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from capacity.model import (
    Basis,
    Clearance,
    Container,
    Corner,
    Datum,
    Door,
    Form,
    Interior,
    Kind,
    Length,
    Mass,
    Munition,
    MunitionKind,
    Packaging,
    PackingOrientation,
    Shape,
    Share,
    Size,
    Stowage,
)
from capacity.model.specs import ClearanceSpec
from capacity.quantities import Amount
from capacity.sets.loading import AssumptionSet, fits, load
from capacity.sets.ranges import SetRange
from capacity.sets.stated import Stated
from capacity.uncertainty.cases import columns, frame
from capacity.uncertainty.counting import Counter
from capacity.uncertainty.distributions import Family, grid
from capacity.uncertainty.inputs import inputs

Room = tuple[Fraction, Fraction, Fraction]
AXES = ("length", "width", "height")
SHELL = Munition("shell", "shell", MunitionKind.SHELL)
NONE: Room = (Fraction(0), Fraction(0), Fraction(0))


def decimals(low: int, high: int, steps: int = 10) -> st.SearchStrategy[Fraction]:
    """Fractions between two whole numbers, in so many steps from one to the next."""
    return st.integers(low * steps, high * steps).map(lambda n: Fraction(n, steps))


def exactly(number: Fraction, unit: str) -> tuple[Datum, Datum, Datum]:
    """One value at all three corners."""
    datum = Datum(Amount.of(number, unit), Basis.GIVEN)
    return datum, datum, datum


def length(mm: Fraction) -> Length:
    """A length of so many mm."""
    return Length(*exactly(mm, "mm"))


def mass(g: Fraction) -> Mass:
    """A mass of so many g."""
    return Mass(*exactly(g, "g"))


def stated(
    room: Room,
    item: tuple[Fraction, ...],
    *,
    lost: Room = NONE,
    item_mass: Fraction = Fraction(1),
    payload: Fraction = Fraction(10**8),
    dunnage: Fraction = Fraction(0),
    free: bool = True,
) -> AssumptionSet:
    """An assumption set of one value each: a box of three sides, or a cylinder of two."""
    shape = Shape.BOX if len(item) == len(AXES) else Shape.CYLINDER
    names = AXES if shape is Shape.BOX else ("diameter", "length")
    turning = PackingOrientation.ANY if free else PackingOrientation.UPRIGHT
    clearances = (Clearance(*exactly(mm, "mm")) for mm in lost)
    share = Share(*exactly(dunnage, "percent"))
    return AssumptionSet(
        Container(
            "box", "box", "22G1",
            Interior(*map(length, room)), Door(*map(length, room[1:])),
            mass(Fraction(1)), mass(payload + 1), payload=mass(payload),
        ),
        Packaging(
            "item", "item", SHELL, Form.PROJECTILE, 1, Kind.LIMIT, shape,
            Size(**dict(zip(names, map(length, item), strict=True))),
            mass(item_mass), turning, None,
        ),
        Stowage(
            "rules", "rules", Kind.LIMIT, dunnage_mass=share, clearance=ClearanceSpec(*clearances)
        ),
    )  # fmt: skip


def high(assumptions: AssumptionSet) -> int:
    """What a draw says cannot be exceeded, which is no more than range and loading say."""
    found = SetRange(assumptions)
    counter = Counter(assumptions)
    values = {one.path: grid(one, Family.TRIANGULAR).values for one in inputs(assumptions)}
    drawn = counter.count(columns(assumptions, values), 1)
    assert found.low <= int(drawn.lower[0]) <= int(drawn.upper[0])
    assert int(drawn.upper[0]) <= found.high == load(assumptions, Corner.HIGH).upper <= found.roof
    return int(drawn.upper[0])


def root_above(square: Fraction) -> Fraction:
    """A fraction no less than the square root, and near it."""
    steps = 10**6
    return Fraction(isqrt(max(0, floor(square * steps**2))) + 1, steps)


def rows_of_discs(long: Fraction, wide: Fraction, diameter: Fraction, pitch: Fraction) -> int:
    """Discs in rows ``pitch`` apart, each shifted against the last so far that none overlap."""
    if diameter > min(long, wide):
        return 0
    number = 1 + floor((wide - diameter) / pitch)
    shift = max(diameter / 2, root_above(diameter**2 - pitch**2))
    assert shift**2 + pitch**2 >= diameter**2 and (2 * pitch >= diameter or number <= 2)  # noqa: PT018
    full = 1 + floor((long - diameter) / (2 * shift))
    short = 1 + floor((long - diameter - shift) / (2 * shift))
    return full * ((number + 1) // 2) + max(0, short) * (number // 2)


def most_discs(long: Fraction, wide: Fraction, diameter: Fraction) -> int:
    """The most discs of any construction here: a square grid, hexagons, stretched, a zigzag."""
    if diameter > min(long, wide):
        return 0
    counts = [floor(long / diameter) * floor(wide / diameter)]
    gaps = range(1, 1 + floor((wide - diameter) / (diameter / 2)))
    pitches = [(wide - diameter) / n for n in gaps] + [root_above(diameter**2 * 3 / 4)]
    counts += [rows_of_discs(long, wide, diameter, p) for p in pitches if 2 * p >= diameter]
    if diameter < wide < diameter * 3 / 2:
        counts.append(rows_of_discs(long, wide, diameter, wide - diameter))
    return max(counts)


@settings(max_examples=150)
@given(
    long=decimals(300, 6_000),
    wide=decimals(100, 400),
    diameter=decimals(60, 160),
    lost=decimals(0, 3),
)
@example(Fraction(5_900), Fraction("186.6"), Fraction(100), Fraction(0))
@example(Fraction(5_901), Fraction("187.3"), Fraction(100), Fraction("0.7"))
def test_no_rows_of_standing_tubes_exceed_the_bound(
    long: Fraction, wide: Fraction, diameter: Fraction, lost: Fraction
) -> None:
    """Rows of discs in exact fractions, either way round, hold no more than cannot be exceeded."""
    room = (long, wide, Fraction(700))
    sides = long - lost, wide - lost
    laid = max(most_discs(*sides, diameter), most_discs(*sides[::-1], diameter))
    tubes = stated(room, (diameter, Fraction("699.5")), lost=(lost, lost, Fraction(0)), free=False)
    assert laid <= high(tubes)


def test_the_zigzag_that_floored_rooms_denied() -> None:
    """In 5,900 x 186.6 mm 116 standing tubes of 100 mm fit, and the bound allows them."""
    room = (Fraction(5_900), Fraction("186.6"), Fraction(700))
    assert most_discs(room[0], room[1], Fraction(100)) == 116
    assert high(stated(room, (Fraction(100), Fraction(700)), free=False)) >= 116


@settings(max_examples=80)
@given(
    room=st.tuples(*[decimals(20, 90)] * 3),
    item=st.tuples(*[decimals(5, 30)] * 3),
    lost=st.tuples(*[decimals(0, 4)] * 3),
    item_mass=decimals(1, 9, 100),
    payload=decimals(1, 400, 100),
    dunnage=decimals(0, 20),
)
def test_no_grid_of_boxes_exceeds_the_bound(
    room: Room,
    item: Room,
    lost: Room,
    item_mass: Fraction,
    payload: Fraction,
    dunnage: Fraction,
) -> None:
    """Grids in exact fractions, as many as the exact payload carries, stay below the bound."""
    left = [side - gone for side, gone in zip(room, lost, strict=True)]
    grids = (prod(a // b for a, b in zip(left, turn, strict=True)) for turn in permutations(item))
    carried = payload * (100 - dunnage) / 100 // item_mass
    crates = stated(
        room, item, lost=lost, item_mass=item_mass, payload=payload, dunnage=dunnage
    )  # fmt: skip
    assert min(max(grids), carried) <= high(crates)


@settings(max_examples=60)
@given(
    room=st.tuples(*[decimals(20, 90)] * 3),
    item=st.one_of(st.tuples(*[decimals(5, 30)] * 3), st.tuples(*[decimals(5, 30)] * 2)),
    item_mass=decimals(1, 9, 100),
    payload=decimals(1, 400, 100),
)
def test_what_is_laid_out_fits_the_room_as_stated(
    room: Room, item: tuple[Fraction, ...], item_mass: Fraction, payload: Fraction
) -> None:
    """A layout in whole mm lies in the exact room; each place takes the exact item and its mass."""
    found = load(stated(room, item, item_mass=item_mass, payload=payload), Corner.LOW)
    assert len(found.layout) == found.lower
    assert found.lower * item_mass <= payload
    outline = sorted(item if len(item) == len(AXES) else (item[0], *item))
    for place in found.layout:
        ends = (place.x + place.length, place.y + place.width, place.z + place.height)
        assert all(end <= side for end, side in zip(ends, room, strict=True))
        taken = sorted((place.length, place.width, place.height))
        assert all(side <= space for side, space in zip(outline, taken, strict=True))


def spread(low: int, high: int, unit: str) -> st.SearchStrategy[tuple[Datum, Datum, Datum]]:
    """Low, typical and high in whole units, in order."""
    number = st.integers(low, high)
    return st.tuples(number, number, number).map(lambda three: ordered(*sorted(three), unit=unit))


def ordered(low: int, typical: int, high: int, *, unit: str) -> tuple[Datum, Datum, Datum]:
    """Three data in one unit."""
    a, b, c = (Datum(Amount.of(each, unit), Basis.GIVEN) for each in (low, typical, high))
    return a, b, c


@st.composite
def whole_sets(draw: st.DrawFn) -> AssumptionSet:
    """Assumption sets in whole mm, g and percent, with every rule that is taken off or caps."""
    shape = draw(st.sampled_from(Shape))
    names = AXES if shape is Shape.BOX else ("diameter", "length")
    sizes = {name: Length(*draw(spread(5, 60, "mm"))) for name in names}
    sides = [Length(*draw(spread(50, 400, "mm"))) for _ in AXES]
    doors = [Length(*draw(spread(20, 400, "mm"))) for _ in AXES[1:]]
    gaps = [draw(st.none() | spread(0, 30, "mm").map(lambda d: Clearance(*d))) for _ in AXES]
    payload = Mass(*draw(spread(100, 9000, "g")))
    return AssumptionSet(
        Container("box", "box", "22G1", Interior(*sides), Door(*doors), payload, payload, payload),
        Packaging(
            "item", "item", SHELL, Form.PROJECTILE, 1, Kind.LIMIT, shape, Size(**sizes),
            Mass(*draw(spread(1, 90, "g"))), PackingOrientation.ANY, draw(st.none() | st.just(2)),
        ),
        Stowage(
            "rules", "rules", Kind.LIMIT,
            payload_cap=draw(st.none() | spread(100, 9000, "g").map(lambda d: Mass(*d))),
            dunnage_mass=draw(st.none() | spread(0, 90, "percent").map(lambda d: Share(*d))),
            clearance=ClearanceSpec(*gaps),
        ),
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(whole_sets())
def test_draws_take_off_and_cap_what_a_loading_does(assumptions: AssumptionSet) -> None:
    """Drawn at its worst and at its best, each number is that of the corner: one arithmetic."""
    among, given_inputs = frame(assumptions), inputs(assumptions)
    for corner, worst in ((Corner.LOW, True), (Corner.HIGH, False)):
        values = {
            one.path: np.array([int(one.high if one.more_is_worse is worst else one.low)])
            for one in given_inputs
        }
        drawn, asked = columns(assumptions, values).question(among, 0), fits(assumptions, corner)
        assert (drawn.room, drawn.door, drawn.item) == (asked.room, asked.door, asked.item)
        assert drawn.masses == asked.masses
    assert not among.rounded


@settings(max_examples=100, deadline=None)
@given(
    sides=st.lists(decimals(1, 90, 1000), min_size=6, max_size=6),
    sizes=st.sampled_from([2, 3]),
    masses=st.tuples(decimals(1, 9, 10**5), decimals(1, 90, 10**5)),
)
def test_decimals_are_asked_exactly(
    sides: list[Fraction], sizes: int, masses: tuple[Fraction, Fraction]
) -> None:
    """Counted in fine enough steps both ends are one question, of the sizes as stated."""
    item = tuple(sides[3 : 3 + sizes])
    stated_so = Stated(
        (sides[0], sides[1], sides[2]), item, "any", item_mass=masses[0], payload=masses[1]
    )
    steps = stated_so.steps()
    asked = stated_so.fits(steps)
    assert asked == stated_so.cannot(steps)
    assert tuple(Fraction(side, steps.per_mm) for side in asked.container + asked.item) == (
        *sides[:3],
        *item,
    )
    assert tuple(Fraction(mass, steps.per_g) for mass in asked.masses) == masses[::-1]
