"""Re-checks layouts and bounds without the solvers: exact, and short enough to read.

Every value is read as a stranger's; what does not hold raises a CertificateError that names the
field. What a check may take is bounded, so that no document keeps the checker busy.
"""

from capacity.packing.verify.boxes.bound import bound
from capacity.packing.verify.boxes.layout import layout
from capacity.packing.verify.cylinders.bound import cylinder_bound
from capacity.packing.verify.cylinders.layout import cylinder_layout
from capacity.packing.verify.document import document
from capacity.packing.verify.pallets.bound import pallet_bound
from capacity.packing.verify.pallets.layout import pallet_layout

__all__ = [
    "bound",
    "cylinder_bound",
    "cylinder_layout",
    "document",
    "layout",
    "pallet_bound",
    "pallet_layout",
]
