"""``capacity pack`` and ``capacity verify``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import document, run

if TYPE_CHECKING:
    from pathlib import Path

ROOM = ["--interior", "5898x2352x2393mm"]


@pytest.mark.parametrize(
    ("box", "count"),
    [
        ("800x400x220mm", 350),
        ("1000x500x200mm", 242),
        ("3050x320x220mm", 70),
        ("725x365x255mm", 432),
        ("800x600x950mm", 52),
    ],
)
def test_upright_crates_are_proven(box: str, count: int) -> None:
    """The five crates whose upright maxima are known."""
    found = document("pack", "--box", box, *ROOM)
    assert found["count"]["lower"] == found["count"]["upper"] == count
    assert found["count"]["proven"] is True
    assert len(found["placements"]) == count


def test_what_pack_prints_verify_accepts(tmp_path: Path) -> None:
    """The document holds all that the checker needs, whatever the rules."""
    weighed = ["--box-mass", "100kg", "--payload", "21.7t", "--orientations", "any"]
    found = document("pack", "--box", "800x400x220mm", *ROOM, *weighed)
    assert found["container"]["payload_g"] == 21_700_000
    assert found["count"]["limited_by"] == "payload mass"
    file = tmp_path / "load.json"
    file.write_text(json.dumps(found))
    done = run("verify", str(file))
    assert done.returncode == 0
    assert "verified: 217 laid out, more than 217 impossible" in done.stdout


@pytest.mark.parametrize(
    ("masses", "said"),
    [
        (("100kg", "21.7t"), "Mass 21.70 t of a payload of 21.70 t."),
        (("5g", "1kg"), "Mass 1.00 kg of a payload of 1.00 kg."),
        (("0.5g", "0.7g"), "Mass 0.5 g of a payload of 0.7 g."),
    ],
)
def test_a_mass_is_told_in_the_unit_of_its_size(masses: tuple[str, str], said: str) -> None:
    """217 boxes of 100 kg, 200 of 5 g, one of half a gram; none is told as 0.00 t."""
    options = ["--box-mass", masses[0], "--payload", masses[1]]
    assert said in run("pack", "--box", "80x40x22mm", *ROOM, *options).stdout


def test_a_catalogued_crate_brings_its_rules() -> None:
    """Mass, payload and door come from the specs."""
    found = document("pack", "--packaging", "152mm-crate-2", "--container", "22G1-24t")
    assert found["count"]["lower"] == 197
    assert found["rules"]["door_mm"] == [2336, 2278]


@pytest.mark.parametrize(
    ("given", "count"),
    [
        (["--box", "589.8x2352x2393mm", *ROOM], 10),
        (["--box", "842.5x2352x2393mm", *ROOM], 7),
        (["--box", "0.6x10x10mm", "--interior", "9x10x10mm"], 15),
        (["--box", "4x4x4in", "--interior", "1x1x1ft"], 27),
        (["--box", "10x10x10cm", "--interior", "100x10x10cm",
          "--box-mass", "33.3333g", "--payload", "333.333g"], 10),
        (["--box", "10x10x10mm", "--interior", "100x100x100mm",
          "--box-mass", "0.5g", "--payload", "5g"], 10),
        (["--box", "10x10x10mm", "--interior", "35x10x10mm", "--clearance", "4.5x0x0mm"], 3),
        (["--box", "10x10x10mm", "--interior", "10x10x50mm", "--max-layers", "2"], 2),
        (["--box", "10x10x10mm", "--interior", "10x10x50mm",
          "--box-mass", "0.5g", "--max-stack-mass", "1.4g"], 3),
        (["--box", "10x10x10mm", "--interior", "10x10x50mm", "--max-count", "4"], 4),
        (["--box", "10x10x10mm", "--interior", "10x10x50mm", "--door", "9.9x10mm"], 0),
        (["--box", "10x10x10mm", "--interior", "10x10x50mm", "--door", "10x10mm"], 5),
    ],
)  # fmt: skip
def test_sizes_and_rules_hold_as_given(given: list[str], count: int, tmp_path: Path) -> None:
    """Parts of a mm or g count, each rule limits, and what is written down is what was asked."""
    assert run("pack", *given).stdout.startswith(f"{count} boxes fit, and no more can: proven")
    found = document("pack", *given)
    assert (found["count"]["lower"], found["count"]["upper"]) == (count, count)
    file = tmp_path / "load.json"
    file.write_text(json.dumps(found))
    assert (
        f"verified: {count} laid out, more than {count} impossible"
        in run("verify", str(file)).stdout
    )


def test_a_document_states_the_box_that_was_asked_for() -> None:
    """Lengths in mm as given, and how many steps of the certificate a mm has."""
    found = document("pack", "--box", "842.5x2352x2393mm", *ROOM)
    assert found["box"] == {
        "length_mm": 842.5, "width_mm": 2352, "height_mm": 2393, "mass_g": None
    }  # fmt: skip
    assert found["steps"] == {"per_mm": 10, "per_g": 1}
    assert found["placements"][1]["x"] == 842.5


def test_sizes_finer_than_any_step_are_rounded_both_ways() -> None:
    """Where no step short enough makes all whole, each end rounds to its own side: ten do fit."""
    done = run("pack", "--box", "589.8000001x2352x2393mm", "--interior", "5898.000001x2352x2393mm")
    assert done.stdout.startswith("9 boxes fit; more than 10 cannot, laid square to")


def test_bare_shells_are_packed_and_verified(tmp_path: Path) -> None:
    """498 shells of 43.56 kg at 21,710 kg, laid out and proved, through the same checker."""
    found = document("pack", "--packaging", "152mm-bare", "--container", "22G1-24t")
    assert found["count"] == {
        "lower": 498,
        "upper": 498,
        "proven": True,
        "limited_by": "payload mass",
    }
    file = tmp_path / "load.json"
    file.write_text(json.dumps(found))
    assert "verified: 498 laid out" in run("verify", str(file)).stdout
    found["placements"][1] = found["placements"][0]
    file.write_text(json.dumps(found))
    assert run("verify", str(file)).returncode == 2


def _shift(found: Any) -> None:
    found["placements"][0]["x"] += 1


def _claim_more(found: Any) -> None:
    found["count"]["lower"] += 1
    found["count"]["upper"] += 1


def _lower_bound(found: Any) -> None:
    found["bound"]["upper"] -= 1
    found["count"]["upper"] -= 1


def _other_schema(found: Any) -> None:
    found["schema"] = "capacity/pack/9"


def _drop(found: Any) -> None:
    del found["placements"][-1]


@pytest.mark.parametrize("tamper", [_shift, _claim_more, _lower_bound, _other_schema, _drop])
def test_a_tampered_document_is_refused(tamper: Any, tmp_path: Path) -> None:
    """Exit 2 and the reason, for a moved, missing or added crate, or another bound."""
    found = document("pack", "--box", "800x400x220mm", *ROOM)
    tamper(found)
    file = tmp_path / "load.json"
    file.write_text(json.dumps(found))
    done = run("verify", str(file))
    assert done.returncode == 2
    assert done.stderr.startswith("capacity: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["pack"], "expected either --packaging ID or --box"),
        (["pack", "--box", "800x400mm"], "--box: expected sizes such as 800x400x220mm"),
        (["pack", "--box", "0x4x4mm"], "--box: expected a length above 0"),
        (["pack", "--box", "8x4x4"], "--box: expected sizes"),
        (["pack", "--box", "8x4x4kg"], "--box: expected a length"),
        (["pack", "--box", "8x4x-4mm"], "--box: expected sizes"),
        (["pack", "--box", "1x1x1mm"], "too many to place"),
        (["pack", "--box", "8x4x4mm", "--payload", "1 t"], "expected --box-mass with it"),
        (["pack", "--box", "8x4x4mm", "--box-mass", "9,5 kg"], "--box-mass: expected a mass"),
        (["pack", "--box", "8x4x4mm", "--orientations", "sideways"], "--orientations: expected"),
        (["pack", "--box", "8x4x4mm", "--corner", "worst"], "--corner: expected low"),
        (["pack", "--packaging", "152mm-bare", "--box", "8x4x4mm"], "expected either"),
        (["pack", "--packaging", "nothing"], "unknown packaging"),
        (["pack", "--packaging", "", "--interior", "8x4x4mm"], "unknown packaging ''"),
        (["pack", "--box", "8x4x4mm", "--container", ""], "unknown container ''"),
        (["pack", "--box", "8x4x4mm", *ROOM, "--corner", "worst"], "--corner: expected low"),
        (["pack", "--box", "8x4x4mm", "--max-stack-mass", "1 t"], "expected --box-mass with it"),
        (["pack", "--box", "8x4x4mm", "--door", "8x4x4mm"], "--door: expected sizes such as"),
        (["pack", "--box", "8x4x4mm", "--clearance", "8x4mm"], "--clearance: expected sizes"),
        (["pack", "--packaging", "152mm-bare", "--max-count", "9"], "--max-count: expected boxes"),
        (["pack", "--box", "1x1x0.0000000001mm"], "expected an item of at least 1/"),
        (["verify", "nowhere.json"], "cannot be read"),
    ],
)
def test_bad_input_is_refused(arguments: list[str], message: str) -> None:
    """Exit 2 with the option and what was expected."""
    done = run(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stdout == ""


def test_a_field_that_comes_twice_is_refused(tmp_path: Path) -> None:
    """A count stated twice could be read either way."""
    found = json.dumps(document("pack", "--box", "800x400x220mm", *ROOM))
    file = tmp_path / "load.json"
    file.write_text(found.replace('"count": {', '"count": {"lower": 999, '))
    done = run("verify", str(file))
    assert done.returncode == 2
    assert "load.json: expected each field once, got 'lower' twice" in done.stderr


@pytest.mark.parametrize("text", ["", "[]", "{", "null", "[" * 100_000, '{"schema": 1}', "\x00"])
def test_a_file_that_is_no_document_is_refused(text: str, tmp_path: Path) -> None:
    """Empty, broken, too deep or of another shape."""
    file = tmp_path / "load.json"
    file.write_text(text)
    done = run("verify", str(file))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_box_that_does_not_fit_is_a_proven_zero() -> None:
    """Three metres do not go into 2.4: none, and why."""
    count = document("pack", "--box", "3x3x3m", *ROOM)["count"]
    assert (count["lower"], count["upper"], count["proven"]) == (0, 0, True)


def test_a_page_is_told_in_the_words_of_a_reader() -> None:
    """One box fits, several fit, and a number of boxes is no weight that a rule allows."""
    cube = ["--box", "10x10x10mm", "--interior"]
    one = run("pack", *cube, "12x12x12mm").stdout
    assert one.startswith("1 box fits, and no more can: proven")
    assert "kept upright." in one
    few = run("pack", *cube, "12x12x90mm", "--max-count", "3", "--orientations", "any").stdout
    assert few.startswith("3 boxes fit, and no more can: proven (quantity limit)")
    assert "Limited by the number there are. Box 10 x 10 x 10 mm" in few
    assert "turned any way." in few
