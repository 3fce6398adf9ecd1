"""The strict reader: one field at a time, and what it says of each that is not as expected."""

from __future__ import annotations

from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing.verify.reading import Field


def said(read: Any, *arguments: Any) -> str:
    """What the error says."""
    with pytest.raises(CertificateError) as caught:
        read(*arguments)
    return str(caught.value)


def test_paths_name_fields_inside_fields() -> None:
    """Names by dots, places in lists by brackets, and nothing before the outermost."""
    field = Field("", {"a": {"b": [[1, 2]]}})
    (inner,) = field.field("a").fields("b")
    assert inner.items()[0].items()[1].path == "a.b[0][1]"
    assert field.path == ""
    assert Field("layout", [5]).items()[0].path == "layout[0]"


def test_whole_numbers_and_nothing_else() -> None:
    """The ends of a range are in it; True, decimals and text are no numbers."""
    assert [Field("n", n).whole(2, 4) for n in (2, 3, 4)] == [2, 3, 4]
    for wrong in (1, 5, True, 2.0, "3", None, [3]):
        assert said(Field("n", wrong).whole, 2, 4).startswith(
            "n: expected a whole number from 2 to 4"
        )
    assert Field("n", 2**500 - 1).whole(0) == 2**500 - 1
    assert said(Field("n", 2**500).whole, 0) == (
        "n: expected a whole number from 0, got a number too long to write"
    )
    assert said(Field("n", 2**500 - 1).whole, 0, 4).endswith(str(2**500 - 1))
    assert said(Field("n", -(2**500)).whole, 0).endswith("got a number too long to write")


def test_decimals_count_in_steps() -> None:
    """A tenth is one step of ten; a twentieth is none, and in whole units no decimal is."""
    assert Field("n", 0.1).steps(10, 0, 100) == 1
    assert Field("n", 1e-5).steps(10**5, 0, 100) == 1
    assert Field("n", 0.5).steps(2, 0, 100) == 1
    assert Field("n", 10).steps(10, 0, 100) == Field("n", 10.0).steps(10, 0, 100) == 100
    for most in (100, 100.0):
        assert said(Field("n", most).steps, 10, 0, 100).endswith("from 0 to 100, got 1000")
    assert Field("n", 0.0).steps(10, 0, 100) == Field("n", 0).steps(10, 0, 100) == 0
    assert said(Field("n", 0.05).steps, 10, 0, 100) == "n: expected whole steps of 1/10, got 0.05"
    assert said(Field("n", 10.1).steps, 10, 0, 100).startswith("n: expected a whole number from 0")
    assert said(Field("n", 1.0).steps, 1, 0, 100) == (
        "n: expected a whole number from 0 to 100, got 1.0"
    )
    for wrong in (True, float("nan"), float("inf"), -0.1, "0.1", None, 1e300):
        assert said(Field("n", wrong).steps, 10, 0, 100).startswith("n: expected a whole number")
    assert said(Field("n", 0).steps, 10, 1, 100).startswith("n: expected a whole number from 1")


def test_lists_of_a_length() -> None:
    """Just so many or at most so many."""
    assert [one.value for one in Field("l", [1, 2]).items(2)] == [1, 2]
    assert [one.value for one in Field("l", (1, 2)).items(most=2)] == [1, 2]
    assert Field("l", []).items(0) == []
    assert said(Field("l", [1]).items, 2) == "l: expected a list of 2, got a list of 1"
    assert said(Field("l", [1, 2, 3]).items, None, 2) == (
        "l: expected a list of at most 2, got a list of 3"
    )
    assert said(Field("l", {"a": 1}).items) == "l: expected a list, got an object of 1"


def test_objects_of_fields() -> None:
    """Missing and unknown ones are named, and what is no object is none."""
    field = Field("o", {"a": 1, "b": 2})
    assert [one.value for one in field.fields("b", "a")] == [2, 1]
    assert said(field.fields, "a") == "o: unknown field 'b', expected a"
    assert said(field.fields, "a", "b", "c") == "o.c: missing"
    assert said(Field("o", [1]).fields, "a", "b") == (
        "o: expected an object with a, b, got a list of 1"
    )
    assert said(Field("", 5).field, "a") == "document: expected an object with a, got 5"
    assert field.has("a")
    assert not field.has("c")
    assert not Field("o", "abc").has("a")


def test_words_out_of_a_few() -> None:
    """One word by itself, else one of several."""
    assert Field("w", "a").one_of("a", "b") == "a"
    assert said(Field("w", "c").one_of, "a", "b") == "w: expected one of a, b, got 'c'"
    assert said(Field("w", "c").one_of, "a") == "w: expected a, got 'c'"
    assert said(Field("w", ["a"]).one_of, "a").endswith("got a list of 1")


def test_what_is_shown_stays_short_and_plain() -> None:
    """Text is cut and its control characters are written out."""
    long = said(Field("w", "\x1b" + "x" * 1000).one_of, "a")
    assert long == "w: expected a, got '\\x1b" + "x" * 39 + "'"
