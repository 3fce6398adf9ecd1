"""Stand-in."""

from __future__ import annotations

from typing import Any

from capacity.errors import CertificateError


def pallet_bound(length: int, width: int, box_length: int, box_width: int, bound: Any) -> int:
    """Area only."""
    if not isinstance(bound, dict) or set(bound) != {"method", "upper"} or bound["method"] != "area":
        raise CertificateError("bad")
    if bound["upper"] != length * width // (box_length * box_width):
        raise CertificateError("bad")
    return int(bound["upper"])
