"""The JSON Schema: as generated, true to the shipped specs, and never stricter than the loader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from capacity.catalog import estimates
from capacity.catalog.kinds import FOLDERS
from capacity.catalog.reading import START, Mapping, Scalar, text_to_data
from capacity.catalog.schema import KINDS, schema
from capacity.errors import FieldError, FieldsError, InputError
from capacity.model import Figure
from capacity.quantities import DIMENSIONS
from tests.cli.running import run

ROOT = Path(__file__).parents[2]
BAD = ROOT / "tests" / "cases" / "bad"
WORDS = {folder: kind.word for folder, kind in FOLDERS.items()}
SHIPPED = [
    *sorted(f for f in (ROOT / "specs").rglob("*.yaml") if f.parent.name != "words"),
    *sorted((ROOT / "seeds").rglob("*.yaml")),
]
BEYOND = {
    "holds-itself": "a reference",
    "norm-of-nobody": "a reference",
    "norm-of-nothing": "a reference",
    "observed-by-nobody": "a reference",
    "unknown-carrier": "a reference",
    "unknown-form": "a reference",
    "unknown-munition": "a reference",
    "unknown-packaging": "a reference",
    "unknown-source": "a reference",
    "alias-taken": "another file",
    "zz-alias-taken": "another file",
    "alias-of-a-munition": "another file",
    "bad-references": "a reference",
    "evidence-of-nothing": "a reference",
    "bad-claims": "what a claim's kind needs",
    "low-above-typical": "a comparison of quantities",
    "typical-above-high": "a comparison of quantities",
    "no-payload": "a comparison of quantities",
    "wide-door": "a comparison of quantities",
    "under-a-gram": "a comparison of quantities",
    "under-a-millimetre": "a comparison of quantities",
}
"""What only the loader can see, and why a schema cannot."""
NO_YAML = {"anchor", "broken", "duplicate-key", "tag"}
"""What the reader refuses before a schema could see it."""


def kind_of(file: Path) -> str:
    """The kind of schema for ``file``, from its folder."""
    if file.name == "sources.yaml":
        return "sources"
    return WORDS.get(file.parent.name, "article")


def problems(file: Path) -> list[Any]:
    """What the schema refuses in ``file``, its scalars read as text."""
    data = text_to_data(file.read_text(encoding="utf-8"))
    return list(Draft7Validator(schema(kind_of(file))).iter_errors(data))


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_schema_is_the_generated_one(kind: str) -> None:
    """docs/schema holds what the model says now, and it is a valid schema."""
    committed = json.loads((ROOT / "docs" / "schema" / f"{kind}.json").read_text(encoding="utf-8"))
    assert committed == schema(kind), f"run: capacity specs schema {kind} > docs/schema/{kind}.json"
    Draft7Validator.check_schema(committed)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda f: f"{f.parent.name}/{f.stem}")
def test_a_shipped_file_is_valid(file: Path) -> None:
    """Every spec, the sources and every article."""
    assert problems(file) == []


@pytest.mark.parametrize("file", SHIPPED, ids=lambda f: f"{f.parent.name}/{f.stem}")
def test_a_shipped_file_is_valid_as_an_editor_reads_it(file: Path) -> None:
    """With 2 as a number and not as text."""
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert list(Draft7Validator(schema(kind_of(file))).iter_errors(data)) == []


@pytest.mark.parametrize(
    "file", [f for f in sorted(BAD.rglob("*.yaml")) if f.stem not in NO_YAML], ids=lambda f: f.stem
)
def test_a_bad_file_is_refused_where_a_schema_can_know(file: Path) -> None:
    """All but faults in the YAML itself, in references, and in the order of quantities."""
    assert bool(problems(file)) == (file.stem not in BEYOND)


def marked(value: Any) -> Any:
    """``value`` as the reader would give it."""
    if isinstance(value, dict):
        return Mapping({Scalar(key, START): marked(each) for key, each in value.items()}, START)
    return Scalar(value, START)


texts = st.sampled_from(
    ["5 mm", "0 mm", "007.50 m", "999999999 mm", "1000000000 mm", "5mm", "5", "0.0 in", "5  ft",
     "7 kg", "0.5 t", "3 ton", "99.9 %", "100 %", "0 %", "٣ mm", "1.", ".5 m"]
)  # fmt: skip
footings = st.fixed_dictionaries(
    {},
    optional={
        "basis": st.sampled_from(["published", "derived", "estimate", "given", "guess"]),
        "source": st.just("somewhere"),
        "note": st.just("why"),
    },
)
values = st.builds(lambda text, footing: {"value": text, **footing}, texts, footings)
corners = st.one_of(texts, values, footings)
triples = st.builds(
    lambda text, mapping, use, footing: (
        {
            corner: (mapping if chosen else text)
            for corner, chosen in zip(("low", "typical", "high"), use, strict=True)
        }
        | footing
    ),
    texts,
    corners,
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
    footings,
)


@settings(max_examples=300)
@given(
    value=st.one_of(values, triples, texts),
    kind=st.sampled_from(sorted(DIMENSIONS, key=str)),
)
def test_schema_and_loader_agree_on_an_estimate(value: Any, kind: Any) -> None:
    """A value alone or the same thrice: what one takes the other takes, order aside."""
    whole = schema("stowage")["definitions"] | schema("container")["definitions"]
    check = {"$ref": f"#/definitions/{kind.dimension.name}", "definitions": whole}
    try:
        estimates.read_estimate(kind, marked(value))
        taken = True
    except (FieldError, FieldsError) as error:
        taken = all(" exceeds " in str(fault) for fault in error.faults)
    assert Draft7Validator(check).is_valid(value) == taken


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("6700", True),
        ("4.8 million", True),
        ("0.30", True),
        ("dozens", True),
        ("3,000,000", False),
        ("3 mln", False),
        ("007", False),
        ("1e6", False),
        ("9" * 16, False),
        ("", False),
    ],
)
def test_schema_and_model_agree_on_a_figure(text: str, *, taken: bool) -> None:
    """What the one takes as the text of a figure the other takes."""
    described = schema("article")["definitions"]
    check = {"$ref": "#/definitions/figure", "definitions": described}
    assert Draft7Validator(check).is_valid({"figure": text, "unit": "US dollar"}) == taken
    try:
        Figure(text, "US dollar")
    except InputError:
        assert not taken
    else:
        assert taken


def test_the_schema_is_printed() -> None:
    """``capacity specs schema KIND`` prints what the function makes."""
    done = run("specs", "schema", "munition")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == schema("munition")


def test_an_unknown_kind_is_refused() -> None:
    """Exit 2 with the kinds there are."""
    done = run("specs", "schema", "crate")
    assert done.returncode == 2
    assert "munition | family | packaging" in done.stderr
    with pytest.raises(InputError, match="got 'crate'"):
        schema("crate")
