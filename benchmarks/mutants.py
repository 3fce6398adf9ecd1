"""Small faults put into checkers one at a time: how many of them the tests notice.

python benchmarks/mutants.py capacity/packing/verify --tests tests/packing/verify [--sample 300]

A mutant changes one comparison, condition, number, operator or statement of one file; all that
are possible are listed, and a sample is drawn evenly over the files with the seed given (all of
them with --sample 0). The tests run once, to see which functions each calls and how long it takes;
for each mutant a process is split off, the changed code put in place of the loaded one, and the
tests that call the changed function run, the quickest first, until one fails: nothing on disk
changes. Controls: all must pass with unchanged code put in, and some fail for each file once all
its functions do. Survivors are printed. Mutants that change nothing that can be seen, or only how
much work is allowed, are listed with the reason in data/equivalent_mutants.csv and left out.
"""

from __future__ import annotations

import argparse
import ast
import csv
import os
import random
import resource
import sys
import time
from itertools import pairwise
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING, Any

import pytest
from faults import Mutant, changed, failing, mutants
from hypothesis import HealthCheck, Phase, settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType

ROOT = Path(__file__).parent.parent
EQUIVALENT = Path(__file__).parent / "data" / "equivalent_mutants.csv"
LONGEST = 60
"""Processor seconds after which a run counts as killed: the change made a loop endless."""
LARGEST = 2 * 10**9
"""Bytes of memory after which it does: the change made a list endless."""
OPTIONS = (
    "--assert=plain", "-p", "no:terminal", "-p", "no:cacheprovider",
    "-o", "addopts=--import-mode=importlib", "--hypothesis-profile=mutants",
)  # fmt: skip


def install(path: Path, tree: ast.Module) -> None:
    """Run a changed tree in the module loaded from a file, and let others see what it made."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    module = sys.modules[name]
    before = dict(vars(module))
    exec(compile(tree, str(path), "exec"), vars(module))  # noqa: S102
    for name, old in before.items():
        new = getattr(module, name)
        if callable(old):
            _swap(old, new)
            setattr(module, name, old)
        elif new is not old:
            for other in list(sys.modules.values()):
                if getattr(other, "__dict__", {}).get(name) is old:
                    setattr(other, name, new)


def _swap(old: Any, new: Any) -> None:
    """Let a function or class that others hold work as a new one does."""
    if isinstance(old, type) and new is not old:
        for name, one in vars(old).items():
            _swap(one, vars(new).get(name))
    elif isinstance(old, property) and old.fget:
        _swap(old.fget, new.fget)
    elif hasattr(old, "cache_clear"):
        old.cache_clear()
        _swap(old.__wrapped__, new.__wrapped__)
    elif isinstance(old, FunctionType):
        for part in ("__code__", "__defaults__", "__kwdefaults__"):
            setattr(old, part, getattr(new, part))


class Tests:
    """Tests of a session, by the functions that they call, the quickest first."""

    def __init__(self, session: pytest.Session) -> None:
        self.session = session
        self.called: dict[tuple[str, int], list[pytest.Item]] = {}
        self.taken: dict[pytest.Item, float] = {}
        for test in session.items:
            self._record(test)

    def _record(self, test: pytest.Item) -> None:
        codes: set[CodeType] = set()
        begun = time.process_time()
        sys.settrace(lambda frame, *_: codes.add(frame.f_code))  # of None no lines are traced
        failed = self.fail([test])
        sys.settrace(None)
        self.taken[test] = time.process_time() - begun
        if failed:
            raise SystemExit(f"{test.nodeid} fails without any change")
        for place in {(code.co_filename, code.co_firstlineno) for code in codes}:
            self.called.setdefault(place, []).append(test)

    def fail(self, tests: Sequence[pytest.Item]) -> bool:
        """Whether one of them does; none is run after it."""
        for test, following in pairwise([*tests, None]):
            test.ihook.pytest_runtest_protocol(item=test, nextitem=following)
            if self.session.testsfailed:
                return True
        return False

    def of(self, path: Path, function: int | None = None) -> list[pytest.Item]:
        """Those that call a function of a file, or any."""
        called = [
            test for (file, line), tests in self.called.items()
            if file == str(path) and function in (None, line) for test in tests
        ]  # fmt: skip
        return sorted(set(called), key=self.taken.__getitem__)

    def pass_with(self, trees: dict[Path, ast.Module], tests: Sequence[pytest.Item]) -> bool:
        """Whether they pass with other trees in place of files, in a process of its own."""
        child = os.fork()
        if not child:
            resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
            resource.setrlimit(resource.RLIMIT_AS, (LARGEST, LARGEST))
            try:
                for path, tree in trees.items():
                    install(path, tree)
                os._exit(self.fail(tests))
            except BaseException:  # noqa: BLE001
                os._exit(1)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0

    def control(self, files: list[Path]) -> None:
        """Refuse to count where unchanged code fails, or the failure of all functions passes."""
        unchanged = {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}
        if not self.pass_with(unchanged, self.session.items):
            raise SystemExit("the tests fail with unchanged code put in")
        for path in files:
            if mutants(path) and self.pass_with({path: failing(path)}, self.of(path)):
                raise SystemExit(f"{path}: the tests pass though every function fails")


def sample(paths: list[Path], number: int, seed: int) -> list[Mutant]:
    """So many mutants, the same share of every file's."""
    listed = [one for path in paths for one in mutants(path)]
    number = number or len(listed)
    step = max(1, len(listed) / number)
    start = random.Random(seed).random() * step  # noqa: S311
    return [listed[int(start + k * step)] for k in range(min(number, len(listed)))]


def equivalent() -> dict[tuple[str, ...], str]:
    """Reasons for mutants that change nothing, by file, line of source and both forms.

    Without forms the reason is one for every mutant of the line.
    """
    with EQUIVALENT.open(encoding="utf-8", newline="") as lines:
        return {tuple(filter(None, row[:4])): row[4] for row in csv.reader(lines)}


def key(mutant: Mutant) -> tuple[str, ...]:
    """What names a mutant for as long as its line of source stays as it is."""
    source = mutant.path.read_text(encoding="utf-8").splitlines()[mutant.line - 1].strip()
    return str(mutant.path.relative_to(ROOT)), source, mutant.before, mutant.after


def asked() -> argparse.Namespace:
    """Files, tests and sample."""
    parser = argparse.ArgumentParser(description="faults that the tests notice")
    parser.add_argument("paths", nargs="+", type=Path, help="files or folders to change")
    parser.add_argument("--tests", nargs="+", required=True, help="what pytest runs")
    parser.add_argument("--sample", type=int, default=300, help="how many mutants, 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Count:
    """A pytest plugin that runs the tests for each mutant instead of once."""

    def __init__(self, given: argparse.Namespace) -> None:
        self.given = given

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Print survivors and the share killed."""
        paths = [path.resolve() for path in self.given.paths]
        files = [file for path in paths for file in (sorted(path.rglob("*.py")) or [path])]
        tests = Tests(session)
        tests.control(files)
        chosen = sample(files, self.given.sample, self.given.seed)
        reasons = equivalent()
        matter = [one for one in chosen if not reasons.keys() & {key(one), key(one)[:2]}]
        alive = 0
        for mutant in matter:
            trees, called = {mutant.path: changed(mutant)}, tests.of(mutant.path, mutant.function)
            if tests.pass_with(trees, called):
                alive += 1
                print(f"survives: {mutant}", flush=True)
        every = sum(len(mutants(file)) for file in files)
        print(f"{len(chosen)} mutants of {every}, seed {self.given.seed}; ", end="")
        print(
            f"{len(chosen) - len(matter)} are equivalent, {alive} of the others survive: ", end=""
        )
        print(f"{1 - alive / max(1, len(matter)):.1%} killed")
        return True


def main() -> None:
    """Let pytest collect the tests, and count."""
    given = asked()
    settings.register_profile(
        "mutants", derandomize=True, database=None, deadline=None,
        phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    os.chdir(ROOT)
    pytest.main([*OPTIONS, "-s", *given.tests], plugins=[Count(given)])


if __name__ == "__main__":
    main()
