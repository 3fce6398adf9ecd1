"""Every test and every docstring example rests on the frozen catalog of tests/frozen.

Only tests/published asks for what is shipped, so that a better number in specs/ is no broken test.
"""

from __future__ import annotations

import os
from pathlib import Path

os.environ["CAPACITY_DATA"] = str(Path(__file__).parent / "tests" / "frozen")
