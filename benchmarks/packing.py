"""Every packing benchmark in one run; each layout and bound is checked outside the timing.

python benchmarks/packing.py [--level normal] [--every 5]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import br0
import crates
from report import table

HERE = Path(__file__).parent


def main() -> None:
    """Print the table of boxes, then a million crates, the pallets and the peers."""
    parser = argparse.ArgumentParser(description="all packing benchmarks")
    parser.add_argument("--level", action="append", help="quick, normal or thorough")
    parser.add_argument("--every", type=int, default=1, help="take every n-th crate")
    given = parser.parse_args()
    levels = given.level or ["quick", "normal"]
    rows = [(f"crates {level}", crates.run(level, given.every)) for level in levels]
    rows += [(f"br0 {level}", br0.run(level)) for level in levels]
    print(table(rows), flush=True)
    for script in ("million.py", "pallet.py", "peers.py"):
        if (HERE / script).exists():
            subprocess.run([sys.executable, HERE / script], check=True)


if __name__ == "__main__":
    main()
