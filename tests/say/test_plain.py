"""The plain answer: two sentences that a newspaper can print, true of the sets they are about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import capacity
from capacity import Claim, ClaimKind, Figure, Hedge, Verdict
from capacity.claims.verdicts import Flag, State
from capacity.say.narrowing import _FORMS, narrowed
from tests.cli.running import run

if TYPE_CHECKING:
    from capacity.say.findings import SaidFinding

OURS = ("assumption set", "worded", "practical", "stowage cap", " sets ")
"""Terms of the program that no reader has met on the first screen."""


def answer(each: int, fleet: str = "1000", **changed: Any) -> SaidFinding:
    """The finding on a claim of so many 152 mm shells in each of ``fleet`` containers, exactly."""
    fields: dict[str, Any] = {
        "id": "X1",
        "kind": ClaimKind.CAPACITY,
        "what": "shells",
        "speaker": "a test",
        "rounds": Figure(str(each * int(fleet)), "round", Hedge.EXACTLY),
        "containers": Figure(fleet, "container", Hedge.EXACTLY),
        "munitions": ("152mm-of540",),
    }
    return capacity.check(Claim(**{**fields, **changed}))


CASES = [
    (
        448,
        {},
        Verdict.PLAUSIBLE,
        "^As usually shipped it fits only if the shells were shipped wi",
    ),
    (560, {}, Verdict.PLAUSIBLE, "^It fits only if the shells were shipped without their charges"),
    (160, {"form": "projectile"}, Verdict.UNDERSTATED, "More would fit than it says"),
    (150, {"kind": "delivery"}, Verdict.PLAUSIBLE, "It fits however the shells are usually packed"),
    (182, {"kind": "delivery"}, Verdict.PLAUSIBLE, "As usually shipped it fits only if|It fits"),
    (
        300,
        {},
        Verdict.PLAUSIBLE,
        "As usually shipped it fits only if the shells were shipped as",
    ),
    (680, {}, Verdict.ONLY_IF, "It fits only in a way that no shipment is known to use: packed as"),
    (
        704,
        {},
        Verdict.IMPOSSIBLE,
        "It does not fit: however the shells are packed, no more than",
    ),
    (100, {}, Verdict.UNDERSTATED, "however the shells are packed, a container holds at least 148"),
    (
        450,
        {"form": "complete round"},
        Verdict.ONLY_IF,
        "It fits only if the shells were packed lighter than in any packaging we know",
    ),
    (
        8_000,
        {"containers": Figure("1000", "container", Hedge.AT_LEAST)},
        Verdict.ONLY_IF,
        "It fits only if there were more containers than the 1,000 that it counts at the least",
    ),
    (
        10,
        {"containers": Figure("1000", "container", Hedge.FEWER_THAN)},
        Verdict.ONLY_IF,
        "It holds only if there were fewer containers than the 1,000 that it counts at the most",
    ),
]


@pytest.mark.parametrize(("each", "changed", "verdict", "start"), CASES)
def test_two_sentences_say_what_follows(
    each: int, changed: dict[str, Any], verdict: Verdict, start: str
) -> None:
    """The condition first, then the number beside it, in words a reader knows."""
    found = answer(each, **changed)
    assert found.verdict is verdict
    assert re.search(start, found.plain)
    assert len(re.findall(r"\.(?: |$)", found.plain)) == 2
    assert found.text.startswith(found.plain)
    for told in (found.plain, found.number, found.weakest or "", *found.warnings):
        assert not any(term in told for term in OURS)


@pytest.mark.parametrize("name", ["A3-2", "A0-4", "A4-4", "A0-2", "A1-3"])
def test_the_first_screen_is_plain(name: str) -> None:
    """Twenty-four lines of eighty columns hold none of the program's own terms."""
    screen = "\n".join(run("check", name).stdout.splitlines()[:24])
    assert not any(term in screen for term in OURS)
    assert not re.search(r"\d of \d", screen)


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 800))
def test_only_if_is_necessary(each: int) -> None:
    """No set of practice that agrees lacks the condition; where it holds always, none does."""
    found = answer(each)
    if found.verdict is not Verdict.PLAUSIBLE:
        return
    agreeing = [s for s in found.sets if s.agrees]
    condition = narrowed(found.sets, "shells", lighter=False)
    assert not narrowed(found.sets, "shells", lighter=True).always
    assert bool(condition.words) <= (len(condition.others) < len(found.sets.practical))
    if condition.words:
        assert not any(s in condition.others for s in agreeing)
        assert all(s.state is not State.FITS for s in condition.others)
        short = any(s.state is State.TOO_FEW for s in condition.others)
        assert ("fits only if" in found.plain) == short
        assert ("fits, but fills the containers only if" in found.plain) == (not short)
    for form, words in _FORMS.items():
        if condition.always and f"shipped {words}" in condition.words:
            assert {s.range.assumptions.packaging.form for s in agreeing} == {form}


@pytest.mark.parametrize(("each", "flagged"), [(14, True), (15, False)])
def test_a_load_near_nothing_is_flagged(each: int, *, flagged: bool) -> None:
    """A container takes 148 at the least: below 14.8 it would be nearly empty, whatever is said."""
    for kind in ("capacity", "delivery"):
        found = answer(each, kind=kind)
        assert (found.flags == (Flag.NEARLY_EMPTY,)) == flagged
        assert any("may mean crates" in told for told in found.warnings) == flagged
        assert ("may mean crates" in found.text) == flagged
        assert found.judged == str(found.verdict) + ", nearly empty" * flagged


def test_a_doubt_stands_beside_its_verdict() -> None:
    """Two shells a container fit, but no reader should take that for a confirmation."""
    said = "800 containers with 1,600 artillery shells were brought ashore"
    assert run("check", said).stdout.startswith("text  plausible, nearly empty  artillery shells")
    assert run("check", "--markdown", said).stdout.startswith("## text: plausible, nearly empty")
    told = " ".join(run("check", said).stdout.split())
    assert 'With about 2 in each, the containers would be nearly empty: "containers" may' in told


@pytest.mark.parametrize(
    ("changed", "lacks", "follows"),
    [
        (
            {"containers": None},
            "how many containers",
            "need at least 427 containers, and 500",
        ),
        ({"rounds": None}, "how many rounds", "1,000 containers would hold 140,000 to 600,000"),
        ({"kind": "delivery", "munitions": ()}, "which rounds they were", ""),
    ],
)
def test_what_cannot_be_judged_says_what_follows(
    changed: dict[str, Any], lacks: str, follows: str
) -> None:
    """300,000 / 703 is 426.7, / 600 is 500; 148 to 600 in each of 1,000, to two digits."""
    found = answer(300, **changed)
    assert found.verdict is Verdict.UNDECIDABLE
    assert found.plain.startswith(f"It cannot be judged: it does not say {lacks}")
    assert follows in found.plain


def test_containers_alone_are_filled_with_what_is_said_of_them() -> None:
    """A0-2 counts 7,000 containers; the first claim on them, A0-3, is on 152 mm shells."""
    found = capacity.check("A0-2")
    assert (
        "Filled with shells (152 mm high-explosive shell OF-540), 7,000 containers" in found.plain
    )
    assert "1 to 4.2 million" in found.plain


def test_the_weakest_assumption_is_an_estimate_that_matters() -> None:
    """3 million in 6,700 turns on the pallet's mass; a bare shell's range decides the bound."""
    assert capacity.check("A3-2").weakest == (
        "our estimate of the mass of a pallet of eight bare 152 mm projectiles (362 kg to 395 kg)"
    )
    beyond = answer(704).weakest
    assert beyond is not None
    assert "a bare 152 mm projectile (40 kg to 46 kg)" in beyond
    assert capacity.check("A3-6").weakest is None


def test_what_no_container_takes_does_not_fit() -> None:
    """A missile of 7 m fits no 20 ft box, in whatever number."""
    found = answer(1, munitions=("hwasong-11a",), container_ids=("22G1-24t",))
    assert found.verdict is Verdict.IMPOSSIBLE
    assert found.plain == (
        "It does not fit: no container considered takes even one of the missiles."
    )
    assert found.needs == ("no container considered takes even one",)


def test_a_family_is_narrowed_to_its_kinds_first() -> None:
    """700 a container: 122 mm rounds are crated so in practice, 130 and 152 mm ones are not."""
    found = answer(700, munitions=(), family="artillery-shells")
    assert found.verdict is Verdict.PLAUSIBLE
    assert "the shells were of the kind 122 mm high-explosive shell OF-462" in found.plain


def test_many_ways_at_the_limit_are_not_listed() -> None:
    """With more packagings than a sentence can carry none is named, and nothing is made up."""
    found = answer(650, munitions=(), family="ammunition", containers=Figure("1000", "container"))
    assert len(re.findall(" or an? ", found.plain)) <= 2


def test_a_span_fits_at_its_lower_end() -> None:
    """1.6 to almost 6 million: 141 to 545 a container, of which crated rounds hold 363 at most."""
    assert capacity.check("A2-2").plain.startswith("The lower end of the span fits however the ")
    both = answer(1, kind="delivery", rounds=Figure("150000", "round", to="160000"))
    assert both.plain.startswith("It fits however the shells are usually packed.")


def test_a_claim_of_at_most_needs_no_more_than_it_says() -> None:
    """A million in the 360 containers that 400 may mean is 2,777.8: 2,777 in each at most."""
    claim = Claim(
        "X1",
        "capacity",
        "shells",
        "a test",
        containers=Figure("400", "container"),
        rounds=Figure("1 million", "round", Hedge.AT_MOST),
        munitions=("152mm-of540",),
    )
    found = capacity.check(claim)
    assert "the claim needs at most 2,777." in found.plain
    assert "(its words allow at most 2,777)" in found.number


@pytest.mark.parametrize(
    ("rounds", "least"),
    [("5 million", "455"), ("500000", "45.5"), ("40000", "3.6")],
)
def test_the_sentence_and_the_number_ask_alike(rounds: str, least: str) -> None:
    """The 10,000 containers may be 11,000, of which each then needs 454.5, 45.45 or 3.64."""
    fleet, many = Figure("10000", "container"), Figure(rounds, "round", Hedge.AT_LEAST)
    found = answer(1, containers=fleet, rounds=many)
    assert f"the claim needs at least {least}." in found.plain
    assert f"(its words allow at least {least})" in found.number


@pytest.mark.parametrize("name", [claim.id for claim in capacity.load().claims()])
def test_no_sentence_contains_a_command(name: str) -> None:
    """A newspaper prints sentences; what to type stands in a line of its own."""
    assert "capacity " not in capacity.check(name).text


def test_a_mix_without_rounds_advises_a_command() -> None:
    """A0-5 says that shells and rockets shared the containers, so every split is of interest."""
    mix = "capacity mix 7000 --munition 152mm-of540 --munition 122mm-9m22u"
    assert capacity.check("A0-5").advice == mix
    for form in ([], ["--markdown"]):
        assert mix in " ".join(run("check", "A0-5", *form).stdout.split())
    assert capacity.check("A3-2").advice is None


@pytest.mark.parametrize(
    ("changed", "number"),
    [
        ({"munitions": ("ak-rifle",)}, "2,500 rifles in 1,000 containers is 2.5 in each (taken"),
        ({"containers": Figure("6700", "container", Hedge.EXACTLY)}, "is about 0.4 in each (taken"),
        (
            {"rounds": Figure("2 million", "round", to="3 million")},
            "2 to 3 million shells in 1,000 containers is 2,000 to 3,000 in each (its words allow",
        ),
        (
            {"rounds": Figure("millions", "round")},
            'At least 2 million shells ("millions") in 1,000 containers is 2,000 in each',
        ),
        (
            {"containers": Figure("1", "container", Hedge.EXACTLY)},
            "2,500 shells in a container (taken exactly).",
        ),
    ],
)
def test_the_number_is_told_of_what_is_counted(changed: dict[str, Any], number: str) -> None:
    """By its own noun, at both ends of a span, and as about so much only where it is rounded."""
    rounds = {"rounds": Figure("2500", "round", Hedge.EXACTLY)}
    assert number in answer(1, **rounds | changed).number


def test_what_only_a_limit_holds_so_little_of_is_not_called_too_much() -> None:
    """By the planning factor 12.6 t are 109 crates of 115 kg; 28.14 t are 112 shells of 250 kg."""
    heavy = {"packaging.gross_mass": "250 kg"}
    specs = capacity.override(heavy, among={"packaging": ["152mm-bare"]})
    claim = answer(100, packaging_ids=("152mm-crate-2", "152mm-bare")).claim
    found = capacity.check(claim, catalog=specs)
    assert found.verdict is Verdict.ONLY_IF
    assert found.plain == (
        "More would fit than it says: as usually shipped at least 218 fit in a container; the claim"
        " needs 100. A container holds so few only in a way that no shipment is known to use:"
        " packed as a bare 152 mm projectile."
    )


def test_one_container_is_told_of_as_one() -> None:
    """Nothing takes fewer than one container, nor are there several to be nearly empty."""
    one = Figure("1", "container", Hedge.EXACTLY)
    found = answer(1, containers=one, rounds=Figure("9", "round", Hedge.EXACTLY))
    assert "It would take no more than 1 container for 9 rounds." in found.plain
    assert found.warnings == (
        'With 9 in it, it would be nearly empty: "container" may mean a crate.',
    )
    beyond = answer(1, containers=one, rounds=Figure("900", "round"))
    assert "at least 2 containers instead of 1 even for 850 rounds." in beyond.plain
