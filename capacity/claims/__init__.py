"""What articles claim, held against what fits."""

from capacity.claims.findings import Finding, check
from capacity.claims.hedges import Convention, Interval, interval
from capacity.claims.verdicts import Implied, SetFinding, Verdict

__all__ = [
    "Convention",
    "Finding",
    "Implied",
    "Interval",
    "SetFinding",
    "Verdict",
    "check",
    "interval",
]
