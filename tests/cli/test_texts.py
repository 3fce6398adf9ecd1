"""A text in place of a claim's id, in every command that takes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import document, run

if TYPE_CHECKING:
    from pathlib import Path

SAID = "Seoul counted 6,700 containers. They could hold about 3 million 152 mm shells, he said."


def test_a_file_gives_its_claims_with_their_places(tmp_path: Path) -> None:
    """In JSON a span a number, in characters of the text, and what else was seen."""
    file = tmp_path / "article.txt"
    file.write_text(f"A heading\n\n{SAID}\n\nNear 64 ships lay.\n", encoding="utf-8")
    text = f"{file.read_text(encoding='utf-8')}\n"
    found = document("check", str(file))
    (finding,) = found["findings"]
    printed = {span["role"]: text[span["start"] : span["end"]] for span in finding["spans"]}
    assert printed == {"passage": SAID, "containers": "6,700", "rounds": "about 3 million"}
    assert [(seen["text"], seen["unit"]) for seen in found["mentions"]] == [("64", "vessel")]


def test_one_bad_passage_loses_nothing_of_the_others(tmp_path: Path) -> None:
    """A number that cannot be read is listed beside the claims."""
    file = tmp_path / "article.txt"
    file.write_text(f"1.200 shells in 3 containers.\n\n{SAID}\n", encoding="utf-8")
    found = document("check", str(file))
    assert [finding["claim"] for finding in found["findings"]] == ["text"]
    assert "can be read as 1,200 or as 1.2" in {seen["why"] for seen in found["mentions"]}


def test_a_text_without_a_claim_ends_well() -> None:
    """No finding, the mentions, exit 0; what the containers would hold is told."""
    done = run("check", "By March close to 7,000 containers of arms had come.")
    assert done.returncode == 0
    assert "[close to 7,000] containers" in done.stdout
    assert "million" in done.stdout
    assert (
        document("check", "By March close to 7,000 containers of arms had come.")["findings"] == []
    )


def test_a_text_without_a_claim_says_why_in_every_plain_format() -> None:
    """One line with --brief, of however many numbers; the numbers seen as a list in Markdown."""
    said = "The ship made 64 voyages. Then 40 trucks came."
    brief = run("check", "--brief", said).stdout
    assert brief.count("\n") == 1
    assert brief.startswith("no claim: The ship made [64] voyages")
    why = document("check", said)["mentions"][0]["why"]
    assert brief.endswith(f": {why} (the first of 2 numbers)\n")
    assert f": {why}\n" in run("check", "--markdown", said).stdout


@pytest.mark.parametrize("text", ["No number is in this text.", "", "nowhere.txt", "./nowhere"])
def test_what_holds_no_number_is_refused_in_one_line(text: str) -> None:
    """Exit 2, nothing on standard output."""
    done = run("check", text)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") <= 2


def test_options_narrow_what_a_text_claims() -> None:
    """To one container, one packaging, one form; numbers apart are tied by the user's word."""
    apart = "Seoul counted 900 containers and Kyiv 250,000 152 mm shells."
    (loose,) = document("check", apart)["findings"]
    assert loose["verdict"] == "undecidable"
    options = ["--same-cargo", "--container", "22G1-24t", "--as", "complete"]
    (tied,) = document("check", apart, *options)["findings"]
    assert {s["container"] for s in tied["sets"]} == {"22G1-24t"}
    assert {s["packaging"] for s in tied["sets"]} == {"152mm-crate-1"}
    options = ["--same-cargo", "--packaging", "152mm-bare"]
    (packed,) = document("check", apart, *options)["findings"]
    assert {s["packaging"] for s in packed["sets"]} == {"152mm-bare"}
    assert run("check", apart, "--as", "crate").returncode == 2


def test_every_command_takes_a_text(tmp_path: Path) -> None:
    """Explain, reconcile, report, picture and whatif."""
    assert document("explain", SAID)["claim"] == "text"
    assert [c["claim"] for c in document("reconcile", SAID, "A4-1")["claims"]] == ["text", "A4-1"]
    assert run("report", "-o", str(tmp_path / "out"), SAID).returncode == 0
    assert run("picture", "claim", SAID, "-o", str(tmp_path / "claim.svg")).returncode == 0
    changed = document("whatif", SAID, "--set", "container.payload=21t")
    assert changed["munition"] == "152mm-of540"
    assert changed["containers"] == 6700
    assert run("whatif", "900 containers came", "--set", "container.payload=21t").returncode == 2


def test_words_are_validated_with_the_specs(tmp_path: Path) -> None:
    """A fault in a user's words is told with its place, and exit 2."""
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "en.yaml").write_text("hodl: [keep]", encoding="utf-8")
    done = run("specs", "validate", str(tmp_path))
    assert done.returncode == 2
    assert "en.yaml:1:1: hodl: no role of words; did you mean hold?" in done.stderr
    assert "words of 6 languages" in run("specs", "validate").stdout
