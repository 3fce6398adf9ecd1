"""Where a command begins, before anything is imported that takes time.

An interrupt while modules are read would end in a traceback; from the first line here on it ends
as it does later, with one line and the exit code of an interrupt.
"""

import sys


def _told(kind: type[BaseException], error: BaseException, trace: object) -> None:
    if kind is KeyboardInterrupt:
        sys.stderr.write("capacity: interrupted\n")
    else:
        sys.__excepthook__(kind, error, trace)  # type: ignore[arg-type]


sys.excepthook = _told


def main() -> None:
    """Run ``capacity`` and exit; see :func:`capacity.cli.main`."""
    from capacity.cli import main

    main()
