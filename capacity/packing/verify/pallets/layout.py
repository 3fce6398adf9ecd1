"""Checks that rectangles lie on a pallet, each of them whole and clear of all others."""

from collections.abc import Sequence

from capacity.packing.verify.boxes.layout import layout as box_layout
from capacity.packing.verify.pallets.bound import pallet
from capacity.packing.verify.reading import Field


def pallet_layout(
    length: int, width: int, box_length: int, box_width: int, layout: Sequence[Sequence[int]]
) -> int:
    """Check that ``layout`` lies inside the pallet without overlap, each box whole.

    All in mm; a placement is ``(x, y, length, width)``: to the checker a box one mm high.

    Returns:
        The number of boxes.

    Raises:
        CertificateError: a placement is not the box, leaves the pallet or overlaps another.

    >>> pallet_layout(4, 2, 2, 2, ((0, 0, 2, 2), (2, 0, 2, 2)))
    2
    >>> pallet_layout(4, 2, 2, 2, ((0, 0, 2, 2), (1, 0, 2, 2)))
    Traceback (most recent call last):
    capacity.errors.CertificateError: layout[1]: overlaps layout[0]
    """
    given = pallet(length, width, box_length, box_width)
    boxes = []
    for placed in Field("layout", layout).items():
        x, y, a, b = (number.value for number in placed.items(4))
        boxes.append((x, y, 0, a, b, 1))
    return box_layout((given.length, given.width, 1), (given.p, given.q, 1), boxes)
