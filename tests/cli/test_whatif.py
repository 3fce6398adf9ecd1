"""``capacity whatif``, ``capacity containers`` and the plain formats of ``capacity check``."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import document, run

if TYPE_CHECKING:
    from pathlib import Path

ONE = [
    "--munition", "152mm", "--container", "22G1-24t", "--packaging", "152mm-crate-2",
    "--stowage", "physical-limit",
]  # fmt: skip


def test_a_lighter_crate_shows_its_difference() -> None:
    """21,710 / 100 is 217 crates, 434 rounds: 40 more than the 394 at 110 kg."""
    found = document("whatif", "10", *ONE, "--set", "packaging.gross_mass=100kg")
    (changed,) = found["alternatives"]
    assert found["baseline"]["per_container"]["typical"] == 394
    assert changed["per_container"]["typical"] == 434
    assert changed["difference"]["typical"] == 40
    assert changed["rounds"]["typical"] == 4340


def test_several_alternatives_stand_side_by_side() -> None:
    """``--set`` together is one alternative, each ``--or`` another."""
    done = document(
        "whatif", "10", *ONE,
        "--set", "packaging.gross_mass=100kg",
        "--or", "container.payload=11t",
        "--or", "container.payload=11t;packaging.gross_mass=100kg",
    )  # fmt: skip
    typical = [a["per_container"]["typical"] for a in done["alternatives"]]
    assert typical == [434, 200, 220]


def test_the_binding_limit_may_change() -> None:
    """At 20 kg a crate of two the payload no longer binds, geometry does."""
    found = document("whatif", "10", *ONE, "--set", "packaging.gross_mass=20kg")
    assert found["baseline"]["limited_by"]["high"] == "payload mass"
    assert found["alternatives"][0]["limited_by"]["high"] != "payload mass"


def test_a_sweep_takes_every_step() -> None:
    """11 t to 22 t in steps of 5.5 t: 100, 150 and 200 crates of 110 kg."""
    found = document("whatif", "1", *ONE, "--sweep", "container.payload=11t:22t:5.5t")
    assert [a["per_container"]["typical"] for a in found["alternatives"]] == [200, 300, 400]


def test_a_sweep_is_drawn(tmp_path: Path) -> None:
    """``--chart`` writes a picture beside the table."""
    out = tmp_path / "sweep.svg"
    asked = ["whatif", "1", *ONE, "--sweep", "container.payload=11t:22t:5.5t", "--chart", str(out)]
    assert run(*asked).returncode == 0
    assert out.read_text(encoding="utf-8").startswith("<svg")


def test_containers_for_rounds_are_a_range() -> None:
    """3,000,000 / 412 and / 376, rounded up."""
    found = document("containers", "3000000", *ONE)
    assert found["containers"] == {"low": 7282, "typical": 7615, "high": 7979}


def test_a_set_that_holds_none_leaves_the_range_open() -> None:
    """No number of 20 ft boxes is sure to do for a missile that does not go in."""
    done = run("containers", "50", "--munition", "hwasong-11a")
    assert "containers or more" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["whatif", "10", *ONE], "at least one change"),
        (["whatif", "10", *ONE, "--set", "packaging.gross_mass=5 mm"], "expected a mass"),
        (["whatif", "10", *ONE, "--sweep", "container.payload=5t"], "first:last:step"),
        (["whatif", "10", *ONE, "--sweep", "container.payload=9t:5t:1t"], "first below last"),
        (["whatif", "10", *ONE, "--sweep", "container.payload=1t:5kg:1t"], "in one unit"),
        (["whatif", "10", *ONE, "--sweep", "container.payload=1t:9t:0.001t"], "1001 steps"),
        (["whatif", "10", *ONE, "--sweep", "nowhere=1t:9t:1t"], "starts with munition"),
        (["whatif", "10", *ONE, "--or", "packaging.gross_mass"], "PATH=VALUE"),
        (["containers", "0", *ONE], "from 1 to 10^12"),
        (
            [
                "whatif",
                "10",
                *ONE,
                "--or",
                "container.payload=20t",
                "--or",
                "container.payload=25000kg",
                "--chart",
                "x.svg",
            ],
            "a chart needs one unit, got kg, t",
        ),
        (
            ["whatif", "10", *ONE, "--sweep", f"container.payload={'9' * 5_000}t:9t:1t"],
            "first:last",
        ),
        (["containers", "3,00", *ONE], "ROUNDS: expected a whole number"),
        (["check", "A3-2", "--brief", "--csv"], "at most one of"),
    ],
)
def test_bad_input_is_refused(arguments: list[str], message: str) -> None:
    """Exit 2 with what was expected, nothing on standard output."""
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def test_brief_is_a_line_a_claim() -> None:
    """25 claims, 25 lines."""
    lines = run("check", "--brief").stdout.splitlines()
    assert len(lines) == 25
    assert lines[2].startswith("A0-3 plausible: 429 a container;")


def test_csv_is_a_row_a_claim() -> None:
    """The rows read back as CSV, with the verdict and the command."""
    rows = list(csv.DictReader(io.StringIO(run("check", "A3-2", "A4-4", "--csv").stdout)))
    assert [row["verdict"] for row in rows] == ["plausible", "undecidable"]
    assert rows[0]["command"] == "capacity check A3-2"


def test_markdown_has_a_section_and_a_table() -> None:
    """One heading a claim, one table row an assumption set."""
    text = run("check", "A3-2", "--markdown").stdout
    assert text.startswith("## A3-2: plausible\n")
    assert text.count("\n| ") == 1 + len(document("check", "A3-2")["findings"][0]["sets"])


def test_the_answer_to_a_sentence_stands_above_how_it_was_read() -> None:
    """Verdict and plain sentence first, then how each part was read."""
    sentence = "about 3 million 152mm shells in 6,700 containers"
    text = run("check", sentence).stdout
    assert text.index("plausible") < text.index("read as 2,700,000 to 3,300,000")
    assert f"capacity check '{sentence}'" in " ".join(text.split())


def test_a_sentence_and_its_claim_agree() -> None:
    """The sentence of A3-2's figures gives A3-2's matrix."""
    sentence = "about 3 million 152mm shells could fit in about 6,700 containers"
    (said,) = document("check", sentence)["findings"]
    (quoted,) = document("check", "A3-2")["findings"]
    assert said["verdict"] == quoted["verdict"]
    assert said["sets"] == quoted["sets"]


def test_sentences_of_one_call_are_numbered() -> None:
    """Two sentences have an id each, and each its own command; one alone is ``text``."""
    first, second = (
        "300 20ft containers hold 80,000 152mm shells",
        "200,000 152mm shells in 500 containers",
    )
    findings = document("check", first, "A3-2", second)["findings"]
    assert [f["claim"] for f in findings] == ["text-1", "A3-2", "text-2"]
    assert findings[2]["command"] == f"capacity check '{second}'"
    assert [f["claim"] for f in document("check", first)["findings"]] == ["text"]


def test_a_sentence_may_name_its_containers() -> None:
    """Forty-foot boxes leave the twenty-foot sets out."""
    (said,) = document("check", "500000 Grad rockets in 7000 40ft containers")["findings"]
    assert {s["container"][:2] for s in said["sets"]} == {"42", "45"}


def test_an_ambiguous_sentence_shows_both_readings() -> None:
    """``1.200`` is twelve hundred or one and a fifth; nothing is guessed."""
    done = run("check", "1.200 152mm shells in 3 containers")
    assert done.returncode == 2
    assert "1,200" in done.stderr
    assert "1.2" in done.stderr
