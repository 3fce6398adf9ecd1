"""``python -m capacity``."""

from capacity.entry import main

main()
