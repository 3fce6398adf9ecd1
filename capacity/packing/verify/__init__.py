"""Re-checks layouts and bounds without the solvers: exact, and short enough to read."""

from capacity.packing.verify.boxes import bound
from capacity.packing.verify.cylinders import cylinder_bound, cylinder_layout
from capacity.packing.verify.document import document
from capacity.packing.verify.layout import layout
from capacity.packing.verify.pallet import pallet_bound, pallet_layout

__all__ = [
    "bound",
    "cylinder_bound",
    "cylinder_layout",
    "document",
    "layout",
    "pallet_bound",
    "pallet_layout",
]
