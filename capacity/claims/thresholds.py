"""What would have to be true: each number's threshold at which a claim starts or stops to hold.

Everything else stays at its typical value. A claim holds under an assumption set when every
container could hold its share: the rounds claimed divided by the containers, rounded up. Capacity
falls with the size and mass of a packaging and rises with payload, so each threshold is one
number, found to a mm or g by bisection with the packing core and by division for masses.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import frozen

from capacity.errors import InputError
from capacity.model import Corner, PackingOrientation
from capacity.packing.question import Boxes
from capacity.sets.loading import cannot, fits, solve

if TYPE_CHECKING:
    from collections.abc import Callable

    from capacity.claims.verdicts import Implied
    from capacity.sets.loading import AssumptionSet, Question


class Reading(StrEnum):
    """Which figure has to be reached: the one printed, or the least its words allow.

    >>> from capacity.api import explain
    >>> [explain("A3-2", reading=each).target.each for each in Reading]
    [448, 400]
    """

    EXACT = "exact"
    WORDED = "worded"


@frozen
class Target:
    """What a claim demands: ``rounds`` in ``containers``, so ``each`` whole rounds a container."""

    rounds: Fraction
    containers: int
    each: int


@frozen
class Threshold:
    """Where one number lets the claim hold: up to ``holds`` if ``at_most``, else from it on.

    ``holds`` is proved to hold and ``fails`` proved to fail, one step apart where the packing
    core proves its answer; None where no value does. ``now`` is the typical value; ``unit`` is g,
    mm, round (a packaging) or container.
    """

    path: str
    unit: str
    now: int
    holds: int | None
    fails: int | None
    at_most: bool


@frozen
class SetThresholds:
    """One assumption set against a claim, at typical values.

    ``rounds`` a container are laid out and ``bound`` cannot be exceeded; ``fill`` is the share of
    them that the claim needs, at the bound and at the layout (None for nothing laid out).
    """

    assumptions: AssumptionSet
    rounds: int
    bound: int
    limited_by: str
    fill: tuple[Fraction | None, Fraction | None]
    thresholds: tuple[Threshold, ...]
    target: Target

    @property
    def holds(self) -> bool:
        """Whether a layout was found that holds what the claim needs."""
        return self.rounds >= self.target.each

    @property
    def fails(self) -> bool:
        """Whether no layout can."""
        return self.bound < self.target.each


class Both(NamedTuple):
    """The question whose layouts fit the typical values, and the one whose bounds hold for them."""

    fits: Question
    cannot: Question

    def of(self, **changed: Any) -> Both:
        """Both with fields changed."""
        return Both(replace(self.fits, **changed), replace(self.cannot, **changed))


class Room(NamedTuple):
    """Whether a number of packagings fits by size, and whether it provably cannot."""

    fits: bool
    cannot: bool


def target(asked: Implied, reading: Reading) -> Target:
    """The demand of a claim as read; raises ``InputError`` for one that demands nothing."""
    exactly = reading is Reading.EXACT
    each = asked.stated if exactly else asked.per_container.low
    if each <= 0:
        raise InputError("the claim is open downwards: every assumption set could hold it")
    rounds = Fraction(asked.rounds) if exactly else each * asked.containers
    return Target(rounds, asked.containers, ceil(each))


def set_thresholds(
    assumptions: AssumptionSet, aim: Target, *, sizes: bool = True, effort: str = "quick"
) -> SetThresholds:
    """Every threshold of one assumption set.

    Without ``sizes``, those of lengths are found for upright boxes only: each needs a dozen
    loadings, which take about 0.1 s each where the packaging may be turned any way.

    >>> from capacity.catalog import load
    >>> from capacity.sets.ranges import sets_for
    >>> specs = load()
    >>> asked = {"packaging": "152mm-crate-2", "stowage": "physical-limit"}
    >>> crates = sets_for(specs, specs.munition("152mm"), container="22G1-24t", **asked)[0]
    >>> aim = Target(Fraction(3_000_000), 6_700, 448)
    >>> set_thresholds(crates, aim).thresholds[0].holds  # 21,710,000 g over 224 crates
    96919
    """
    typical = Both(fits(assumptions, Corner.TYPICAL), cannot(assumptions, Corner.TYPICAL))
    each = assumptions.packaging.rounds
    found, needed = solve(typical.fits, effort), ceil(Fraction(aim.each, each))
    most = solve(typical.cannot, effort).upper
    rounds, bound = found.lower * each, most * each
    share = aim.rounds / aim.containers
    room = Room(True, False) if found.lower >= needed else _room(typical, needed, effort)
    axes = range(len(typical.fits.item)) if sizes or _upright(typical) else ()
    return SetThresholds(
        assumptions=assumptions,
        rounds=rounds,
        bound=bound,
        limited_by=found.limited_by,
        fill=(share / bound if bound else None, share / rounds if rounds else None),
        thresholds=(
            *_masses(typical, needed, room),
            *(_size(typical, axis, needed, effort) for axis in axes),
            _rounds_each(found.lower, most, each, aim),
            _containers(rounds, bound, aim),
        ),
        target=aim,
    )


def _room(asked: Both, packagings: int, effort: str) -> Room:
    """Whether so many packagings fit if weight were nothing; a quick answer serves if decisive."""
    weightless = asked.of(payload=packagings, item_mass=1)
    for level in ("quick", effort):
        laid, most = solve(weightless.fits, level).lower, solve(weightless.cannot, level).upper
        room = Room(laid >= packagings, most < packagings)
        if any(room):
            break
    return room


def _upright(asked: Both) -> bool:
    upright = asked.fits.orientations == PackingOrientation.UPRIGHT.value
    return upright and isinstance(asked.fits, Boxes)


def _masses(typical: Both, packagings: int, room: Room) -> tuple[Threshold, Threshold]:
    payload, mass = typical.fits.masses
    heaviest, least = payload // packagings, packagings * mass
    lightest = packagings * typical.cannot.masses[1]
    light, enough = (heaviest or None, least) if room.fits else (None, None)
    heavy, little = (None, None) if room.cannot else (heaviest + 1, lightest - 1)
    return (
        Threshold("packaging.gross_mass", "g", mass, light, heavy, at_most=True),
        Threshold("container.payload", "g", payload, enough, little, at_most=False),
    )


def _size(typical: Both, axis: int, packagings: int, effort: str) -> Threshold:
    def room(size: int) -> Room:
        sized = (
            replace(one, item=(*one.item[:axis], size, *one.item[axis + 1 :])) for one in typical
        )
        return _room(Both(*sized), packagings, effort)

    payload, mass = typical.fits.masses
    beyond = 1 + max(typical.cannot.room) if payload // mass >= packagings else 1
    holds = last(lambda size: room(size).fits, beyond)
    possible = last(lambda size: not room(size).cannot, beyond)
    path = f"packaging.outer.{typical.fits.kind.sizes[axis]}"
    fails = max(holds, possible) + 1 if possible else None
    return Threshold(path, "mm", typical.fits.item[axis], holds or None, fails, at_most=True)


def last(holds: Callable[[int], bool], beyond: int) -> int:
    """The last whole number from 1 that holds, below ``beyond``; 0 if 1 does not.

    ``holds`` is true up to some number and false after it.

    >>> last(lambda n: n * n <= 50, 100)
    7
    """
    low, high = 0, beyond
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def _rounds_each(lower: int, upper: int, each: int, aim: Target) -> Threshold:
    holds = -(-aim.each // lower) if lower else None
    fails = (aim.each - 1) // upper if upper else None
    return Threshold("packaging.holds.count", "round", each, holds, fails, at_most=False)


def _containers(rounds: int, bound: int, aim: Target) -> Threshold:
    holds = ceil(aim.rounds / rounds) if rounds else None
    fails = ceil(aim.rounds / bound) - 1 if bound else None
    return Threshold("containers", "container", aim.containers, holds, fails, at_most=False)
