"""What a reader should know of the values set."""

from __future__ import annotations

import capacity
from capacity.sets.cautions import cautions

BOX, CRATE = "22G1-24t", "152mm-crate-2"


def told(**settings: str) -> list[str]:
    """The cautions on crates of two in one box, with fields of their specs set."""
    changed = capacity.override({name.replace("__", "."): set_ for name, set_ in settings.items()})
    return cautions(
        capacity.rounds(1, "152mm", container=BOX, packaging=CRATE, catalog=changed).sets
    )


def test_a_crate_lighter_than_its_rounds_is_told_once() -> None:
    """Two shells of 40 kg at the least cannot weigh 79 kg in their crate; 80 kg they might."""
    assert told(packaging__gross_mass="79 kg") == [f"{CRATE} is set lighter than its rounds"]
    assert told(packaging__gross_mass="80 kg") == []


def test_a_clearance_as_wide_as_the_container_leaves_no_room() -> None:
    """Three metres to spare in a container 2.35 m wide leave none, in each stowage that has it."""
    found = told(stowage__clearance__width="3 m")
    assert "the clearance of practical leaves no room in 22G1-24t" in found
    assert told(stowage__clearance__width="1 m") == []
