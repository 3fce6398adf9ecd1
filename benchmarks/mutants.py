"""Small faults put into checkers one at a time: how many of them the tests notice.

python benchmarks/mutants.py capacity/packing/verify --tests tests/packing/verify [--sample 300]

A mutant changes one comparison, condition, number, operator or statement of one file; all that
are possible are listed, and a sample is drawn evenly over the files with the seed given. Each
runs the tests in a process of its own, which loads the changed file through an import hook, so
nothing on disk changes. Two controls per file come first: without a change the tests must pass,
and with every function failing they must not. Survivors are printed; those that change nothing
that can be seen are listed with the reason in data/equivalent_mutants.csv.
"""

from __future__ import annotations

import argparse
import ast
import csv
import os
import random
import signal
import sys
import time
from copy import deepcopy
from importlib.machinery import SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import Phase, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent
EQUIVALENT = Path(__file__).parent / "data" / "equivalent_mutants.csv"
LONGEST = 240
"""Seconds after which a run counts as killed: the change made a loop endless."""
COMPARED: dict[type, tuple[type, ...]] = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt), ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
}  # fmt: skip
COUNTED: dict[type, tuple[type, ...]] = {
    ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.FloorDiv, ast.Add),
    ast.FloorDiv: (ast.Mult,), ast.Mod: (ast.FloorDiv,), ast.Pow: (ast.Mult,),
    ast.BitOr: (ast.BitAnd,), ast.BitAnd: (ast.BitOr,),
}  # fmt: skip
SWAPPED = {"min": "max", "max": "min", "all": "any", "any": "all"}


class Mutant(NamedTuple):
    """One change to one file: which node of its tree, and which of that node's variants."""

    path: Path
    node: int
    variant: int
    line: int
    before: str
    after: str

    def __str__(self) -> str:
        place = f"{self.path.relative_to(ROOT)}:{self.line}"
        return f"{place}: {self.before!r} -> {self.after!r}"


def variants(node: ast.AST) -> Iterator[ast.AST]:
    """Every changed form of one node."""
    if isinstance(node, ast.Compare):
        for at, op in enumerate(node.ops):
            for other in COMPARED.get(type(op), ()):
                yield _with(node, ops=[*node.ops[:at], other(), *node.ops[at + 1 :]])
    elif isinstance(node, ast.BoolOp):
        yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
        yield from (_with(node, values=_without(node.values, at)) for at in range(len(node.values)))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield node.operand
    elif isinstance(node, (ast.BinOp, ast.AugAssign)):
        yield from (_with(node, op=other()) for other in COUNTED.get(type(node.op), ()))
    elif isinstance(node, ast.Constant) and type(node.value) in (bool, int):
        values = [not node.value] if isinstance(node.value, bool) else [node.value + 1]
        values += [node.value - 1] if type(node.value) is int and node.value > 0 else []
        yield from (ast.copy_location(ast.Constant(value), node) for value in values)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        yield from (_with(node, func=name) for name in _swapped(node.func))
    yield from _conditions(node)


def _swapped(name: ast.Name) -> Iterator[ast.Name]:
    if name.id in SWAPPED:
        yield ast.Name(SWAPPED[name.id], ast.Load())


def _conditions(node: ast.AST) -> Iterator[ast.AST]:
    """Conditions that always or never hold, and statements left out."""
    if isinstance(node, (ast.If, ast.IfExp)):
        yield from (_with(node, test=ast.Constant(value)) for value in (True, False))
    elif isinstance(node, ast.comprehension):
        yield from (_with(node, ifs=_without(node.ifs, at)) for at in range(len(node.ifs)))
    elif isinstance(node, (ast.Raise, ast.AugAssign)) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    ):
        yield ast.copy_location(ast.Pass(), node)


def _with(node: Any, **changes: Any) -> Any:
    changed = deepcopy(node)
    for name, value in changes.items():
        setattr(changed, name, value)
    return changed


def _without(values: list[Any], at: int) -> list[Any]:
    return values[:at] + values[at + 1 :]


def places(tree: ast.AST) -> Iterator[tuple[ast.AST, Callable[[ast.AST], None]]]:
    """Nodes that run, each with what puts another in its place; annotations do not run."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns") or _without_effect(tree):
            continue
        for at, child in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(child, ast.AST):
                yield child, _setter(tree, name, at if isinstance(value, list) else None)
                yield from places(child)


def _without_effect(node: ast.AST) -> bool:
    """Imports for types, and ``strict`` of a zip, which refuses nothing that happens."""
    return (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING") or (
        isinstance(node, ast.keyword) and node.arg == "strict"
    )


def _setter(parent: ast.AST, name: str, at: int | None) -> Callable[[ast.AST], None]:
    def put(node: ast.AST) -> None:
        if at is None:
            setattr(parent, name, node)
        else:
            getattr(parent, name)[at] = node

    return put


def mutants(path: Path) -> list[Mutant]:
    """Every mutant of a file, in its order."""
    found = []
    line = 0
    for number, (node, _) in enumerate(places(ast.parse(path.read_text(encoding="utf-8")))):
        line = getattr(node, "lineno", line)
        if _without_effect(node):
            continue
        for variant, changed in enumerate(variants(node)):
            before, after = (ast.unparse(one).split("\n")[0] for one in (node, changed))
            found.append(Mutant(path, number, variant, line, before, after))
    return found


def changed(mutant: Mutant) -> ast.Module:
    """The tree of the mutant's file with its one change."""
    tree = ast.parse(mutant.path.read_text(encoding="utf-8"))
    node, put = list(places(tree))[mutant.node]
    put(list(variants(node))[mutant.variant])
    return ast.fix_missing_locations(tree)


def failing(path: Path) -> ast.Module:
    """The tree of a file whose functions all fail."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            node.body = ast.parse("raise AssertionError").body
    return ast.fix_missing_locations(tree)


class Hook:
    """Loads one module from a tree; everything else is found as always."""

    def __init__(self, path: Path, tree: ast.Module) -> None:
        self.path, self.tree = path, tree
        self.name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")

    def find_spec(self, name: str, *_: object) -> Any:
        """The changed module, if it is asked for."""
        if name != self.name:
            return None
        loader = SourceFileLoader(name, str(self.path))
        loader.get_code = lambda _: compile(self.tree, str(self.path), "exec")  # type: ignore[method-assign]
        inside = [str(self.path.parent)] if self.path.name == "__init__.py" else None
        return spec_from_file_location(
            name, self.path, loader=loader, submodule_search_locations=inside
        )


def survives(path: Path, tree: ast.Module, tests: list[str]) -> bool:
    """Whether the tests pass with the tree in the file's place, in a process of its own."""
    child = os.fork()
    if not child:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        sys.meta_path.insert(0, Hook(path, tree))  # type: ignore[arg-type]
        options = [
            "-q",
            "-x",
            "--assert=plain",
            "-p",
            "no:cacheprovider",
            "-o",
            "addopts=--import-mode=importlib",
        ]
        os._exit(pytest.main([*options, "--hypothesis-profile=mutants", *tests]))
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def controlled(paths: list[Path], tests: list[str]) -> None:
    """Refuse tests that fail without a change, or pass though every function fails."""
    unchanged = ast.parse(paths[0].read_text(encoding="utf-8"))
    if not survives(paths[0], unchanged, tests):
        raise SystemExit("the tests fail without any change")
    for path in paths:
        if mutants(path) and survives(path, failing(path), tests):
            raise SystemExit(f"{path}: the tests pass though every function fails")


def sample(paths: list[Path], number: int, seed: int) -> list[Mutant]:
    """So many mutants, the same share of every file's."""
    listed = [one for path in paths for one in mutants(path)]
    step = max(1, len(listed) / number)
    start = random.Random(seed).random() * step  # noqa: S311
    return [listed[int(start + k * step)] for k in range(min(number, len(listed)))]


def equivalent() -> dict[tuple[str, ...], str]:
    """Reasons for the mutants that change nothing, by file, line of source and both forms."""
    with EQUIVALENT.open(encoding="utf-8", newline="") as lines:
        return {tuple(row[:4]): row[4] for row in csv.reader(lines)}


def key(mutant: Mutant) -> tuple[str, ...]:
    """What names a mutant for as long as its line of source stays as it is."""
    source = mutant.path.read_text(encoding="utf-8").splitlines()[mutant.line - 1].strip()
    return str(mutant.path.relative_to(ROOT)), source, mutant.before, mutant.after


def main() -> None:
    """Print survivors and the share killed."""
    parser = argparse.ArgumentParser(description="faults that the tests notice")
    parser.add_argument("paths", nargs="+", type=Path, help="files or folders to change")
    parser.add_argument("--tests", nargs="+", required=True, help="what pytest runs")
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    settings.register_profile(
        "mutants", derandomize=True, database=None, phases=[Phase.explicit, Phase.generate]
    )
    os.chdir(ROOT)
    files = [p.resolve() for path in given.paths for p in (sorted(path.rglob("*.py")) or [path])]
    controlled(files, given.tests)
    chosen = sample(files, given.sample, given.seed)
    reasons = equivalent()
    alive, same = [], []
    for mutant in chosen:
        if survives(mutant.path, changed(mutant), given.tests):
            reason = reasons.get(key(mutant), "")
            (same if reason else alive).append(mutant)
            print(f"survives: {mutant}  {reason}", flush=True)
    killed = len(chosen) - len(alive) - len(same)
    print(
        f"{len(chosen)} mutants of {sum(len(mutants(file)) for file in files)}, seed {given.seed}"
    )
    print(f"{killed} killed, {len(same)} equivalent, {len(alive)} survive: ", end="")
    print(f"{killed / max(1, len(chosen) - len(same)):.1%} of those that matter")


if __name__ == "__main__":
    main()
