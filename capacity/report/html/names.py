"""Names fit for a file, an anchor and a label at once, made from ids that may hold anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 60


def names(ids: Iterable[str]) -> dict[str, str]:
    """A name of letters, digits and hyphens for each id, all different.

    >>> names(["A3-2", "../x", "./x"])
    {'A3-2': 'A3-2', '../x': 'x', './x': 'x-2'}
    """
    found: dict[str, str] = {}
    for each in ids:
        plain = re.sub(r"[^A-Za-z0-9]+", "-", each).strip("-")[:_LONGEST] or "unnamed"
        name, number = plain, 2
        taken = {known.casefold() for known in found.values()}
        while name.casefold() in taken:
            name, number = f"{plain}-{number}", number + 1
        found[each] = name
    return found
