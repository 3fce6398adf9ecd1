"""What the check of a claim is asked, and what it answers."""

from attrs import field, frozen

from capacity.catalog import Specs
from capacity.claims.hedges import Convention, Interval, interval, share
from capacity.claims.statements import Missing, Statement
from capacity.claims.verdicts import Implied, SetFinding, Verdict, implied
from capacity.model import Claim, Figure
from capacity.sets.ranges import SetRange
from capacity.sets.sets import Sets


@frozen
class Question:
    """A claim with what its containers could hold: ``found`` are the sets of its munitions."""

    specs: Specs
    claim: Claim
    found: Sets[SetRange]
    convention: Convention

    @property
    def implied(self) -> Implied | None:
        """The rounds a container that the claim implies."""
        return implied(self.claim, self.convention)

    def interval(self, figure: Figure) -> Interval:
        """What a figure of the claim may mean."""
        return interval(figure, self.convention)

    def each(self, whole: str, parts: str) -> Interval:
        """One figure of the claim over another, a count."""
        figures = self.claim.figure(whole), self.claim.figure(parts)
        return share(self.interval(figures[0]), figures[1], self.convention)


@frozen
class Judged:
    """A verdict with what it rests on: sets, what follows besides, or what is missing."""

    verdict: Verdict
    sets: Sets[SetFinding] = field(factory=Sets)
    statement: Statement | None = None
    missing: Missing | None = None
    bare: int = 0
