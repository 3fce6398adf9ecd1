"""Why claims cannot all be explained, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.say.printed import decimal

if TYPE_CHECKING:
    from capacity.claims.reconciling import Conflict


def conflict(found: Conflict) -> str:
    """That no single way of packing explains a claim, or two with what they imply."""
    if len(found.fits) == 1:
        return f"No single assumption set allows {found.claims[0]}."
    one, other = found.fits
    first, second = (decimal(fit.implied.stated) for fit in found.fits)
    return (
        f"No single assumption set explains both {one.claim.id} ({first} a container) and"
        f" {other.claim.id} ({second}): the implied rounds a container change between them."
    )
