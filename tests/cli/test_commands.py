"""The command line through real processes: text, JSON, exit codes, hostile input."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from capacity import resources
from tests.cli.running import document, process, run


def test_rounds_json_has_the_contracted_keys() -> None:
    """Every key of the contract, with an entry a set when the sets are left open."""
    found = document("rounds", "6700", "--munition", "152mm")
    assert found["schema"] == "capacity/rounds/1"
    for key in ("per_container", "rounds", "limited_by"):
        assert list(found[key]) == ["low", "typical", "high"]
    assert list(found["proven"]) == ["low", "high"]
    assert found["rounds"]["high"] == 6700 * found["per_container"]["high"]
    assert len(found["sets"]) == 4 * (4 * 2 + 2 * 2)
    assert {"assumptions", "sources", "version", "specs_hash"} <= set(found)


def test_rounds_json_of_one_set_rests_on_its_numbers_only() -> None:
    """One set, its assumptions with unit and basis, and a source for each published one."""
    found = document(
        "rounds", "10", "--munition", "152mm", "--packaging", "152mm-crate-2",
        "--container", "22G1-24t", "--stowage", "practical", "--set", "packaging.gross_mass=52kg",
    )  # fmt: skip
    rows = {row["path"]: row for row in found["assumptions"]}
    assert rows["packaging.gross_mass"]["low"]["basis"] == "given"
    assert rows["packaging.gross_mass"]["low"]["value"] == 52
    known = {source["id"] for source in found["sources"]}
    for row in rows.values():
        for corner in ("low", "typical", "high"):
            assert row[corner]["unit"]
            if row[corner]["basis"] == "published":
                assert row[corner]["source"] in known


def test_check_json_has_the_contracted_keys() -> None:
    """One finding, with what it implies, the matrix of sets and what must be true."""
    (finding,) = document("check", "A3-2")["findings"]
    assert {"claim", "verdict", "quoted", "implied", "sets", "needs", "text"} <= set(finding)
    implied = finding["implied"]["rounds_per_container"]
    assert implied["low"] <= implied["stated"] <= implied["high"]
    assert finding["quoted"]["rounds"]["low"] == 2_700_000
    assert finding["command"] == "capacity check A3-2"
    assert any(s["agrees"] for s in finding["sets"])


def test_check_without_ids_checks_every_claim() -> None:
    """All 25 statements, in order."""
    findings = document("check")["findings"]
    assert len(findings) == 25
    assert findings[0]["claim"] == "A0-1"


def test_mix_json_spells_out_the_frontier() -> None:
    """Each split names containers and rounds of both."""
    found = document("mix", "7000", "--munition", "152mm-of540", "--munition", "122mm-9m22u")
    assert found["schema"] == "capacity/mix/1"
    assert found["splits"][0]["containers"] == {"152mm-of540": 7000, "122mm-9m22u": 0}


def test_specs_json_lists_and_shows() -> None:
    """Ids and names, and every number of one spec."""
    assert "152mm-of540" in document("specs", "list")["munitions"]
    shown = document("specs", "show", "152mm-crate-2")
    assert {"path", "low", "typical", "high"} == set(shown["numbers"][0])


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["rounds", "6700", "--munition", "152mm"], "6,700 containers of 152 mm"),
        (["rounds", "1", "--munition", "Grad"], "1 container of 122 mm rocket"),
        (["check", "A3-2"], "about 448 in each"),
        (["check"], "25 claims:"),
        (["mix", "10", "--munition", "152mm", "--munition", "Grad"], "shared by"),
        (["specs", "list"], "152mm-of540"),
        (["specs", "show", "22G1-24t"], "payload"),
        (["specs", "show", "152mm"], "projectile.mass: 40 kg / 43.56 kg / 46 kg"),
        (["specs", "validate"], "valid: 14 munitions"),
        (["--version"], "capacity 0."),
    ],
)
def test_text_answers_first(arguments: list[str], expected: str) -> None:
    """The answer is on standard output, without colour codes in a pipe."""
    done = run(*arguments)
    assert done.returncode == 0, done.stderr
    assert expected in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("command", [[], ["rounds"], ["check"], ["mix"], ["specs", "show"]])
def test_help_shows_two_examples(command: list[str]) -> None:
    """Every ``--help`` ends with examples that can be typed."""
    done = run(*command, "--help")
    assert done.returncode == 0
    assert done.stdout.count("\n    capacity ") >= 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["rounds", "0", "--munition", "152mm"], "from 1 to 10^8, got 0"),
        (["rounds", "--munition", "152mm", "--", "-5"], "expected a whole number such as 6700"),
        (["rounds", "6.5", "--munition", "152mm"], "expected a whole number such as 6700"),
        (["rounds", "6.700", "--munition", "152mm"], "write 6700"),
        (["rounds", "many", "--munition", "152mm"], "got 'many'"),
        (["rounds", "9" * 40, "--munition", "152mm"], "expected a whole number"),
        (["rounds", "1000000000", "--munition", "152mm"], "from 1 to 10^8"),
        (["rounds", "5", "--munition", "152mn"], "did you mean 152mm-of540"),
        (["rounds", "5", "--munition", "152mm", "--container", "22G1"], "say which: 22G1-"),
        (["rounds", "5", "--munition", "152mm", "--packaging", "152mm-crate-3"], "did you mean"),
        (["rounds", "5", "--munition", "152mm", "--stowage", "tight"], "unknown stowage"),
        (["rounds", "5", "--munition", "152mm", "--set", "packaging.gross_mass"], "PATH=VALUE"),
        (["rounds", "5", "--munition", "152mm", "--set", "a.b=1 kg"], "starts with munition"),
        (["rounds", "5", "--munition", "152mm", "--set", "packaging.gross_mass=5 mm"], "a mass"),
        (["rounds", "5", "--munition", "152mm", "--effort", "maximal"], "quick, normal or"),
        (["rounds", "5", "--munition", "152mm", "--specs", "nowhere"], "a folder of specs"),
        (["check", "A9-9"], "unknown claim 'A9-9'"),
        (["check", "A3-2", "--hedges", "guess"], "expected capacity or ferson"),
        (["mix", "10", "--munition", "152mm"], "two different munitions"),
        (["mix", "10", "--munition", "152mm", "--munition", "Grad", "--points", "1"], "2 to 1001"),
        (["specs", "show", "152mm-crate"], "say which: 152mm-crate-"),
        (
            ["rounds", "5", "--munition", "152mm", "--specs", "n" * 5000],
            ":1:1: cannot be read: File",
        ),
        (["check", "x" * 1_000_000], "(1,000,000 characters)"),
        (["picture", "loadplan", "152mm-crate-2", "--container", ""], "unknown container ''"),
        (["rounds", "5", "--munition", "152mm", "--container", ""], "did you mean 22G1-24t"),
        (["rounds", "5", "--munition", "152mm", "--stowage", ""], "unknown stowage ''"),
        (["explain", "A3-2", "A3-3"], "expected one claim, got another: 'A3-3'"),
        (["rounds", "5"], "Missing option"),
        (["weigh", "5"], "No such command"),
    ],
)
def test_bad_input_is_refused_in_one_message(arguments: list[str], message: str) -> None:
    """Exit 2, the reason on standard error, nothing on standard output, no traceback."""
    done = run(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "asked",
    [
        ["check", "{}"],
        ["rounds", "{}", "--munition", "152mm"],
        ["rounds", "1", "--munition", "{}"],
        ["rounds", "1", "--munition", "152mm", "--container", "{}"],
        ["rounds", "1", "--munition", "152mm", "--set", "{}"],
        ["rounds", "1", "--munition", "152mm", "--set", "{}=1 kg"],
        ["rounds", "1", "--munition", "152mm", "--set", "packaging.gross_mass={}"],
        ["rounds", "1", "--munition", "152mm", "--effort", "{}"],
        ["pack", "--box", "{}", "--interior", "1x1x1m"],
        ["verify", "{}"],
        ["picture", "claim", "{}"],
        ["specs", "schema", "{}"],
        ["{}"],
        ["check", "--{}"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("given", ["x" * 100_000, "9" * 100_000], ids=["letters", "digits"])
def test_what_is_too_long_to_read_is_not_printed_whole(asked: list[str], given: str) -> None:
    """Exit 2, one message of a few lines, whatever of it is quoted."""
    done = run(*(word.format(given) for word in asked))
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr) < 1_500
    assert "Traceback" not in done.stderr


def test_one_is_one_container_in_every_answer() -> None:
    """No answer counts 1 containers or 1 rounds."""
    one = ("--munition", "240mm-rocket", "--packaging", "240mm-rocket-bare")
    for asked in (
        ("check", "20 152mm shells in 30 containers"),
        ("check", "20 152mm shells in at least 1 container"),
        ("rounds", "1", *one),
        ("containers", "1", *one),
        ("whatif", "1", *one, "--set", "container.payload=20t"),
        ("mix", "1", "--munition", "240mm-rocket", "--munition", "Grad"),
    ):
        told = " ".join(run(*asked).stdout.split())
        assert "1 container" in told
        assert not re.search(r"(?<![\d,.])1 (containers|rounds) ", told), asked


def test_a_sentence_needs_no_quotes() -> None:
    """Words that are no ids make one text; ids and quoted sentences beside it stay their own."""
    said = "3 million 152mm shells in 6,700 containers"
    quoted = document("check", "A3-2", said, "A4-1", "9,000 122mm rockets in 90 TEU")
    plain = document("check", "a3-2", *said.split(), "A4-1", "9,000 122mm rockets in 90 TEU")
    assert plain == quoted
    assert [found["claim"] for found in plain["findings"]] == [
        "A3-2", "text-1", "A4-1", "text-2",
    ]  # fmt: skip
    assert document("explain", *said.split()) == document("explain", said)


def test_a_process_ends_as_the_function_does() -> None:
    """Through a real process: the same text, message and exit code as within this one."""
    for arguments in (["rounds", "7", "--munition", "152mm", "--json"], ["check", "A9-9"], []):
        assert process(*arguments) == run(*arguments)


def test_settings_that_contradict_are_refused() -> None:
    """The same path with two values."""
    settings = ["--set", "packaging.gross_mass=52kg", "--set", "packaging.gross_mass=53kg"]
    done = run("rounds", "5", "--munition", "152mm", *settings)
    assert done.returncode == 2
    assert "given twice" in done.stderr


def test_strict_exits_3_for_an_impossible_claim(tmp_path: Path) -> None:
    """A claim of one's own, in an overlay folder, and the exit code of ``--strict``."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "mine.yaml").write_text(
        'publisher: me\ndate: "2024"\nclaims:\n'
        "  - id: M1\n    kind: capacity\n    what: shells\n    speaker: me\n"
        "    containers: {figure: 6700, unit: container}\n"
        "    rounds: {figure: 10 million, unit: round}\n    munitions: [152mm-of540]\n"
    )
    asked = ["check", "M1", "--specs", str(tmp_path)]
    lenient, strict = process(*asked), process(*asked, "--strict")
    assert (lenient.returncode, strict.returncode) == (0, 3)
    assert "impossible" in strict.stdout
    assert "containers instead of 6,700" in strict.stdout


def test_an_unreadable_overlay_reports_every_problem(tmp_path: Path) -> None:
    """File, line, column and path of each problem, exit 2."""
    (tmp_path / "packagings").mkdir()
    (tmp_path / "packagings" / "x.yaml").write_text("name: x\nkind: often\n")
    done = run("specs", "validate", str(tmp_path))
    assert done.returncode == 2
    assert "packagings/x.yaml:2:7: kind: expected practice | limit, got 'often'" in done.stderr
    assert "packagings/x.yaml:1:1: holds: missing" in done.stderr


def test_a_specs_folder_may_come_from_the_environment(tmp_path: Path) -> None:
    """``CAPACITY_SPECS`` is ``--specs``."""
    done = process("specs", "validate", CAPACITY_SPECS=str(tmp_path / "nowhere"))
    assert done.returncode == 2
    assert "expected a folder of specs" in done.stderr


def test_a_closed_pipe_is_no_error() -> None:
    """``capacity check | head -1`` leaves no traceback."""
    command = f"{sys.executable} -m capacity check | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(  # noqa: S602 - the pipe is what is tested
        command, shell=True, executable="/bin/bash", capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.startswith("A0-1")
    assert done.stdout.endswith("\n0\n")


def test_a_full_disk_is_told() -> None:
    """Exit 2 and one line, no traceback."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "capacity", "specs", "validate"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "capacity: cannot write the answer: No space left on device\n"


def test_a_specs_folder_with_odd_files_is_refused(tmp_path: Path) -> None:
    """A pipe is no file, and brackets without end are nested too deeply."""
    (tmp_path / "packagings").mkdir()
    os.mkfifo(tmp_path / "packagings" / "pipe.yaml")
    (tmp_path / "sources.yaml").write_text("[" * 100_000)
    done = run("specs", "validate", str(tmp_path))
    assert done.returncode == 2
    assert "pipe.yaml:1:1: expected a file" in done.stderr
    assert "sources.yaml:1:13: is nested too deeply; at most 12 levels are read" in done.stderr


def test_a_terminal_of_no_width_still_gets_the_answer() -> None:
    """``COLUMNS=0`` is read as the usual 80."""
    assert "rounds" in process("rounds", "1", "--munition", "152mm", COLUMNS="0").stdout


def test_a_what_if_lighter_than_its_rounds_is_cautioned() -> None:
    """Eight shells of 43.56 kg do not weigh 52 kg; the answer says which packaging was set so."""
    done = run("rounds", "1", "--munition", "152mm", "--set", "packaging.gross_mass=52 kg")
    told = " ".join(done.stdout.split())
    assert "Caution: set lighter than the rounds inside: 152mm-crate-1, 152mm-crate-2" in told


def test_a_clearance_that_leaves_no_room_is_cautioned(tmp_path: Path) -> None:
    """7 m of clearance in a box of 5.9 m holds nothing, by --set or in a spec, and says why."""
    asked = ("rounds", "10", "--munition", "152mm", "--container", "22G1-24t")
    set_so = run(*asked, "--set", "stowage.clearance.length=7 m").stdout
    assert "the clearance of practical leaves no room in 22G1-24t" in " ".join(set_so.split())
    assert "leaves no room" not in run(*asked).stdout
    shipped = (resources.folder("specs") / "stowages" / "practical.yaml").read_text()
    (tmp_path / "stowages").mkdir()
    own = tmp_path / "stowages" / "practical.yaml"
    own.write_text(shipped.replace("high: 350 mm", "high: 7000 mm"), encoding="utf-8")
    cautions = document(*asked, "--specs", str(tmp_path))["cautions"]
    assert cautions == ["the clearance of practical leaves no room in 22G1-24t"]
    claim = run("check", "A3-2", "--specs", str(tmp_path)).stdout
    assert "the clearance of practical leaves no room in 22G1-24t" in " ".join(claim.split())


ONE = ("--packaging", "152mm-crate-2", "--container", "22G1-24t", "--stowage", "practical")


@pytest.mark.parametrize(
    "asked",
    [
        ["check", "A3-2"],
        ["explain", "A3-2"],
        ["rounds", "1", "--munition", "152mm"],
        ["rounds", "1", "--munition", "152mm", *ONE],
        ["mix", "7", "--munition", "152mm", "--munition", "Grad"],
    ],
    ids=["check", "explain", "rounds", "assumptions", "mix"],
)
def test_a_narrow_terminal_breaks_no_word(asked: list[str]) -> None:
    """At 40 columns every word of the wide page stands whole, tables included."""
    wide, narrow = (
        {word.strip(":;,") for word in run(*asked, columns=columns).stdout.split()}
        for columns in (110, 40)
    )
    assert len(narrow) > 50
    assert narrow <= wide


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_lines_keep_to_the_terminal(columns: str) -> None:
    """Text wraps to the width there is, and never beyond 110 columns."""
    done = process("check", "A3-2", COLUMNS=columns)
    widest = max(len(line) for line in done.stdout.splitlines())
    assert widest <= min(int(columns), 110)


def test_pages_of_one_answer_contradict_nothing() -> None:
    """One container is enough and fewer are not; ends that one thing limits are told together."""
    one = run("containers", "1", "--munition", "152mm").stdout
    assert "1 container will do whatever the true specs are, fewer cannot." in " ".join(one.split())
    box = ["--container", "22G1-24t", "--packaging", "152mm-crate-2", "--stowage", "practical"]
    alone = run("rounds", "1", "--munition", "152mm", *box).stdout
    assert "Both ends are limited by the payload; the high one is" in alone
    assert "in all" not in alone
    split = run("mix", "2", "--munition", "152mm", "--munition", "Grad").stdout
    assert "0–0" not in split
    assert run("reconcile", "A3-2", "--samples", "10").stdout.startswith(
        "A3-2: one way of loading explains it\n"
    )


def test_a_table_leaves_its_bars_out_rather_than_break_words() -> None:
    """Cartridges count in millions a container, which leaves 80 columns no room for a picture."""
    wide = run("check", "A3-2", columns=80).stdout
    assert "from 0 to the most" in wide
    said = "5 million rounds of ammunition in 10 containers"
    text = run("check", said, columns=80).stdout
    assert "from 0 to the most" not in text
    table = text[text.index("packed as") : text.index("Read as")]
    assert " cartridges" in table
