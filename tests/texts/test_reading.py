"""Passages in six languages are read as an expert reads them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from capacity.claims import check
from capacity.model import Hedge
from capacity.model.figures import PLURALS, number
from capacity.texts import read

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.model import Figure

FOLDER = Path(__file__).parents[1] / "cases" / "texts"
CASES = [
    case
    for name in ("english", "languages")
    for case in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
]


def said(figure: Figure | None) -> str | None:
    """A figure as the cases write it: ``about 6700``, ``3000000 to 4000000``."""
    if figure is None:
        return None
    hedge = Hedge.PLURAL if figure.figure in PLURALS else figure.hedge
    low = f"{number(figure.figure)[0]}"
    if figure.to is not None:
        return f"{low} to {number(figure.to)[0]}"
    return low if hedge is Hedge.NONE else f"{hedge.value} {low}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_a_passage_is_read_as_worded(catalog: Specs, case: dict[str, Any]) -> None:
    """Numbers, hedges, munition and verdict of every claim, and no other claim."""
    claims = [statement.claim for statement in read(case["text"], catalog).statements]
    found = [
        [said(c.containers), said(c.rounds), " ".join(c.munitions) or c.family] for c in claims
    ]
    expected = [[n and str(n) for n in claim[:3]] for claim in case["claims"]]
    assert found == expected
    for finding, claim in zip(check(catalog, claims), case["claims"], strict=True):
        assert claim[3] in (None, finding.verdict.value)


@pytest.mark.parametrize(
    ("text", "containers", "form"),
    [
        ("500 20-foot boxes rated 24 t could hold 150,000 152 mm shells.", "22G1-24t", None),
        (
            "500 20-foot containers rated at 30 tonnes hold 90,000 bare 152 mm shells.",
            "22G1-30t",
            None,
        ),
        ("500 containers could hold 150,000 bare shells.", None, "projectile"),
        ("500 containers could hold 100,000 complete rounds of 152 mm.", None, "complete round"),
    ],
)
def test_what_is_said_of_containers_and_rounds_counts(
    catalog: Specs, text: str, containers: str | None, form: str | None
) -> None:
    """A size and a rating narrow the containers, a form the rounds; boxes need a size."""
    (said,) = read(text, catalog).statements
    assert said.claim.form == form
    assert (containers in said.claim.container_ids) is (containers is not None)
    assert len(said.claim.container_ids) <= 2
