"""What articles claim, held against what fits."""

from capacity.claims.explaining import Explanation, explain
from capacity.claims.findings import Finding, check
from capacity.claims.hedges import Convention, Interval, interval
from capacity.claims.reconciling import Reconciliation, reconcile
from capacity.claims.thresholds import Reading
from capacity.claims.verdicts import Implied, SetFinding, Verdict

__all__ = [
    "Convention",
    "Explanation",
    "Finding",
    "Implied",
    "Interval",
    "Reading",
    "Reconciliation",
    "SetFinding",
    "Verdict",
    "check",
    "explain",
    "interval",
    "reconcile",
]
