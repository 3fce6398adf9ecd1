"""What a packaging says of itself: what its mass and size rest on, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from capacity.catalog import override

if TYPE_CHECKING:
    from capacity.catalog import Specs


@pytest.mark.parametrize(
    ("packaging", "line"),
    [
        ("130mm-of482m-crate-1", "mass and size rest on our estimate"),
        (
            "122mm-9m22u-crate-1",
            (
                "the mass rests on arithmetic on published figures (kienthuc-709686) and our"
                " estimate, the size on our estimate"
            ),
        ),
        (
            "152mm-bare",
            (
                "the mass rests on published figures (vhu-ml20, vhu-152mm) and our estimate, the"
                " size on published figures (wikipedia-2s3) and our estimate"
            ),
        ),
    ],
)
def test_a_packaging_says_what_it_rests_on(catalog: Specs, packaging: str, line: str) -> None:
    """The bases of all corners, best first, each with its sources."""
    assert catalog.packagings[packaging].rests == line


def test_what_a_caller_sets_is_said_to_be_so(catalog: Specs) -> None:
    """A what-if leaves no estimate in the mass."""
    changed = override(catalog, {"packaging.gross_mass": "81 kg"})
    line = changed.packagings["130mm-of482m-crate-1"].rests
    assert line == "the mass rests on what the caller set, the size on our estimate"
