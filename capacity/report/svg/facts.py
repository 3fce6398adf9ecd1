"""What a load plan says in words: count, mass, fill, what limits, and what it rests on."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor, pi, prod

from capacity.model import Corner
from capacity.packing.answer import Answer
from capacity.packing.question import Boxes, Cylinders
from capacity.printable import number
from capacity.report.svg.items import items
from capacity.sets.loading import AssumptionSet

NEARLY_FULL = 0.99
BALANCED = 5

CORNERS = {
    Corner.LOW: "worst values of the uncertain specs",
    Corner.TYPICAL: "typical values of the uncertain specs",
    Corner.HIGH: "best values of the uncertain specs",
}


def title(loading: Answer, assumptions: AssumptionSet) -> str:
    """The answer: how many rounds in what."""
    rounds = number(loading.lower * assumptions.packaging.rounds, "round")
    return f"{rounds} in one container ({assumptions.container.name})"


def subtitle(assumptions: AssumptionSet, corner: Corner) -> str:
    """Under which assumptions."""
    packed, rules = assumptions.packaging.name, assumptions.stowage.name
    munition = assumptions.packaging.munition.name
    return f"{munition}; packed as {packed}; loaded by {rules}; {CORNERS[corner]}"


def facts(loading: Answer, assumptions: AssumptionSet) -> Iterator[str]:
    """One sentence a fact, numbers first."""
    each, asked = assumptions.packaging.rounds, loading.question
    open_ = f"laid out; more than {loading.upper * each:,} cannot fit"
    standing = "the proven maximum at these values" if loading.proven else open_
    yield f"{loading.lower:,} × {each:,} = {loading.lower * each:,}: {standing}."
    yield f"Limited by {loading.limited_by}."
    if asked.item_mass is not None:
        mass, payload = loading.lower * asked.item_mass, asked.payload
        of = f" of {_tonnes(payload)} payload ({percent(mass / payload)})" if payload else ""
        yield f"Mass {_tonnes(mass)}{of}."
    yield f"Fill {percent(fill(loading))} of the space considered, {_sizes(asked.room)}."
    weight = "" if asked.item_mass is None else f", {asked.item_mass / 1000:,.10g} kg"
    yield f"Packaging {_item(asked)}{weight}."
    if loading.layout:
        yield loose(loading)


def loose(loading: Answer) -> str:
    """What a loader still has to brace: free length and width, an unfilled top, the balance.

    The centre of gravity counts as balanced within 5 % of the length (CTU Code 2014, Annex 7).
    """
    room = loading.question.room
    free = (room[axis] - _reach(loading, axis) for axis in (0, 1))
    along, across = (f"{gap:,} mm" for gap in free)
    lean = [round(100 * abs(off_centre(loading, axis))) for axis in (0, 1)]
    top = max(place.z for place in loading.layout)
    tops = sum(place.z == top for place in loading.layout)
    floor_ = sum(place.z == 0 for place in loading.layout)
    unfilled = " The top layer is not full: lash it." if top and tops < floor_ else ""
    return (
        f"To brace: {along} along and {across} across are free in all; the centre of gravity is"
        f" {lean[0]} % of the length and {lean[1]} % of the width from the middle"
        f" ({'balanced' if lean[0] <= BALANCED else 'not balanced'}).{unfilled}"
    )


def _reach(loading: Answer, axis: int) -> int:
    placed = items(loading)
    ends = (item.corner[axis] + item.sizes[axis] for item in placed)
    return max(ends) - min(item.corner[axis] for item in placed)


def off_centre(loading: Answer, axis: int) -> Fraction:
    """How far along an axis the centre of gravity lies from the middle, as a signed share of it."""
    side, placed = loading.question.room[axis], items(loading)
    moments = sum(2 * item.corner[axis] + item.sizes[axis] - side for item in placed)
    return Fraction(moments, 2 * side * len(placed))


def percent(share: float) -> str:
    """A share of 1 in percent; nothing short of full is shown as full.

    >>> percent(0.456), percent(0.9978), percent(1)
    ('46 %', '99.7 %', '100 %')
    """
    whole = share >= 1 or share < NEARLY_FULL
    return f"{share * 100:.0f} %" if whole else f"{floor(share * 1000) / 10} %"


def _tonnes(grams: int) -> str:
    return f"{grams / 1e6:,.2f} t"


def _sizes(sizes: tuple[int, ...]) -> str:
    return " × ".join(f"{size:,}" for size in sizes) + " mm"


def _item(asked: Boxes | Cylinders) -> str:
    if isinstance(asked, Cylinders):
        return f"{asked.item[0]:,} mm in diameter, {asked.item[1]:,} mm long"
    return _sizes(asked.item)


def fill(loading: Answer) -> float:
    """The share of the space considered that the packagings drawn take, 0 to 1."""
    asked = loading.question
    round_ = isinstance(asked, Cylinders)
    volume = pi / 4 * asked.item[0] ** 2 * asked.item[1] if round_ else prod(asked.item)
    return loading.lower * volume / prod(asked.room)
