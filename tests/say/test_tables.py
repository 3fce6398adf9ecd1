"""Each table of words covers all that it is a table of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

from capacity.claims import Verdict
from capacity.claims.deciding import Factor
from capacity.claims.kinds import CHECKS
from capacity.claims.statements import Missing, Statement
from capacity.claims.verdicts import Flag, Unless
from capacity.model import ClaimKind, Form
from capacity.say import conditions, narrowing, plain, statements
from capacity.say.verdicts import _ORDER, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Collection

CSS = Path(__file__).parents[2] / "capacity" / "report" / "html" / "templates" / "page.css"


@pytest.mark.parametrize(
    ("table", "whole"),
    [
        (CHECKS, ClaimKind),
        (VERDICTS, Verdict),
        (conditions.FACTORS, Factor),
        (conditions._UNLESS, Unless),
        (plain._UNLESS, Unless),
        (plain._LACKING, Missing),
        (plain._COUNTED, set(Verdict) - {Verdict.UNDECIDABLE}),
        (_ORDER, set(Verdict) - {Verdict.UNDECIDABLE}),
        (statements.MISSING, Missing),
        (statements._SENTENCES, get_args(Statement)),
        (narrowing._FORMS, Form),
    ],
)
def test_a_table_is_complete(table: Collection[Any], whole: Collection[Any]) -> None:
    """A kind, verdict or state that is added has its row, or this fails."""
    assert set(table) == set(whole)


def test_every_verdict_is_told_apart() -> None:
    """Each has a word of its own, the one JSON has, a colour and a sentence of help."""
    assert [told.word for told in VERDICTS.values()] == [value.value for value in VERDICTS]
    assert len({told.colour for told in VERDICTS.values()}) == len(VERDICTS)
    assert all(told.help.endswith(".") for told in VERDICTS.values())


def test_every_verdict_has_its_look_on_the_page() -> None:
    """The report's style names each verdict."""
    style = CSS.read_text("utf-8")
    assert all(f".{value.value}" in style for value in Verdict)


def test_every_flag_warns() -> None:
    """There is one flag, and :func:`capacity.say.plain.warnings` has a sentence for it."""
    assert list(Flag) == [Flag.NEARLY_EMPTY]
