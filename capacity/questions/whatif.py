"""What-ifs: a baseline beside changed assumptions, a sweep of one, and containers for rounds."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import ceil
from typing import Any, NamedTuple

from attrs import frozen

from capacity.catalog import Specs, override
from capacity.errors import InputError, cut
from capacity.notebook import table
from capacity.sets.ranges import RoundRange, Triple, considered, rounds, sets_for

MOST_STEPS = 1_001
"""A sweep of a thousand steps is finer than any chart shows; more is a slip of the keyboard."""
_VALUE = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?([A-Za-z%]*)")
_LONGEST = 40
MOST_ROUNDS = 10**12
"""A greater count is a slip of the keyboard, too."""


@frozen
class Alternative:
    """A changed answer: what was set, the range it gives, and rounds a container gained."""

    settings: Mapping[str, str]
    found: RoundRange
    gained: Triple[int]


@frozen
class Comparison:
    """A baseline and its alternatives, over the same containers.

    >>> from capacity.api import whatif
    >>> alone = {"container": "22G1-24t", "packaging": "152mm-crate-2", "stowage": "physical-limit"}
    >>> found = whatif(1, "152mm", [{"container.payload": "25 t"}], **alone)
    >>> found.baseline.per_container.low, found.alternatives[0].gained.low
    (376, 58)
    """

    baseline: RoundRange
    alternatives: tuple[Alternative, ...]

    def _repr_html_(self) -> str:
        heads = ["assumption", "low", "typical", "high", "limited by"]
        found = [("as in the specs", self.baseline)]
        found += [
            (", ".join(f"{k} = {v}" for k, v in a.settings.items()), a.found)
            for a in self.alternatives
        ]
        rows = [[name, *f.per_container, f.limited_by.high] for name, f in found]
        return table(f"{self.baseline.munition.name}, rounds in a container", heads, rows)


def compare(
    specs: Specs,
    containers: Any,
    munition: str,
    alternatives: Sequence[Mapping[str, str]],
    *,
    container: str | None = None,
    packaging: str | None = None,
    stowage: str | None = None,
    effort: str = "quick",
) -> Comparison:
    """The baseline, and the answer with each of ``alternatives`` set instead.

    An alternative maps paths to values as :func:`capacity.catalog.override` takes them;
    the ids narrow the assumption sets. Raises ``InputError`` without an alternative or for one that
    does not fit.

    >>> from capacity.catalog import load
    >>> one = {"container": "22G1-24t", "packaging": "152mm-crate-2", "stowage": "physical-limit"}
    >>> found = compare(load(), 10, "152mm", [{"packaging.gross_mass": "100 kg"}], **one)
    >>> found.alternatives[0].gained.typical
    40
    """
    if not alternatives:
        raise InputError("expected at least one change, as --set packaging.gross_mass='52 kg'")
    ids = {"container": container, "packaging": packaging, "stowage": stowage}
    baseline = rounds(specs, containers, munition, effort=effort, **ids)
    among = considered(sets_for(specs, baseline.munition, **ids))
    changed = []
    for settings in alternatives:
        instead = override(specs, settings, among)
        found = rounds(instead, containers, munition, effort=effort, **ids)
        changed.append(Alternative(settings, found, _gained(baseline, found)))
    return Comparison(baseline, tuple(changed))


def _gained(baseline: RoundRange, found: RoundRange) -> Triple[int]:
    pairs = zip(found.per_container, baseline.per_container, strict=True)
    return Triple(*(after - before for after, before in pairs))


class Step(NamedTuple):
    """One value of an assumption, in its unit (none for a count)."""

    value: Decimal
    unit: str

    @property
    def text(self) -> str:
        """As a setting says it."""
        return f"{self.value:f} {self.unit}".strip()


def step(text: str) -> Step:
    """The value that a setting says; raises ``InputError`` for a word.

    >>> step("18.5t")
    Step(value=Decimal('18.5'), unit='t')
    """
    found = _VALUE.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if found is None:
        raise InputError(f"expected a number with its unit, as 18.5 t, got {cut(text)}")
    return Step(Decimal(found[1]), found[2])


def steps(text: str) -> list[Step]:
    """``18t:28t:0.5t`` as the values from first to last, both included.

    Raises ``InputError`` unless the three share a unit and make 2 to 1001 steps.

    >>> [each.text for each in steps("18t:19t:0.5t")]
    ['18.0 t', '18.5 t', '19.0 t']
    """
    expected = f"expected first:last:step in one unit, as 18t:28t:0.5t, got {cut(text)}"
    try:
        first, last, by = map(step, text.split(":"))
    except ValueError as error:  # no number, or not three
        raise InputError(expected) from error
    if {first.unit, last.unit} != {by.unit}:
        raise InputError(expected)
    span = last.value - first.value
    if by.value <= 0 or span <= 0 or span / by.value >= MOST_STEPS:
        raise InputError(f"{expected}; first below last, in 2 to {MOST_STEPS} steps")
    return [Step(first.value + by.value * n, by.unit) for n in range(int(span / by.value) + 1)]


def containers_for(found: RoundRange, number: int) -> Triple[int | None]:
    """Containers that ``number`` rounds need: fewest possible, typical, and enough whatever holds.

    An end is None where no number of containers is guaranteed to do, because a set holds none.
    Raises ``InputError`` for a number of rounds that is none.

    >>> from capacity.catalog import load
    >>> one = {"container": "22G1-24t", "packaging": "152mm-crate-2", "stowage": "physical-limit"}
    >>> containers_for(rounds(load(), 1, "152mm", **one), 3_000_000)
    Triple(low=7282, typical=7615, high=7979)
    """
    if type(number) is not int or not 0 < number <= MOST_ROUNDS:
        raise InputError(f"expected a whole number of rounds from 1 to 10^12, got {number}")
    low, typical, high = found.per_container
    return Triple(*(ceil(number / each) if each else None for each in (high, typical, low)))
