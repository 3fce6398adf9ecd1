"""Claims are checked where they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import capacity
from capacity.errors import InputError, UnknownIdError
from capacity.model import Claim, ClaimKind, Figure, Form

if TYPE_CHECKING:
    from collections.abc import Callable

    from capacity.catalog import Specs

ROUNDS, CONTAINERS = Figure("3 million", "round"), Figure("6700", "container")


QUESTIONS: tuple[Callable[[Any], Any], ...] = (
    capacity.check,
    capacity.explain,
    lambda one: capacity.reconcile([one]),
)


def claim(**fields: Any) -> Claim:
    """A claim on 152 mm shells, with ``fields`` changed."""
    usual: dict[str, Any] = {
        "id": "X1",
        "kind": ClaimKind.CAPACITY,
        "what": "shells",
        "speaker": "a test",
        "rounds": ROUNDS,
        "containers": CONTAINERS,
        "munitions": ("152mm-of540",),
    }
    return Claim(**{**usual, **fields})


@pytest.mark.parametrize("kind", ClaimKind)
def test_a_claim_needs_what_its_kind_says(kind: ClaimKind) -> None:
    """Every kind needs something, and what it lacks is named."""
    with pytest.raises(InputError) as refused:
        Claim("X1", kind, "a thing", "a test")
    assert kind.needs
    lines = str(refused.value).splitlines()
    assert [line.partition(":")[0] for line in lines] == [n.partition("|")[0] for n in kind.needs]
    assert all(f"missing; a {kind} claim needs " in line for line in lines)


def test_a_need_may_be_met_either_way() -> None:
    """A delivery counts rounds or containers; each alone is a claim, if an undecidable one."""
    assert claim(rounds=None).containers == CONTAINERS
    assert claim(containers=None).rounds == ROUNDS
    with pytest.raises(InputError, match=r"^rounds: missing; a capacity claim needs rounds"):
        claim(rounds=None, containers=None)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"kind": "capacities"}, "^kind: expected capacity | .* got 'capacities'$"),
        ({"form": "shell"}, "^form: expected projectile | .* got 'shell'$"),
        ({"id": ""}, "^id: expected text, got ''$"),
        ({"what": None}, "^what: expected text, got None$"),
        ({"rounds": 3_000_000}, "^rounds: expected a Figure, got 3000000$"),
        ({"rounds": Figure("3", "km")}, r"^rounds.unit: expected round \| missile, got 'km'$"),
        ({"containers": Figure("3", "crate")}, "^containers.unit: expected container, got 'crate'"),
        ({"munitions": "152mm-of540"}, "^munitions: expected a tuple of texts, got '152mm-of540'$"),
        ({"munitions": (152,)}, "^munitions: expected a tuple of texts"),
        ({"basis": [""]}, "^basis: expected a tuple of texts"),
        (
            {"kind": "conversion", "amount": Figure("1", "km"), "equals": Figure("1", "kg")},
            "^equals.unit: expected a unit of length, as km is, got 'kg'$",
        ),
        (
            {"kind": "conversion", "amount": Figure("1", "verst"), "equals": Figure("1", "km")},
            "^amount.unit: expected one of the units .* got 'verst'$",
        ),
        ({"kind": "ratio", "amount": Figure("3", "round")}, "^amount.unit: expected share"),
        ({"kind": "ratio", "amount": Figure("30", "share")}, "^amount.figure: expected a share"),
        (
            {"kind": "ratio", "amount": Figure("0.3", "share", to="1.1")},
            "^amount.figure: expected a share of 1 or less, such as 0.3, got '1.1'$",
        ),
    ],
)
def test_a_claim_that_says_nothing_is_refused(fields: dict[str, Any], message: str) -> None:
    """The error names the field at fault."""
    with pytest.raises(InputError, match=message):
        claim(**fields)


def test_texts_stand_for_members_and_lists_for_tuples() -> None:
    """A caller may write words and lists; the claim holds members and tuples."""
    made = claim(kind="delivery", form="projectile", munitions=["152mm-of540"])
    assert (made.kind, made.form) == (ClaimKind.DELIVERY, Form.PROJECTILE)
    assert made.munitions == ("152mm-of540",)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"munitions": ("152mn",)}, "unknown munition '152mn'; did you mean 152mm-of540?"),
        ({"container_ids": ("22G1",)}, "'22G1' names several containers, say which: 22G1-24t"),
        ({"kind": "headline", "basis": ("A9-9",)}, "unknown claim 'A9-9'"),
        ({"kind": "headline", "basis": ("A4-3",)}, "^basis: expected a claim with rounds"),
    ],
)
def test_a_claim_on_what_is_not_in_the_catalog_is_refused(
    fields: dict[str, Any], message: str
) -> None:
    """Unknown munitions, containers and claims are input errors, with the nearest there are."""
    made = claim(**fields)
    for question in QUESTIONS:
        with pytest.raises(InputError, match=message):
            question(made)


def test_an_alias_is_the_munition_it_names(catalog: Specs) -> None:
    """A claim of one's own may name a munition by any of its names."""
    named, by_id = claim(munitions=("152 mm shell",)), claim()
    assert (
        capacity.check(named, catalog=catalog).text == capacity.check(by_id, catalog=catalog).text
    )
    assert (
        capacity.explain(named, catalog=catalog).target
        == capacity.explain(by_id, catalog=catalog).target
    )


@pytest.mark.parametrize("given", [42, None, ["A3-2"], b"A3-2"])
def test_what_is_no_claim_is_refused(given: Any) -> None:
    """An id, a sentence or a claim, and nothing else."""
    for question in QUESTIONS:
        with pytest.raises(InputError, match="expected a Claim, or the text of one or its id"):
            question(given)


def test_options_are_refused_by_name(catalog: Specs) -> None:
    """A reading or a convention that there is none of is named, not read as another."""
    with pytest.raises(InputError, match=r"^reading: expected exact or worded, got 'x'$"):
        capacity.explain("A3-2", reading="x", catalog=catalog)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=r"^hedges: expected capacity or ferson, got None$"):
        capacity.check("A3-2", hedges=None, catalog=catalog)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=r"^hedges: expected capacity or ferson, got 'x'$"):
        capacity.explain("A3-2", hedges="x", catalog=catalog)  # type: ignore[arg-type]


def test_an_unknown_id_is_an_input_error() -> None:
    """One root for every mistake of a caller."""
    assert issubclass(UnknownIdError, InputError)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"parts": 5}, "parts: expected a tuple of figures, got 5"),
        ({"parts": ("5 shells",)}, "parts: expected a Figure, got '5 shells'"),
        ({"parts": [CONTAINERS]}, "parts.unit: expected round | missile, got 'container'"),
        ({"parts": [ROUNDS, ROUNDS]}, "parts: expected a figure for each of 1 munitions, got 2"),
        ({"parts": [ROUNDS], "munitions": 5}, "munitions: expected a tuple of texts, got 5"),
        ({"family": 5}, "family: expected text, got 5"),
        ({"said": b"shells"}, "said: expected text, got b'shells'"),
        ({"note": " "}, "note: expected text, got ' '"),
    ],
)
def test_what_is_no_part_or_word_is_named(fields: dict[str, Any], message: str) -> None:
    """A field of another type is refused where the claim is made, with its name."""
    with pytest.raises(InputError) as refused:
        claim(**fields)
    assert str(refused.value) == message
