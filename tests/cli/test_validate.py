"""``capacity validate`` on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import capacity
from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path


def test_text_and_json_tell_the_same_loads() -> None:
    """Every load is named by both, and those inside are counted as the library judges them."""
    judged = {one.load.id: one.inside for one in capacity.validate()}
    text, document = run("validate"), json.loads(run("validate", "--json").stdout)
    assert text.returncode == 0
    assert all(name in text.stdout for name in judged)
    assert {one["id"]: one["inside"] for one in document["loads"]} == judged
    assert document["inside"] == sum(inside is True for inside in judged.values())
    assert document["compared"] == sum(inside is not None for inside in judged.values())
    for one in (each for load in document["loads"] for each in load["comparisons"]):
        low, high = (one["expected"][end] for end in ("low", "high"))
        above = high is not None and one["reported"]["low"] > high
        below = one["reported"]["high"] is not None and one["reported"]["high"] < low
        assert one["place"] == ("above" if above else "below" if below else "inside")


def test_a_load_that_cannot_be_is_named(tmp_path: Path) -> None:
    """A missile of 7.5 m in a 20 ft box is an error of the load, not a traceback."""
    (tmp_path / "mine.yaml").write_text(
        "name: mine\nwhen: now\ncounted_by: me\nsources: []\n"
        "containers: {figure: 1, unit: container}\n"
        "items: [{what: missiles, count: {figure: 1, unit: round}, munitions: [hwasong-11a]}]\n"
    )
    done = run("validate", "--loads", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "mine: size_types: no container of type 22G1 holds missiles" in " ".join(
        done.stderr.split()
    )
