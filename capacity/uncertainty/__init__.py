"""How likely each count is, and what drives it: draws from the estimates, each packed exactly.

The only part that needs NumPy, which the extra ``uncertainty`` installs.
"""

from capacity.errors import MissingExtraError

try:
    import numpy as np
except ImportError as error:
    raise MissingExtraError("a distribution", "numpy", "uncertainty") from error

del np
