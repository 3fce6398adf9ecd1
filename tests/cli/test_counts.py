"""Counts are read however people write them, and never guessed."""

from __future__ import annotations

import pytest

from capacity.cli.counts import count
from capacity.errors import InputError
from tests.cli.running import run


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("6700", 6_700),
        ("6,700", 6_700),
        ("6 700", 6_700),
        ("6\u00a0700", 6_700),
        ("6\u202f700", 6_700),
        ("6_700", 6_700),
        ("6'700", 6_700),
        ("1,234,567", 1_234_567),
        ("6.7k", 6_700),
        ("6.7 K", 6_700),
        ("6.7 thousand", 6_700),
        ("3 million", 3_000_000),
        ("3.25million", 3_250_000),
        ("3 mln", 3_000_000),
        ("1.5 billion", 1_500_000_000),
        (" 12 ", 12),
        ("0.000001 million", 1),
        ("9" * 30, 10**30 - 1),
    ],
)
def test_a_count_is_what_people_mean_by_it(text: str, number: int) -> None:
    """Grouped by commas, spaces or apostrophes, or with a scale word."""
    assert count(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "k", "-5", "+5", "6.5", "6.75k1", "1.2345k", "6,70", "67,00", "6,7k", "1,234 567",
        "1.234,5", "5e3", "0x10", "three", "3 millions", "3 m", "1/2", "6.", ".5", "NaN", "inf",
        "\u0663", "\uff16\uff17",
        "9" * 31, "9" * 5_000, "1," * 5_000, "3 million million", "1\n000\n",
    ],
)  # fmt: skip
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    """Named, shown as far as it can be read, with what was expected."""
    with pytest.raises(InputError, match=r"^ROUNDS: expected a whole number such as 6700") as told:
        count(text, "ROUNDS")
    assert len(str(told.value)) < 250


def test_a_point_between_groups_is_told() -> None:
    """6.700 is 6.7 here and 6,700 elsewhere; neither is taken."""
    with pytest.raises(InputError, match="write 6700 if that is meant"):
        count("6.700")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["rounds", "6.7k"], "6,700 containers"),
        (["rounds", "6", "700"], "6,700 containers"),
        (["containers", "3", "million"], "3 million rounds"),
        (["whatif", "6,700", "--set", "packaging.gross_mass=600kg"], "6,700 containers"),
        (["mix", "6,700", "--munition", "Grad"], "6,700 containers"),
        (["rounds", "1", "--samples", "1k"], "draws"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
def test_every_command_reads_counts_alike(asked: list[str], told: str) -> None:
    """One reader stands behind all of them."""
    done = run(*asked, "--munition", "240mm-rocket")
    assert (done.returncode, done.stderr) == (0, "")
    assert told in " ".join(done.stdout.split())
