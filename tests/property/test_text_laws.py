"""Laws of reading texts."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from capacity.catalog import Specs, load
from capacity.texts import Reading, Span, languages, read
from capacity.texts.numbers import number_at
from capacity.texts.passages import Passage, passages
from capacity.texts.tokens import plain, scan
from capacity.texts.words import Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capacity.texts.numerals import Number

FOLDER = Path(__file__).parents[1] / "cases" / "texts"


def cases(name: str) -> Any:
    """The data of one file of cases."""
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def specs() -> Specs:
    """The frozen catalog."""
    return load()


@cache
def language(name: str) -> Language:
    """One language of the words."""
    return next(one for one in languages(specs().raw.words) if one.id == name)


Claims = list[tuple[object, ...]]


def claims(text: str) -> Claims:
    """The claims of a text but for their own words."""
    found = [statement.claim for statement in read(text, specs()).statements]
    return [(c.kind, c.containers, c.rounds, c.munitions, c.family, c.container_ids) for c in found]


def tied(text: str) -> Claims:
    """The claims that hold both numbers."""
    return [claim for claim in claims(text) if claim[1] is not None and claim[2] is not None]


def number(text: str, name: str) -> Number | None:
    """The number at the start of ``text`` in one language."""
    return number_at(scan(plain(text), (language(name), Language("names"))), 0, language(name))


def words(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


def in_passages(text: str) -> list[Passage]:
    """The passages of a text."""
    return list(passages(text, languages(specs().raw.words), Language("names")))


TRAPS = cases("traps")
PASSAGES = [case["text"] for name in ("english", "languages") for case in cases(name)]
SINGLE = [text for text in PASSAGES if tied(text) and text.count(". ") == 0]

PLACES = [
    "|Some 4,200 containers that left Rajin| could| hold| as many as 1.3 million 152 mm shells|.",
    "|The 900 containers| could|, if filled with 152 mm shells,| carry| 270,000 rounds|.",
    "|Seoul saw 2,100 containers|. |The containers| could| hold| over 600,000 152 mm shells|.",
    "|Pyongyang sent 3,000 containers|, which| could| accommodate| about 900,000 152 mm shells|.",
    "|40,000 152 mm shells| were| packed in 150 containers|.",
]
HARMLESS = [
    "reportedly", "potentially", "apparently", ", officials said,", ", according to the ministry,",
    ", Yonhap reported on Monday,", ", he added,", "“", "(", ")",
]  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(st.sampled_from(PLACES), st.sampled_from(HARMLESS), st.data())
def test_a_harmless_word_or_clause_changes_nothing(
    template: str, said: str, data: st.DataObject
) -> None:
    """Who says it, an adverb, a bracket or a quote, between any two parts of a sentence."""
    parts = template.split("|")
    place = data.draw(st.integers(1, len(parts) - 1))
    expected = claims("".join(parts))
    changed = "".join(parts[:place]) + f" {said} " + "".join(parts[place:])
    assert claims(changed) == expected
    assert tied(changed)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(TRAPS), min_size=2, max_size=4), st.sampled_from([" ", "\n", "\n\n"])
)
def test_joining_and_reordering_never_ties(sentences: list[str], joint: str) -> None:
    """Sentences of traps, in any order and number, make no claim of two numbers.

    Those that begin with "They" or speak of "the containers" mean those of another sentence.
    """
    alone = [text for text in sentences if "hey " not in text and "he containers" not in text]
    assert tied(joint.join(alone)) == []


CUT_OFF = (
    "a denial", "a plan", "a share", "a condition", "it tells", "it is said", "a rate",
    "one is given",
)  # fmt: skip
"""Reasons whose words a cut may leave in the other half."""
LIMITS = words("and each of less fewer than worth takes to which die")
"""Words of the traps before which a cut takes from a number what limits it, or its subject."""


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(TRAPS), st.data())
def test_splitting_never_ties(trap: str, data: st.DataObject) -> None:
    """A trap cut in two between any two words ties nothing, where no denial or share is cut off.

    Nor the ships that "They" may mean besides the containers.
    """
    assume("hey " not in trap)
    reasons = {seen.why for seen in read(trap, specs()).seen}
    assume(not any(reason.startswith(CUT_OFF) for reason in reasons))
    words = trap.split(" ")
    place = data.draw(st.integers(1, len(words) - 1))
    first = next((word for word in words[place:] if word != "the"), "")
    own = first[:1].isdigit() or first == "containers" or words[place] in LIMITS
    assume(not own)  # such a cut makes another sentence of them
    assert tied(f"{' '.join(words[:place])}. {' '.join(words[place:])}") == []


@pytest.mark.parametrize("text", PASSAGES, ids=range(len(PASSAGES)))
def test_a_span_prints_its_number(text: str) -> None:
    """Each place of a number, read by itself, is that number, and the passage encloses it."""
    names = {passage.language.id for passage in in_passages(text)}
    for statement in read(text, specs()).statements:
        claim = statement.claim
        counted = (claim.containers, claim.rounds, claim.tonnes, claim.amount, *claim.parts)
        figures = {f.figure for f in counted if f}
        for span in statement.spans:
            found = number(text[span.start : span.end], *names)
            one = "1" in figures and span.role == "containers"
            assert one or (found and found.figure("round").figure in figures)
            assert statement.passage.start <= span.start < span.end <= statement.passage.end


DENIALS = {
    "en": ["It is false that {}", "{}, which Moscow denied.", "No one has shown that {}"],
    "de": ["Es ist falsch, dass {}", "{}, was Moskau bestreitet."],
    "fr": ["Il est faux que {}", "{}, a démenti Moscou."],
    "ru": ["Неправда, что {}", "{}, Москва отрицает это."],
    "uk": ["Неправда, що {}", "{}, Москва заперечує це."],
    "ko": ["{}고 한 것은 거짓이다."],
}


def denied() -> Iterator[tuple[str, str]]:
    """Passages with a tie, each with the denials of its language."""
    for text in (text for text in SINGLE if " but " not in text):
        (passage,) = in_passages(text)
        for denial in DENIALS[passage.language.id]:
            yield text, denial.format(text.rstrip(".?"))


@pytest.mark.parametrize(("text", "false"), list(denied()), ids=lambda text: text[:40])
def test_a_denial_over_a_tie_removes_it(text: str, false: str) -> None:
    """Before it or after it, in every language."""
    assert tied(text)
    assert tied(false) == []


@pytest.mark.parametrize("value", cases("numbers"))
def test_every_language_says_the_same_number(value: int) -> None:
    """Digits, words and both, in six languages."""
    for name, texts in cases("numbers")[value].items():
        for text in texts:
            found = number(f"{text} ", name)
            assert found is not None, (name, text)
            assert found.value == value, (name, text)
            assert found.unclear is None


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 10**12), st.sampled_from(["en", "de", "fr", "ru", "uk", "ko"]))
def test_separators_of_thousands_are_those_of_the_language(value: int, name: str) -> None:
    """Grouped by the language's mark or by a blank of any width, a number is the same."""
    for mark in (*language(name).thousands, " ", "\u00a0", "\u202f"):
        found = number(f"{value:,}".replace(",", mark), name)
        assert found is not None
        assert found.value == value
        assert found.unclear is None


UNDER_TWENTY = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen"
    " fourteen fifteen sixteen seventeen eighteen nineteen"
)
TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")


def spelt(value: int) -> str:
    """A number from one to below a billion, as it is said in English."""
    for scale, word in ((10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if value >= scale:
            rest = f" {spelt(value % scale)}" if value % scale else ""
            return f"{spelt(value // scale)} {word}{rest}"
    if value < 20:
        return UNDER_TWENTY[value - 1]
    ones = f"-{UNDER_TWENTY[value % 10 - 1]}" if value % 10 else ""
    return TENS[value // 10 - 2] + ones


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 10**9 - 1))
@example(100_100_100)
@example(999_999_999)
def test_numbers_in_words_are_read(value: int) -> None:
    """A number spelt out is the number in digits."""
    found = number(spelt(value), "en")
    assert found is not None
    assert found.value == value


UNSEEN = ["\u202e", "\u200b", "\x00", "\u2028", "\ud800"]
PIECES = words(
    "152mm 122 mm shells rockets 6,700 6 700 3 million 3M 500k containers a half dozen and of"
    " to - up from between at least about exactly 20ft 40 high cube TEU each . , not 1.200 2024"
    " in one two hundred thousand tyres 만 포탄 컨테이너에는 снарядов тыс 7.62x39 AK-47 % with"
    " twenty-five if filled could hold they the container per ( ) “ Container könnten obus d'"
    " 발이 which containing ; over more than or"
)
WORDS = st.sampled_from([*PIECES, *UNSEEN])
SPOKEN = st.sampled_from(sorted({word for text in (*PASSAGES, *TRAPS) for word in text.split()}))
TEXTS = st.one_of(
    st.lists(SPOKEN, max_size=40).map(" ".join),
    st.text(max_size=80),
    st.lists(WORDS, max_size=25).map(" ".join),
    st.lists(WORDS, max_size=25).map("".join),
    st.builds(lambda word, count: word * count, WORDS, st.integers(1, 300)),
)


def astray(reading: Reading) -> list[Span]:
    """The places of a reading that hold nothing of its text."""
    spans = [span for one in reading.statements for span in (one.passage, *one.spans)]
    spans += [seen.span for seen in reading.seen]
    return [span for span in spans if not 0 <= span.start < span.end <= len(reading.text)]


@settings(deadline=None, max_examples=150)
@given(TEXTS)
@example("\ud800 152mm")
@example("a 20ft")
@example("¹ ½ ② 6² containers")
@example("900.000 million million Granaten")
@example("Some 1.5 shells in 2.5 containers, 1.6 million wagons and 0 voyages.")
@example("(" * 500 + "6,700 containers" + ")" * 500)
def test_any_text_is_read(text: str) -> None:
    """Any text has a reading, the same each time, whose places lie inside the text."""
    reading = read(text, specs())
    assert astray(reading) == []
    assert reading == read(text, specs())


@pytest.mark.long
@settings(deadline=None, max_examples=100_000)
@given(TEXTS)
def test_a_hundred_thousand_texts_are_read(text: str) -> None:
    """The same in a long search."""
    reading = read(text, specs())
    assert astray(reading) == []
    assert reading == read(text, specs())


@pytest.mark.long
@pytest.mark.parametrize("piece", ["1 ", "(", "a", "만", "6,700 containers, ", "\u202e", "if "])
def test_a_text_of_a_million_characters_is_read(piece: str) -> None:
    """Monotonous texts have such a reading, too, however long."""
    text = piece * (10**6 // len(piece))
    assert astray(read(text, specs())) == []
