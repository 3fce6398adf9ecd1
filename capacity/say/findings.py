"""A finding in words: the plain answer first, then the numbers behind it."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Self

import attrs
from attrs import frozen

from capacity.catalog import Specs
from capacity.claims import Convention, Finding, check
from capacity.model import Claim
from capacity.notebook import table
from capacity.say import conditions
from capacity.say.conditions import weakest_assumption
from capacity.say.counted import details, division
from capacity.say.plain import plain, warnings
from capacity.say.statements import advice, stated_besides


@frozen
class SaidFinding(Finding):
    """A finding that can say itself.

    >>> from capacity.api import check
    >>> print(check("A3-1").plain)
    It cannot be judged: it does not say how many rounds there were. ...
    """

    @classmethod
    def of(cls, finding: Finding) -> Self:
        """``finding`` with its words."""
        return cls(**{f.name: getattr(finding, f.name) for f in attrs.fields(Finding)})

    @cached_property
    def plain(self) -> str:
        """Two sentences, quotable: what fits or does not and on which condition."""
        return plain(self)

    @property
    def number(self) -> str:
        """The claim divided, in a sentence; empty for one that counts no rounds in containers."""
        return division(self)

    @cached_property
    def weakest(self) -> str | None:
        """The weakest assumption behind the answer, in words; None where none matters."""
        return weakest_assumption(self.sets) if self.sets else None

    @property
    def judged(self) -> str:
        """The verdict and what to doubt whatever it is, in a few words."""
        return ", ".join((self.verdict, *self.flags))

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to doubt whatever the verdict, a sentence a flag."""
        return warnings(self)

    @property
    def details(self) -> tuple[str, ...]:
        """The numbers behind the answer and what the claim leaves out, a sentence each."""
        besides = stated_besides(self) if self.sets else ""
        return tuple(part for part in (*details(self), besides) if part)

    @property
    def advice(self) -> str | None:
        """The command that says more than the sentences do; None where none does."""
        return advice(self)

    @property
    def text(self) -> str:
        """The whole answer in sentences, the plain ones first."""
        return " ".join(part for part in (self.plain, *self.warnings, self.rest) if part)

    @property
    def rest(self) -> str:
        """What stands in the text after the plain sentences and the warnings."""
        return " ".join(part for part in (self.number, *self.details) if part)

    @property
    def needs(self) -> tuple[str, ...]:
        """What must be true, a part a packaging, or which number is missing."""
        return conditions.needs(self)

    @property
    def lead(self) -> str:
        """How the list of what it needs begins."""
        if self.missing:
            return "What is missing:"
        agree = any(s.agrees for s in self.sets)
        return conditions.LEADS[self.verdict] if agree else "It would take:"

    @property
    def decides(self) -> tuple[str, ...]:
        """The assumptions that turn the answer, most decisive first."""
        return tuple(conditions.FACTORS[factor] for factor in self.factors)

    def _repr_html_(self) -> str:
        heads = ["container", "packaging", "stowage", "low", "typical", "high", "for the claim"]
        rows = [
            [*s.range.assumptions.ids, s.range.low, s.range.typical, s.range.high, s.state.value]
            for s in self.sets
        ]
        return table(f"{self.claim.id}: {self.verdict}. {self.text}", heads, rows)


def said_findings(
    specs: Specs,
    claims: Iterable[Claim],
    *,
    convention: Convention = Convention.CAPACITY,
    effort: str = "quick",
) -> Iterator[SaidFinding]:
    """The finding of each claim with its words, as :func:`capacity.claims.check` finds it."""
    return map(SaidFinding.of, check(specs, claims, convention=convention, effort=effort))
