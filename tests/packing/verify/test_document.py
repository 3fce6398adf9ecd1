"""Hostile documents: every field replaced, removed and added to, for boxes and for cylinders."""

from __future__ import annotations

import json
from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing import cylinders, identical, verify
from tests.packing.verify.hostile import (
    NUMBERS,
    OTHER_KINDS,
    WORDS,
    changed,
    places,
    without,
    written,
)

RULES: dict[str, Any] = {"max_layers": 3, "clearance": (1, 0, 2), "door": (9, 9)}
FULL = {**RULES, "orientations": ["height", "length"], "payload": 900, "box_mass": 40}


def boxes(room: Any, box: Any, **rules: Any) -> Any:
    """A document of boxes after a trip through JSON."""
    return json.loads(json.dumps(identical.solve(room, box, **rules).document()))


def shells(room: Any, shell: Any, **rules: Any) -> Any:
    """A document of cylinders after a trip through JSON."""
    found = cylinders.solve(room, shell, **rules)
    return json.loads(json.dumps(found.document()))


DOCUMENTS = {
    "boxes, every rule": boxes((13, 9, 10), (5, 4, 3), **FULL, max_count=40, max_stack_mass=90),
    "boxes, mixed rows": boxes((9, 10, 5), (6, 3, 2), orientations="any"),
    "boxes, lines": boxes((6, 9, 13), (7, 4, 2), orientations="any"),
    "boxes, pallet": boxes((20, 14, 7), (7, 3, 3)),
    "boxes, payload": boxes((10, 8, 7), (5, 4, 3), payload=35, box_mass=10, max_count=9),
    "boxes, stacks": boxes((8, 6, 12), (4, 3, 2), box_mass=10, max_stack_mass=25),
    "boxes, none": boxes((10, 8, 7), (5, 4, 3), door=(3, 7)),
    "shells, standing": shells((30, 25, 21), (7, 10), orientations="upright", **RULES),
    "shells, any": shells((25, 20, 18), (7, 11)),
    "shells, payload": shells((25, 20, 18), (7, 11), payload=50, cylinder_mass=11),
    "shells, none": shells((30, 25, 21), (10, 9), door=(9, 8)),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_the_solvers_write_is_accepted(name: str) -> None:
    """The documents that are changed below hold as they are."""
    count = DOCUMENTS[name]["count"]
    assert verify.document(DOCUMENTS[name]) == (count["lower"], count["upper"])


def test_the_documents_use_every_method() -> None:
    """What is changed below covers each kind of certificate and of row."""
    text = json.dumps([document["bound"] for document in DOCUMENTS.values()])
    kinds = ("no passage", "payload mass", "inequalities", "stack mass", "discs", "volume")
    assert all(f'"{word}"' in text for word in (*kinds, "colours", "lines", "section", "pallet"))


def reason(document: Any) -> str:
    """Why a document is refused, or nothing if it is accepted."""
    try:
        verify.document(document)
    except CertificateError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_value_of_another_kind_is_refused_by_its_path(name: str) -> None:
    """Where a number, a word, a list or an object stands, nothing else does."""
    for path, value in places(DOCUMENTS[name]):
        for hostile in OTHER_KINDS:
            if type(hostile) is not type(value) and path[-1:] != ("orientations",):
                said = reason(changed(DOCUMENTS[name], path, hostile))
                assert said.startswith((f"{written(path)}: expected", "schema: missing"))
                assert len(said) < 300
                assert said.isprintable()


def test_decimals_are_no_other_kinds() -> None:
    """Counted in tenths of a mm, a document has the same fields, and decimals for lengths."""
    stepped = json.loads(json.dumps(identical.solve((101, 80, 75), (50, 40, 30)).document(10, 1)))
    assert verify.document(stepped) == (8, 8)
    for path, value in places(stepped):
        for hostile in OTHER_KINDS:
            alike = type(hostile) is type(value) or {type(hostile), type(value)} == {int, float}
            if not alike and path[-1:] != ("orientations",):
                said = reason(changed(stepped, path, hostile))
                assert said.startswith((f"{written(path)}: expected", "schema: missing"))
    deep: Any = []
    for _ in range(900):
        deep = [deep]
    assert reason(changed(stepped, ("rules", "door_mm"), deep)) == (
        "rules.door_mm: expected a list of 2, got a list of 1"
    )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_other_numbers_and_words_state_no_more_than_holds(name: str) -> None:
    """A changed document that is accepted has counts that the solver cannot beat in its case."""
    accepted = 0
    for path, value in places(DOCUMENTS[name]):
        for hostile in [*NUMBERS, *WORDS]:
            document = changed(DOCUMENTS[name], path, hostile)
            if hostile != value and not reason(document):
                accepted += 1
                assert document["count"]["lower"] == len(document["placements"])
                assert solved(document).lower <= document["count"]["upper"]
    assert accepted > 0


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_is_missing_and_nothing_is_added(name: str) -> None:
    """A field less or more in any object is refused, and a placement less or twice."""
    for path, value in places(DOCUMENTS[name]):
        if isinstance(value, dict):
            assert "unknown field 'note'" in reason(
                changed(DOCUMENTS[name], path, {**value, "note": 1})
            )
            for key in value:
                assert reason(without(DOCUMENTS[name], (*path, key)))
        if path == ("placements",) and value:
            assert reason(changed(DOCUMENTS[name], path, value[1:]))
            assert reason(changed(DOCUMENTS[name], path, [*value, value[0]]))


def solved(document: Any) -> Any:
    """The solver's answer to the case that a document states."""
    room, rules = list(document["container"].values()), document["rules"]
    named: dict[str, Any] = {
        "orientations": rules["orientations"], "max_layers": rules["max_layers"],
        "clearance": tuple(rules["clearance_mm"]), "payload": room[3],
        "door": None if rules["door_mm"] is None else tuple(rules["door_mm"]),
    }  # fmt: skip
    container = (room[0], room[1], room[2])
    if "box" in document:
        *sides, mass = document["box"].values()
        named |= {"max_stack_mass": rules["max_stack_mass_g"], "max_count": rules["max_count"]}
        return identical.solve(container, tuple(sides), box_mass=mass, effort=0, **named)
    *sizes, mass = document["cylinder"].values()
    return cylinders.solve(container, (sizes[0], sizes[1]), cylinder_mass=mass, **named)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (("rules", "door_mm"), "rules.door_mm: missing"),
        (("count", "proven"), "count.proven: missing"),
        (("schema",), "schema: missing"),
        (("placements", 0, "z"), "placements[0].z: missing"),
    ],
)
def test_a_missing_field_is_named(path: Any, said: str) -> None:
    """The error is the path of what is not there."""
    assert reason(without(DOCUMENTS["shells, any"], path)) == said


def test_an_unknown_field_is_named() -> None:
    """The error says what should not be there, however odd its name, and what should."""
    document = changed(DOCUMENTS["shells, any"], ("rules", "colour"), 1)
    assert reason(document).startswith(
        "rules: unknown field 'colour', expected orientations, max_layers"
    )
    odd = changed(DOCUMENTS["shells, any"], ("rules", "\x1b[2J" + "x" * 10_000), 1)
    assert len(reason(odd)) < 300
    assert reason(odd).isprintable()
