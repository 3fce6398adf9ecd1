"""Laws of reading sentences."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from capacity.catalog import Specs, load
from capacity.claims import interval
from capacity.claims.sentences import Reading, read
from capacity.claims.sentences.vocabulary import HEDGES
from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.model import Claim


@cache
def catalogs() -> tuple[Specs, Specs]:
    """The shipped catalog, read twice."""
    return load(), load()


def shipped(copy: int = 0) -> Specs:
    """One of the two catalogs."""
    return catalogs()[copy]


def words(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


def parts(claim: Claim) -> tuple[object, ...]:
    """A claim but for its own text."""
    return claim.rounds, claim.containers, claim.munitions, claim.kind, claim.unstated


CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "sentences.yaml").read_text(encoding="utf-8")
)
GOOD = st.sampled_from([case["text"] for case in CASES["read"]])
TURNING = st.sampled_from(
    words(
        "abandoned absent averted bar bogus but cancelled ceased contrary counterfeit"
        " debatable declined despite dubious dummy emptied except excluding fabricated failing"
        " fictional fraction halted hoped hypothetically ideally implausibly improbably inert"
        " inflated invented lest lost mainly minimally mistaken mostly mythical negligible notional"
        " once otherwise overstated partly pending planned pretended questionable refused rejected"
        " rumoured seldom should spurious supposedly theoretically unfounded unproven until whereas"
        " yet никогда якобы вряд лишь кроме нельзя 불가 거짓 아니다 못 대신 제외"
    )
)
MADE_UP = st.builds(
    "{}{}".format,
    st.sampled_from(["zq", "щъ", "뷁"]),
    st.text("abcdefghijklmnopqrstuvwxyzджзилшщъыэюя가나다라마바사", max_size=8),
)
"""Words of no language."""

WORDS = st.sampled_from(
    words(
        "152mm 122 mm shells rockets 6,700 6 700 3 million 3M 500k containers a half"
        " dozen and of to - up from between at least about exactly 20ft 40 high cube TEU"
        " each . , not 1.200 2024 in one two hundred thousand tyres 만 포탄 컨테이너 снарядов"
        " тыс . 7.62x39 AK-47 % twenty-five"
    )
)
HEDGE_WORDS = st.sampled_from(sorted(HEDGES))
SENTENCES = st.builds(
    "{} {} {} in {} {}containers".format,
    HEDGE_WORDS,
    st.sampled_from(
        ["3 million", "500k", "half a million", "millions", "2-3 million", "4,800,000"]
    ),
    st.sampled_from(["152mm shells", "122mm rockets", "снарядов 152 мм", "artillery shells"]),
    st.integers(1, 10**8),
    st.sampled_from(["", "20ft ", "40-foot ", "40 ft high cube "]),
)


def outcome(text: str, copy: int = 0) -> tuple[object, ...] | str:
    """What comes of a sentence: its parts, or that it is refused."""
    try:
        reading = read(text, shipped(copy))
    except InputError:
        return "refused"
    return (*parts(reading.claim), reading.container_ids)


@settings(max_examples=60)
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join)))
@example("a 20ft")
@example("20ft a")
@example("\ud800 152mm")
@example("a" * 10_000)
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but a reading or an input error comes of any text, and both can be shown."""
    try:
        reading: Reading = read(text, shipped())
    except InputError as refusal:
        assert str(refusal)  # noqa: PT017 - most texts are refused, none has to be
    else:
        assert all(reading.echo)
        for figure in filter(None, (reading.claim.rounds, reading.claim.containers)):
            low, high = interval(figure)
            assert low >= 0
            assert high is None or high >= low


@settings(max_examples=60)
@given(st.one_of(SENTENCES, GOOD, st.lists(WORDS, max_size=14).map(" ".join)))
def test_case_does_not_matter(text: str) -> None:
    """Capitals change nothing, in no script."""
    assert outcome(text.upper()) == outcome(text) == outcome(text.lower())


@settings(max_examples=150)
@given(GOOD, st.one_of(TURNING, MADE_UP), st.sampled_from(" -"), st.data())
def test_no_unknown_word_is_passed_over(
    sentence: str, word: str, joint: str, data: st.DataObject
) -> None:
    """A word that is on no list, put anywhere in a sentence that is read, has it refused."""
    parts = sentence.split(" ")
    place = data.draw(st.integers(0, len(parts) - 1))
    parts[place] = f"{word}{joint}{parts[place]}"
    assert outcome(" ".join(parts)) == "refused"


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_reading_is_deterministic(text: str) -> None:
    """The same sentence is read the same way again, with the catalog read again."""
    assert outcome(text) == outcome(text, copy=1)


@settings(max_examples=60)
@given(
    st.integers(1, 10**8), st.integers(1, 10**12), st.sampled_from([",", " ", "\u00a0", "\u202f"])
)
def test_separators_of_thousands_do_not_matter(
    containers: int, rounds: int, separator: str
) -> None:
    """6,700 and 6 700 are 6700, whatever stands beside them."""
    plain = f"{rounds} 152 mm shells in {containers} 20 ft containers"
    grouped = plain.replace(str(rounds), f"{rounds:,}", 1)
    grouped = grouped.replace(f"in {containers} ", f"in {containers:,} ")
    grouped = grouped.replace(",", separator)
    assert parts(read(plain, shipped()).claim) == parts(read(grouped, shipped()).claim)


@settings(max_examples=60)
@given(st.integers(1, 10**8), HEDGE_WORDS)
def test_a_number_is_read_as_its_own_value(count: int, hedge: str) -> None:
    """The figure is the number written, and its hedge is the word written."""
    claim = read(f"{hedge} {count} containers of 152mm shells", shipped()).claim
    assert claim.containers is not None
    assert claim.containers.figure == str(count)
    assert claim.containers.hedge is HEDGES[hedge]


UNDER_TWENTY = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen"
    " fourteen fifteen sixteen seventeen eighteen nineteen"
)
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelt(number: int) -> str:
    """A number from one to below a billion, as it is said in English."""
    for scale, word in ((10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = f" {spelt(number % scale)}" if number % scale else ""
            return f"{spelt(number // scale)} {word}{rest}"
    if number < 20:
        return UNDER_TWENTY[number - 1]
    ones = f"-{UNDER_TWENTY[number % 10 - 1]}" if number % 10 else ""
    return TENS[number // 10 - 2] + ones


@settings(max_examples=60)
@given(st.integers(1, 10**9 - 1))
@example(100_100_100)
@example(999_999_999)
def test_numbers_in_words_are_read(number: int) -> None:
    """A number spelt out is the number in digits."""
    in_words = read(f"{spelt(number)} 152mm shells", shipped()).claim.rounds
    in_digits = read(f"{number} 152mm shells", shipped()).claim.rounds
    assert in_words == in_digits


@pytest.mark.parametrize(("first", "second"), [("at least", "at most"), ("nearly", "over")])
@settings(max_examples=60)
@given(number=st.integers(1, 10**8))
def test_hedges_contradict_in_either_order(first: str, second: str, number: int) -> None:
    """Two hedges that mean different intervals are refused, whichever comes first."""
    for words in (f"{first} {second}", f"{second} {first}"):
        with pytest.raises(InputError, match="contradict"):
            read(f"{words} {number} containers of 152mm shells", shipped())
