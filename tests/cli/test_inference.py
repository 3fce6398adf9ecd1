"""Forecasts, explanations and reconciliations on the command line."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import Done, from_terminal, run

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("numpy")
ONE = ("--container", "22G1-24t", "--packaging", "152mm-crate-2", "--stowage", "rail-wagon")


def test_rounds_gain_a_distribution() -> None:
    """--samples adds percentiles next to the guaranteed range, in text and JSON."""
    asked = ("rounds", "6700", "--munition", "152mm", *ONE, "--samples", "1000", "--seed", "3")
    text = run(*asked)
    assert text.returncode == 0
    assert "2,063,600 to 2,264,600 in all" in " ".join(text.stdout.split())
    assert "every case on the grid of mm and g counted" in " ".join(text.stdout.split())
    document = json.loads(run(*asked, "--json").stdout)
    found = document["distribution"]
    assert document["schema"] == "capacity/rounds/1"
    assert (found["seed"], found["family"], found["correlation"]) == (3, "triangular", 1.0)
    assert found["sets"][0]["exact"]
    assert sum(c["probability"]["low"] for c in found["counts"]) == pytest.approx(1)
    reached = [found["per_container"][p]["low"] for p in ("5", "25", "50", "75", "95")]
    assert reached == sorted(reached)
    assert all(308 <= count <= 338 for count in reached)


def test_without_samples_there_is_no_distribution() -> None:
    """The plain document says null, so that its keys stay the same."""
    document = json.loads(run("rounds", "6700", "--munition", "152mm", *ONE, "--json").stdout)
    assert document["distribution"] is None


def test_a_wide_forecast_shows_its_weights(tmp_path: Path) -> None:
    """A weights file is applied and shown."""
    file = tmp_path / "w.yaml"
    file.write_text("packaging: {152mm-crate-2: 3, 152mm-pallet-8: 1}\n")
    asked = ("--container", "22G1-24t", "--stowage", "rail-wagon", "--weights", str(file))
    done = run("rounds", "10", "--munition", "152mm", *asked, "--samples", "100")
    assert "Weights as given: 2 sets" in done.stdout
    assert "22G1-24t / 152mm-crate-2 / rail-wagon 75.0 %" in " ".join(done.stdout.split())


def test_explain_prints_the_quotable_sentence() -> None:
    """The threshold worked by hand, 48.4 kg at 21.71 t, stands in text and JSON."""
    narrow = ("--container", "22G1-24t", "--packaging", "152mm-crate-2", "--stowage")
    text = " ".join(run("explain", "A3-2", *narrow, "physical-limit").stdout.split())
    assert "a round packs at 48.4 kg or less at a payload of 21.71 t" in text
    document = json.loads(run("explain", "A3-2", *narrow, "physical-limit", "--json").stdout)
    assert document["schema"] == "capacity/explain/1"
    assert document["mass_limits"][0]["g_per_round"] == 48_459
    (one,) = document["sets"]
    assert {"gross_mass": 96_919}.items() <= {
        t["path"].rpartition(".")[2]: t["holds"] for t in one["thresholds"]
    }.items()


def test_explain_reads_words_on_request() -> None:
    """As worded, 400 a container suffice."""
    narrow = ("--container", "22G1-24t", "--stowage", "rail-wagon", "--reading", "worded")
    document = json.loads(run("explain", "A3-2", *narrow, "--json").stdout)
    assert document["target"]["per_container"] == 400


def test_explain_takes_a_changed_assumption() -> None:
    """A crate set lighter than its threshold holds; the answer says what was set."""
    narrow = ("--container", "22G1-24t", "--packaging", "152mm-crate-2", "--stowage")
    setting = ("physical-limit", "--set", "packaging.gross_mass=95 kg")
    (before,) = json.loads(run("explain", "A3-2", *narrow, setting[0], "--json").stdout)["sets"]
    document = json.loads(run("explain", "A3-2", *narrow, *setting, "--json").stdout)
    (after,) = document["sets"]
    assert (before["holds"], after["holds"]) == (False, True)
    assert document["overrides"] == {"packaging.gross_mass": "95 kg"}
    text = run("explain", "A3-2", *narrow, *setting).stdout
    assert "Set for this answer: packaging.gross_mass = 95 kg" in " ".join(text.split())


def test_explain_keeps_to_what_a_sentence_says() -> None:
    """A sentence of 20 ft containers is explained in these alone, and echoed as it was read."""
    sentence = "500 20ft containers hold 200,000 152mm shells"
    document = json.loads(run("explain", sentence, "--json").stdout)
    assert {s["container"][0] for s in document["sets"]} == {"2"}
    assert "rounds: 200,000, read as 180,000 to 220,000" in document["echo"]
    assert "rounds: 200,000, read as" in run("explain", sentence).stdout
    done = run("explain", sentence, "--container", "42G1-30t")
    assert done.returncode == 2
    assert "names another container" in done.stderr


def test_check_gains_a_chance(tmp_path: Path) -> None:
    """A claim's chance stands next to its verdict; a claim without a count has none."""
    file = tmp_path / "w.yaml"
    file.write_text("packaging: {152mm-crate-2: 1}\nstowage: {rail-wagon: 1}\n")
    asked = ("check", "A3-2", "A3-1", "--samples", "500", "--weights", str(file))
    text = " ".join(run(*asked).stdout.split())
    assert "a container could hold the figure as printed with probability 0.0 %" in text
    first, second = json.loads(run(*asked, "--json").stdout)["findings"]
    assert first["chance"]["as_worded"] == {"low": 0.0, "high": 0.0}
    assert second["chance"] is None


def test_reconcile_weighs_the_sets() -> None:
    """The weights of a claim's sets add up to one, text and JSON alike."""
    asked = ("reconcile", "A4-1", "A3-2", "--samples", "2000", "--seed", "5")
    text = run(*asked)
    assert text.returncode == 0
    assert "A4-1, A3-2: one way of loading explains them" in text.stdout
    document = json.loads(run(*asked, "--json").stdout)
    assert document["schema"] == "capacity/reconcile/1"
    weights = [w["weight"] for w in document["weights"]["152mm-of540"]]
    assert sum(weights) == pytest.approx(1, abs=1e-6)
    assert document["claims"][0]["window"] == {"low": 475, "high": 485}


ROUNDS = ("rounds", "10", "--munition", "152mm", *ONE)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((*ROUNDS, "--samples", "0"), "samples: expected a whole number from 1 to 10^9, got 0"),
        ((*ROUNDS, "--samples", "-5"), "--samples: expected a whole number"),
        ((*ROUNDS, "--samples", "1000000000000"), "from 1 to 10^9"),
        ((*ROUNDS, "--samples", "1e6"), "--samples: expected a whole number"),
        ((*ROUNDS, "--samples", "10", "--seed", "x"), "--seed: expected a whole number"),
        ((*ROUNDS, "--samples", "10", "--distribution", "normal"), "triangular or pert"),
        ((*ROUNDS, "--samples", "10", "--correlation", "2"), "correlation: expected 0 to 1"),
        ((*ROUNDS, "--seed", "4"), "--seed: expected --samples N with it"),
        ((*ROUNDS, "--samples", "10", "--weights", "no-such.yaml"), "no-such.yaml"),
        (
            (*ROUNDS, "--set", "container.payload=20 t", "--set", "container.payload=21 t"),
            "given twice",
        ),
        (("explain", "A3-1"), "A3-1 gives no number of rounds"),
        (("explain", "A9-9"), "unknown claim 'A9-9'"),
        (("explain", "A3-2", "--reading", "loose"), "expected exact or worded"),
        (("reconcile", "A3-1"), "A3-1 gives no number of rounds"),
    ],
)  # fmt: skip
def test_bad_input_is_refused(arguments: tuple[str, ...], message: str) -> None:
    """Bad input ends with exit 2 and one clear line, and prints nothing."""
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert message in done.stderr
    assert done.stderr.startswith("capacity: ")
    assert "Traceback" not in done.stderr


def test_a_bad_weights_file_is_refused(tmp_path: Path) -> None:
    """Negative, all zero and unknown weights end with exit 2."""
    file = tmp_path / "w.yaml"
    for text, message in (
        ("packaging: {152mm-crate-2: -1}", "expected a weight from 0 up"),
        ("packaging: {152mm-crate-2: 0}", "every assumption set considered has weight 0"),
        ("packaging: {152mm-crate-7: 1}", "unknown packaging"),
    ):
        file.write_text(text)
        done = run(*ROUNDS, "--samples", "10", "--weights", str(file))
        assert (done.returncode, done.stdout) == (2, "")
        assert message in done.stderr


WITHOUT = """
import sys
sys.modules["numpy"] = None
from capacity.cli import main
sys.argv[0] = "capacity"
main()
"""


def test_without_numpy_only_draws_are_missing() -> None:
    """Without NumPy a draw says which extra brings it, and an explanation works."""

    def command(*arguments: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-c", WITHOUT, *arguments], capture_output=True, text=True, check=False
        )
        return Done(done.returncode, done.stdout, done.stderr)

    missing = command(*ROUNDS, "--samples", "10")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "pip install '.[uncertainty]'" in missing.stderr
    assert command("explain", "A3-2", *ONE).returncode == 0
    assert command(*ROUNDS).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of its own")
def test_ctrl_c_stops_cleanly() -> None:
    """On a terminal a bar shows; an interrupt exits 130 and says what was done by then."""
    import pty

    arguments = ["rounds", "10", "--munition", "Grad", "--container", "22G1-24t"]
    arguments += ["--packaging", "122mm-9m22u-crate-1", "--stowage", "practical"]
    arguments += ["--correlation", "0", "--samples", "1000000000"]
    terminal, its_end = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "capacity", *arguments], stdout=subprocess.PIPE, stderr=its_end
    ) as running:
        os.close(its_end)
        shown = from_terminal(terminal, until=b"draws")
        running.send_signal(signal.SIGINT)
        shown += from_terminal(terminal)
        out, _ = running.communicate()
    os.close(terminal)
    assert running.returncode == 130
    assert out == b""
    assert b"[....." in shown
    assert re.search(rb"capacity: interrupted after [\d,]+ of 1,000,000,000 draws", shown)
