"""Texts and ids together make one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from capacity.errors import InputError
from capacity.texts.asking import MOST, asked, one
from capacity.texts.implied import would_hold

if TYPE_CHECKING:
    from capacity.catalog import Specs

SAID = "6,700 containers could hold 3 million 152 mm shells."
APART = "Seoul counted 900 containers and Kyiv 250,000 152 mm shells."


def test_claims_of_texts_are_numbered_among_ids(catalog: Specs) -> None:
    """One alone is ``text``."""
    names = [each.claim.id for each in asked(catalog, [SAID, "A3-2", SAID]).asked]
    assert names == ["text-1", "A3-2", "text-2"]
    assert [each.claim.id for each in asked(catalog, [SAID]).asked] == ["text"]


def test_the_same_cargo_ties_by_the_users_word(catalog: Specs) -> None:
    """Two numbers of one sentence that it leaves apart."""
    (apart,) = asked(catalog, [APART]).asked
    assert apart.claim.containers is None
    (tied,) = asked(catalog, [APART], same_cargo=True).asked
    assert tied.claim.containers is not None
    assert tied.claim.containers.figure == "900"


def test_a_text_without_numbers_is_refused(catalog: Specs) -> None:
    """In one line that quotes it."""
    with pytest.raises(InputError, match="it has no number of rounds or of containers"):
        asked(catalog, ["Nothing of the kind was said."])


@pytest.mark.parametrize(
    "text", ["1.200 152 mm shells in 3 containers", "at least at most 500 152 mm shells in a box"]
)
def test_numbers_that_cannot_be_read_are_refused(catalog: Specs, text: str) -> None:
    """With the number in its surroundings."""
    with pytest.raises(InputError, match=r"can be read as|contradict") as refusal:
        asked(catalog, [text])
    assert "[" in str(refusal.value)


def test_one_claim_is_chosen_or_asked_for(catalog: Specs) -> None:
    """The one with both numbers; two of them are a question, none is refused with the reason."""
    chosen = one(catalog, f"Russia got 5 million 152 mm shells. {SAID}").claim
    assert chosen.containers is not None
    with pytest.raises(InputError, match="this text makes 2"):
        one(catalog, f"{SAID} 900 containers could hold 250,000 152 mm shells.")
    with pytest.raises(InputError, match="not said how many rounds"):
        one(catalog, "Seoul counted 900 containers.")


def test_containers_that_are_only_counted_would_hold_so_many(catalog: Specs) -> None:
    """The range of the munition that the sentence names; ships hold none."""
    seen = asked(catalog, ["1,000 containers of 122 mm rockets and 7 ships came."]).seen
    held = would_hold(catalog, seen)
    assert [s.said for s in seen] == ["1,000", "7"]
    assert held[0] is not None
    assert 0 < held[0][0] < held[0][1]
    assert held[1] is None


def test_more_claims_than_a_book_makes_are_refused(catalog: Specs) -> None:
    """In one line that says how many there are; as many as are allowed are numbered."""
    many = "5,000 shells in 10 containers. " * MOST
    assert asked(catalog, [many]).asked[-1].claim.id == f"text-{MOST}"
    with pytest.raises(InputError, match="at most 1,000 claims at once, got 1,001"):
        asked(catalog, [many, SAID])
