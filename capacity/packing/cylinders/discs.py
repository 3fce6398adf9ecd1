"""Equal discs in a rectangle: rows as layouts, Oler's inequality as a bound.

Discs stand for cylinders seen along their axis. All sizes are whole mm, and so are all
positions: rows lie as close as the next whole mm allows.
"""

from __future__ import annotations

from math import isqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Disc = tuple[int, int]
"""Corner (x, y) of the square around a disc, mm."""


class Rows(NamedTuple):
    """Rows of discs along ``x``, every second one shifted by half a step.

    ``full`` discs stand in a row on the wall, ``short`` in a shifted one; rows are ``pitch``
    apart after a shift and a diameter apart without. ``straight`` steps without a shift come
    first, then ``shifted`` ones.
    """

    full: int
    short: int
    step: int
    pitch: int
    straight: int = 0
    shifted: int = 0

    @property
    def total(self) -> int:
        """How many discs these rows hold."""
        shorter = (self.shifted + 1) // 2
        return self.full * (self.straight + self.shifted + 1) - (self.full - self.short) * shorter


def best_rows(length: int, width: int, diameter: int, most_rows: int | None = None) -> Rows | None:
    """The rows along ``length`` that hold most discs, at most ``most_rows``; None if none fits.

    Square rows, hexagonal rows, stretched hexagonal rows (fewer discs a row, rows closer) and
    mixtures of straight and shifted steps are compared.

    >>> best_rows(100, 100, 10).total
    105
    """
    if diameter > min(length, width) or most_rows == 0:
        return None
    room, most = width - diameter, length // diameter
    found: list[Rows] = []
    for full in range(most, max(most // 2 - 1, 0), -1):
        for short in (full, full - 1):
            step = _step(length - diameter, full, short, diameter)
            if short and step >= diameter:
                for rows, shifts in _shifted(Rows(full, short, step, 0), diameter):
                    found += _mixtures(room, diameter, rows, most_rows, shifts)
    straight = Rows(most, most, diameter, diameter, _steps(room, diameter, most_rows))
    return max([straight, *found], key=lambda rows: rows.total)


def _step(room: int, full: int, short: int, diameter: int) -> int:
    """The widest step between neighbours in a row, when a row and its shifted one fit."""
    halves = 2 * full - 1 if short == full else 2 * full - 2
    return 2 * room // halves if halves else 2 * diameter * (room >= 0)


def _shifted(rows: Rows, diameter: int) -> Iterator[tuple[Rows, int | None]]:
    """Rows as close as a shift allows, with the most shifts: one, if the next would overlap."""
    pitch = root_up(diameter**2 - min(rows.step // 2, diameter) ** 2)
    if 2 * pitch < diameter:
        yield rows._replace(pitch=max(pitch, 1)), 1
        pitch = (diameter + 1) // 2
    yield rows._replace(pitch=pitch), None


def _mixtures(
    room: int, diameter: int, rows: Rows, most_rows: int | None, most_shifts: int | None
) -> list[Rows]:
    """Rows with every number of straight steps that leaves room, shifted steps in the rest."""
    mixed = []
    for straight in range(_steps(room, diameter, most_rows) + 1):
        left = None if most_rows is None else most_rows - straight
        shifted = _steps(room - straight * diameter, rows.pitch, left)
        shifted = shifted if most_shifts is None else min(shifted, most_shifts)
        mixed.append(Rows(*rows[:4], straight, shifted))
    return mixed


def _steps(room: int, step: int, most_rows: int | None) -> int:
    steps = room // step
    return steps if most_rows is None else min(steps, most_rows - 1)


def discs(rows: Rows, diameter: int) -> list[Disc]:
    """Where the discs of ``rows`` lie, row by row.

    >>> discs(Rows(2, 1, 10, 9, shifted=1), 10)
    [(0, 0), (10, 0), (5, 9)]
    """
    placed: list[Disc] = []
    y, shifted = 0, False
    for shift in [False] * (rows.straight + 1) + [True] * rows.shifted:
        if placed:
            y += rows.pitch if shift else diameter
        shifted ^= shift
        first, number = (rows.step // 2, rows.short) if shifted else (0, rows.full)
        placed += [(first + i * rows.step, y) for i in range(number)]
    return placed


def most_discs(length: int, width: int, diameter: int) -> int:
    """A number of discs that no packing of the rectangle exceeds.

    The smaller of Oler's inequality (Oler 1961, "An inequality in the geometry of numbers",
    Acta Math. 105) for the disc centres, and, in a strip narrower than two diameters, of the
    least distance along it between any two discs.

    >>> most_discs(100, 100, 10), most_discs(100, 19, 10)
    (112, 20)
    """
    if diameter > min(length, width):
        return 0
    a, b = max(length, width) - diameter, min(length, width) - diameter
    oler = 1 + (a + b + isqrt(4 * (a * b) ** 2 // (3 * diameter**2))) // diameter
    if b >= diameter:
        return oler
    return min(oler, 1 + isqrt(a**2 // (diameter**2 - b**2)))


def root_up(square: int) -> int:
    """The least whole number whose square is not below ``square``.

    >>> root_up(16), root_up(17)
    (4, 5)
    """
    root = isqrt(square)
    return root if root * root == square else root + 1
