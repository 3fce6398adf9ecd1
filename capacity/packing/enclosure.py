"""Two counts around an answer, found without a search: a plain grid, and the volume.

The grid is a layout, so it holds no more than the best one; the volume bounds every layout.
What :mod:`capacity.packing.boxes` and :mod:`capacity.packing.cylinders` answer lies between the
two, at every named effort.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing.boxes.turned import in_walls
from capacity.packing.cylinders.solving import most_by_volume
from capacity.packing.question import Boxes

if TYPE_CHECKING:
    from capacity.packing.question import Cylinders


class Enclosure(NamedTuple):
    """A grid of ``least`` items fits; more than ``most`` do not."""

    least: int
    most: int


def around(asked: Boxes | Cylinders) -> Enclosure:
    """The two counts around the answer to a question.

    >>> from capacity.packing.question import Cylinders
    >>> around(Boxes((10, 8, 7), (5, 4, 3), "any")), around(Cylinders((10, 8, 7), (4, 5)))
    (Enclosure(least=8, most=9), Enclosure(least=4, most=8))
    """
    if not asked.turns or not asked.passes_door:
        return Enclosure(0, 0)
    if isinstance(asked, Boxes):
        most = prod(asked.room) // prod(asked.item)
    else:
        most = most_by_volume(asked.room, asked.item)
    least = max(prod(asked.grid(way)) for way in asked.turns)
    if asked.most is not None:
        return Enclosure(min(least, asked.most), min(most, asked.most))
    return Enclosure(least, most)


def laid(asked: Boxes | Cylinders) -> int:
    """Items in a layout that takes a little longer to find, but no search; their mass aside.

    >>> asked = Boxes((5898, 2352, 1150), (900, 350, 200), "any")
    >>> around(asked), laid(asked)
    (Enclosure(least=198, most=253), 237)
    """
    least = around(asked).least
    return max(least, in_walls(asked)) if least and isinstance(asked, Boxes) else least
