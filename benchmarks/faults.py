"""Small faults of a Python file, one at a time, as changed syntax trees.

A fault changes one comparison, condition, number, operator or statement.
"""

from __future__ import annotations

import ast
from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

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
    function: int | None
    """First line of the function around it."""
    before: str
    after: str

    def __str__(self) -> str:
        place = "/".join(self.path.parts[-2:])
        return f"{place}:{self.line}: {self.before!r} -> {self.after!r}"


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
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = {
        at: min([one.lineno, *(decorator.lineno for decorator in one.decorator_list)])
        for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)
        for at in range(one.lineno, (one.end_lineno or one.lineno) + 1)
    }  # fmt: skip
    for number, (node, _) in enumerate(places(tree)):
        line = getattr(node, "lineno", line)
        if _without_effect(node):
            continue
        for variant, changed in enumerate(variants(node)):
            before, after = (ast.unparse(one).split("\n")[0] for one in (node, changed))
            found.append(Mutant(path, number, variant, line, functions.get(line), before, after))
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
