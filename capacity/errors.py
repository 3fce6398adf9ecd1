"""What can go wrong, as values that say where and what to do."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Self

_MOST_OFFERED = 6
_LONGEST = 60


def cut(given: str) -> str:
    """``given`` in quotes, cut where it is too long to show whole.

    >>> cut("152mn"), cut("x" * 1_000_000)[-30:]
    ("'152mn'", "xxx...' (1,000,000 characters)")
    """
    if len(given) <= _LONGEST:
        return repr(given)
    return f"{given[:_LONGEST] + '...'!r} ({len(given):,} characters)"


class CapacityError(Exception):
    """Root of every error this package raises on purpose.

    >>> issubclass(InputError, CapacityError), issubclass(InputError, ValueError)
    (True, True)
    """


class InputError(CapacityError, ValueError):
    """A value given by the caller is not one the function accepts.

    >>> str(InputError("length: expected whole mm above 0, got -3"))
    'length: expected whole mm above 0, got -3'
    """


class CertificateError(CapacityError, ValueError):
    """A layout or bound certificate does not prove what it claims.

    >>> from capacity.packing import verify
    >>> verify.document({})
    Traceback (most recent call last):
    capacity.errors.CertificateError: schema: missing
    """


class FieldError(InputError):
    """A field's value cannot be used: ``message`` says why, ``steps`` lead to the part at fault.

    ``given`` is the value where it knows its own place in a file.

    >>> str(FieldError("missing; a capacity claim needs it", None, "claims", 2, "rounds"))
    'claims[2].rounds: missing; a capacity claim needs it'
    """

    def __init__(self, message: str, given: object, *steps: str | int) -> None:
        super().__init__(message, given, *steps)
        self.message, self.given, self.steps = message, given, steps

    def __str__(self) -> str:
        return f"{dotted(self.steps)}: {self.message}" if self.steps else self.message

    @property
    def faults(self) -> list[Self]:
        """Itself, as several faults are a list of such."""
        return [self]


class FieldsError(InputError):
    """Several fields of one thing cannot be used; carries a fault for each.

    >>> print(FieldsError([FieldError("missing", None, "rounds"), FieldError("odd", 3, "tonnes")]))
    rounds: missing
    tonnes: odd
    """

    def __init__(self, faults: list[FieldError]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


def refuse(faults: Iterable[FieldError]) -> None:
    """Raise ``faults``, if there are any, as one error.

    >>> refuse([])
    """
    found = list(faults)
    if found:
        raise found[0] if len(found) == 1 else FieldsError(found)


def dotted(steps: Iterable[str | int]) -> str:
    """The path to a field as messages write it.

    >>> dotted(("claims", 0, "rounds"))
    'claims[0].rounds'
    """
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return text.removeprefix(".")


class UnknownIdError(InputError, LookupError):
    """An id names nothing in the catalog, or several things; carries the nearest ids.

    >>> str(UnknownIdError("munition", "152mn", ["152mm-of540"]))
    "unknown munition '152mn'; did you mean 152mm-of540?"
    """

    def __init__(
        self, kind: str, given: str, nearest: list[str], named: Sequence[str] = ()
    ) -> None:
        super().__init__(kind, given, nearest)
        self.kind, self.given, self.nearest, self.named = kind, given, nearest, named

    def __str__(self) -> str:
        if self.named:
            several = "families" if self.kind == "family" else f"{self.kind}s"
            return f"{cut(self.given)} names several {several}, say which: {_few(self.named)}"
        place = "capacity check --brief" if self.kind == "claim" else "capacity specs list"
        hint = f"did you mean {_few(self.nearest)}?" if self.nearest else f"see {place}"
        return f"unknown {self.kind} {cut(self.given)}; {hint}"


def _few(texts: Sequence[str]) -> str:
    more = f" and {len(texts) - _MOST_OFFERED} more" if len(texts) > _MOST_OFFERED else ""
    return ", ".join(texts[:_MOST_OFFERED]) + more


class MissingExtraError(CapacityError, ImportError):
    """A library that only some users need is not installed; says which extra brings it.

    >>> str(MissingExtraError("a chart", "matplotlib", "plots"))
    "a chart needs matplotlib: in a checkout of capacity, pip install '.[plots]'"
    """

    def __init__(self, purpose: str, library: str, extra: str) -> None:
        super().__init__(purpose, library, extra)
        self.purpose, self.library, self.extra = purpose, library, extra

    def __str__(self) -> str:
        needs = f"{self.purpose} needs {self.library}"
        return f"{needs}: in a checkout of capacity, pip install '.[{self.extra}]'"


class ReadError(CapacityError, OSError):
    """A file or standard input could not be read as the text that was expected.

    >>> str(ReadError("x.yaml", "cannot be read: Permission denied"))
    'x.yaml: cannot be read: Permission denied'
    """

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class WriteError(CapacityError, OSError):
    """A file or folder could not be written; nothing of it is left behind.

    >>> from pathlib import Path
    >>> from capacity.report.files import write_file
    >>> write_file(Path("nowhere/chart.svg"), b"")
    Traceback (most recent call last):
    capacity.errors.WriteError: nowhere/chart.svg: cannot be written: No such file or directory
    """

    def __init__(self, path: object, error: OSError) -> None:
        super().__init__(path, error)
        self.path, self.error = path, error

    def __str__(self) -> str:
        return f"{self.path}: cannot be written: {self.error.strerror or self.error}"


class Problem(NamedTuple):
    """One fault in one file, at a place an editor can jump to.

    >>> str(Problem("specs/a.yaml", 4, 13, "outer.length", "expected a length, got '950'"))
    "specs/a.yaml:4:13: outer.length: expected a length, got '950'"
    """

    file: str
    line: int
    column: int
    path: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}"
        return f"{where}: {self.path}: {self.message}" if self.path else f"{where}: {self.message}"


class SpecError(CapacityError, ValueError):
    """One or more spec or seed files cannot be used; carries every problem found.

    >>> print(SpecError([Problem("crate.yaml", 4, 13, "outer.length", "expected a length")]))
    crate.yaml:4:13: outer.length: expected a length
    1 problem found
    """

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = sorted(problems)

    def __str__(self) -> str:
        count = len(self.problems)
        noun = "problem" if count == 1 else "problems"
        return "\n".join([*map(str, self.problems), f"{count} {noun} found"])


class StoppedError(KeyboardInterrupt):
    """A long run was interrupted; its text says what was done by then.

    >>> str(StoppedError("after 4,000 of 20,000 draws"))
    'after 4,000 of 20,000 draws'
    """
