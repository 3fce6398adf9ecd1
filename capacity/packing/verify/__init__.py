"""Re-checks layouts and bounds without the solvers: exact, and short enough to read."""

from capacity.packing.verify.boxes import bound
from capacity.packing.verify.document import document
from capacity.packing.verify.layout import layout
from capacity.packing.verify.pallet import pallet_bound, pallet_layout

__all__ = ["bound", "document", "layout", "pallet_bound", "pallet_layout"]
