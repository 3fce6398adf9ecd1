"""Every sentence of the table is read, or refused, as the table says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from attrs import evolve

from capacity import resources
from capacity.catalog import Specs, load
from capacity.claims import Verdict, check, interval
from capacity.claims.sentences import SentenceError, read
from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.model import Figure

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "sentences.yaml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def specs() -> Specs:
    """The frozen catalog."""
    return load()


def as_row(figure: Figure | None) -> list[Any] | None:
    """A figure as the table writes it."""
    if figure is None:
        return None
    to = [] if figure.to is None else [figure.to, figure.to_hedge.value]
    low, high = interval(figure)
    ends = [float(low), None if high is None else float(high)]
    return [figure.figure, figure.hedge.value, *to, *ends]


@pytest.mark.parametrize("case", CASES["read"], ids=lambda case: case["text"])
def test_is_read_as_the_table_says(case: dict[str, Any], specs: Specs) -> None:
    """Numbers, hedges, intervals, munition, containers, kind and echo are those expected."""
    reading = read(case["text"], specs)
    claim = reading.claim
    for part in {"rounds", "containers"} & set(case):
        assert as_row(getattr(claim, part)) == case[part]
    assert claim.munitions == (case.get("munition", "152mm-of540"),)
    assert claim.kind == case.get("kind", "capacity")
    if "unstated" in case:
        assert list(claim.unstated) == case["unstated"]
    for said in case.get("echo", []):
        assert any(said in line for line in reading.echo), reading.echo
    sized = [
        c.id for c in specs.containers.values() if c.size_type.startswith(case.get("size", "-"))
    ]
    assert list(reading.container_ids) == sized


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["text"])
def test_is_refused_as_the_table_says(case: dict[str, str], specs: Specs) -> None:
    """The refusal names the reason and marks the words at fault."""
    with pytest.raises(SentenceError) as refusal:
        read(case["text"], specs)
    assert case["error"] in str(refusal.value)
    if "at" in case:
        error = refusal.value
        assert error.sentence[error.start : error.end] == case["at"]


def test_carets_stand_under_the_words(specs: Specs) -> None:
    """The last line of a refusal marks the place under the sentence shown above it."""
    with pytest.raises(SentenceError) as refusal:
        read("sent 1.200\u00a0containers of 152mm shells", specs)
    _, shown, carets = str(refusal.value).splitlines()
    assert shown == "  sent 1.200 containers of 152mm shells"
    assert carets == "       ^^^^^"


def test_carets_count_wide_letters_twice(specs: Specs) -> None:
    """A Korean letter takes two columns of a terminal."""
    with pytest.raises(SentenceError) as refusal:
        read("포탄 1.200", specs)
    assert str(refusal.value).splitlines()[-1] == "       ^^^^^"


def test_a_refusal_is_an_input_error(specs: Specs) -> None:
    """Callers that catch the package's input errors catch refusals."""
    with pytest.raises(InputError):
        read("no shells", specs)


def test_a_long_sentence_is_refused(specs: Specs) -> None:
    """Five hundred characters are read, one more is refused."""
    sentence = "3 million 152mm shells in 6,700 containers"
    assert read(sentence.ljust(500), specs).claim.rounds is not None
    with pytest.raises(SentenceError, match="at most 500 characters, this one 501"):
        read(sentence.ljust(501), specs)


def test_a_reading_can_be_checked(specs: Specs) -> None:
    """The claim of a sentence is one the checker takes, and an excess is found impossible."""
    claims = [
        read("3 billion 152mm shells in 10 containers", specs).claim,
        read("3 million 152mm shells", specs).claim,
    ]
    verdicts = [finding.verdict for finding in check(specs, claims)]
    assert verdicts == [Verdict.IMPOSSIBLE, Verdict.UNDECIDABLE]


def test_a_size_the_catalog_lacks_is_refused(specs: Specs) -> None:
    """A size is never widened to other containers where the catalog has none of it."""
    short = {c.id: c for c in specs.containers.values() if c.size_type.startswith("2")}
    with pytest.raises(SentenceError, match="no container of this size"):
        read("500 152mm shells in a 40 ft container", evolve(specs, containers=short))


def overlay(folder: Path, head: str) -> Specs:
    """The shipped catalog with a 155 mm shell, shaped as the 130 mm one, under ``head``."""
    shipped = resources.folder("specs") / "munitions" / "130mm-of482m.yaml"
    lines = shipped.read_text(encoding="utf-8").splitlines()
    (folder / "munitions").mkdir()
    text = "\n".join(["name: 155 mm shell", head, *lines[2:]])
    (folder / "munitions" / "155mm-m107.yaml").write_text(text, encoding="utf-8")
    return load([folder])


@pytest.mark.parametrize("name", ["155 mm", "M107", "m-107", "155mm-M107"])
def test_a_new_munition_is_read_by_its_aliases(tmp_path: Path, name: str) -> None:
    """A munition of a user's own folder is known by its calibre and names at once."""
    specs = overlay(tmp_path, 'aliases: ["155mm", "M107", "---"]')
    claim = read(f"500 {name} shells in 10 containers", specs).claim
    assert claim.munitions == ("155mm-m107",)
