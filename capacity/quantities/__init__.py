"""Exact amounts with their units, the strict grammar they are read by, and what they rest on.

Amounts are fractions inside; pint is the door for a host's own quantities
(:mod:`capacity.quantities.pint`), which nothing here imports until it is asked for.
"""

from capacity.quantities.amount import COUNTED, UNITS, Amount, Unit
from capacity.quantities.estimate import (
    DIMENSIONS,
    Basis,
    Clearance,
    Corner,
    Datum,
    Estimate,
    Length,
    Mass,
    Share,
)
from capacity.quantities.reading import CLEARANCE, LENGTH, MASS, SHARE, Dimension, parse

__all__ = [
    "CLEARANCE",
    "COUNTED",
    "DIMENSIONS",
    "LENGTH",
    "MASS",
    "SHARE",
    "UNITS",
    "Amount",
    "Basis",
    "Clearance",
    "Corner",
    "Datum",
    "Dimension",
    "Estimate",
    "Length",
    "Mass",
    "Share",
    "Unit",
    "parse",
]
