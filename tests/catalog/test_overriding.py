"""A what-if changes one thing: the catalog is as if all files had been read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from capacity.catalog import load, override
from capacity.catalog.kinds import FIELDS
from capacity.catalog.specs import assemble
from capacity.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from capacity.catalog import Specs

SETTINGS = [
    {"container.payload": "20 t"},
    {"container.interior.length": "5.9 m"},
    {"packaging.gross_mass": "900 kg"},
    {"packaging.outer.width": "500mm"},
    {"packaging.max_layers": "3"},
    {"packaging.kind": "limit"},
    {"munition.projectile.mass": "0.5 kg"},
    {"stowage.clearance.height": "20 mm"},
    {"stowage.orientation": "any"},
    {
        "container.tare": "2 t",
        "packaging.gross_mass": "800 kg",
        "munition.projectile.mass": "30 kg",
    },
]


def parts(specs: Specs) -> dict[str, str]:
    """Everything a catalog holds, by kind, written out; things read twice are not equal."""
    return {name: repr(getattr(specs, name)) for name in (*FIELDS, "packaging_specs", "specs_hash")}


@pytest.mark.parametrize("settings", SETTINGS, ids=" ".join)
def test_what_changes_is_what_reading_again_would_change(
    catalog: Specs, settings: dict[str, str]
) -> None:
    """Every part is equal to one structured, resolved and checked from all the data anew."""
    changed = override(catalog, settings)
    again = assemble(changed.raw, [], changed.overrides, registry=None)
    assert parts(changed) == parts(again)
    assert parts(changed) != parts(catalog)
    assert dict(changed.overrides) == settings


def test_what_does_not_change_stays_the_same_thing(catalog: Specs) -> None:
    """Nothing but the thing set, and what holds it, is made again."""
    changed = override(catalog, {"container.payload": "20 t"}, {"container": {"22G1-24t"}})
    for field in FIELDS:
        before, after = getattr(catalog, field), getattr(changed, field)
        fresh = {name for name in before if before[name] is not after[name]}
        assert fresh == ({"22G1-24t"} if field == "containers" else set())


def test_what_holds_a_thing_changes_with_it(tmp_path: Path) -> None:
    """A pallet of crates of a shell takes the shell's new mass, three steps away."""
    (tmp_path / "packagings").mkdir()
    for name, inner in (("a-pallet", "b-crate"), ("b-crate", "152mm-bare")):
        (tmp_path / "packagings" / f"{name}.yaml").write_text(
            f"name: {name}\nholds: {{packaging: {inner}, count: 2}}\nkind: limit\n"
            "orientation: any\nouter:\n"
            + "".join(
                f"  {axis}: {{value: 1 m, basis: estimate, note: x}}\n"
                for axis in ("length", "width", "height")
            )
            + "gross_mass: {value: 400 kg, basis: estimate, note: x}\n"
        )
    specs = load([tmp_path])
    changed = override(specs, {"munition.projectile.mass": "40 kg"}, {"munition": {"152mm-of540"}})
    assert parts(changed) == parts(assemble(changed.raw, [], {}, registry=None))
    for name in ("152mm-bare", "b-crate", "a-pallet"):
        assert changed.packagings[name].munition is changed.munitions["152mm-of540"]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"container.size_type": "L5G1"}, "no container of type"),
        ({"container.payload": "900 t"}, ""),
        ({"packaging.holds.count": "0"}, "whole number"),
        ({"packaging.holds.munition": "nothing"}, "nothing"),
        ({"container.door.height": "9 m"}, "the opening exceeds the interior"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_what_does_not_fit_is_refused_as_in_a_file(
    catalog: Specs, settings: dict[str, str], message: str
) -> None:
    """Checks of the thing and of what refers to it run for a what-if, too."""
    if not message:
        assert override(catalog, settings).containers["22G1-24t"].payload.high.basis == "given"
        return
    with pytest.raises(InputError, match=message) as told:
        override(catalog, settings)
    (path,) = settings
    assert str(told.value).startswith(f"--set {path}=")
