"""Equivalence classes: pallet cases with the same feasible partitions have the same maximum.

A layout is known by which boxes stand left of and below which. Moved left and down as far as
that order lets it, it fits if and only if every chain of boxes is a feasible partition of its
side; so the maximum depends on the two sets of feasible partitions alone (Dowsland 1984, "The
three-dimensional pallet chart", J. Oper. Res. Soc. 35; Martins and Dell 2007, "The minimum size
instance of a pallet loading problem equivalence class", Eur. J. Oper. Res. 179).

A box shape has given sets when every feasible pair stays shorter than every infeasible one:
linear inequalities in its two sides, so an open interval of their ratio. The simplest
fraction in the interval is therefore the smallest member of the class.
"""

from __future__ import annotations

from typing import NamedTuple

from capacity.packing.pallets.partitions import most_widths

Pair = tuple[int, int]


class Case(NamedTuple):
    """A pallet and a box, in mm or in the units of a class."""

    length: int
    width: int
    box_length: int
    box_width: int


def reduced(length: int, width: int, box_length: int, box_width: int) -> Case:
    """The class of a case, as its smallest member; sides in the order given, box's longer first.

    Two cases have equal members if and only if they have the same feasible partitions, and then
    the same maximum. Method: see the module.

    >>> reduced(2352, 5898, 1000, 500)
    Case(length=4, width=11, box_length=2, box_width=1)
    """
    sides = [most_widths(side, box_length, box_width) for side in (length, width)]
    low, high = (0, 1), (1, 0)
    while True:
        shape = _simplest(low, high)
        cuts = [_conflict(side, *shape) for side in sides]
        cut = next((cut for cut in cuts if cut), None)
        if cut is None:
            first, second = (max(_lengths(side, *shape)) for side in sides)
            return Case(first, second, *shape)
        more_lengths, more_widths = cut
        if more_lengths > 0:
            low = -more_widths, more_lengths
        else:
            high = more_widths, -more_lengths


def _lengths(partitions: list[int], length: int, width: int) -> list[int]:
    return [n * length + m * width for n, m in enumerate(partitions)]


def _conflict(partitions: list[int], length: int, width: int) -> Pair | None:
    """An infeasible pair minus a feasible pair that is not shorter than it, if there is one."""
    lengths = _lengths(partitions, length, width)
    longest, shortest, beyond = max(lengths), min(lengths), len(partitions)
    if longest < shortest + width and longest < beyond * length:
        return None
    inside = lengths.index(longest)
    if longest >= beyond * length:
        return beyond - inside, -partitions[inside]
    outside = lengths.index(shortest)
    return outside - inside, partitions[outside] + 1 - partitions[inside]


def _simplest(low: Pair, high: Pair) -> Pair:
    """The fraction with the smallest terms strictly between two (Stern-Brocot)."""
    (a, b), (c, d) = low, high
    whole = a // b
    if (whole + 1) * d < c:
        return whole + 1, 1
    numerator, denominator = _simplest((d, c - whole * d), (b, a - whole * b))
    return whole * numerator + denominator, numerator
