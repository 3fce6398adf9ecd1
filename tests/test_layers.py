"""Imports go one way, and start-up stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "capacity"
ORDER = (
    "version",
    "printable",
    "errors",
    "bounded",
    "notebook",
    "quantities",
    "model",
    "resources",
    "catalog",
    "packing",
    "sets",
    "questions",
    "uncertainty",
    "claims",
    "texts",
    "say",
    "report",
    "api",
    "cli",
    "entry",
    "__main__",
)
BELOW = ORDER[: ORDER.index("say")]
MODULES = sorted(PACKAGE.rglob("*.py"))


def _layer(dotted: str) -> str:
    parts = dotted.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def _imports(module: Path) -> list[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("capacity"):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            found += names if node.module == "capacity" else [node.module]
        elif isinstance(node, ast.Import):
            found += [a.name for a in node.names if a.name.startswith("capacity")]
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_imports_go_one_way(module: Path) -> None:
    """A module imports its own layer and those before it; packing imports only errors."""
    layer = module.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if layer == "__init__":
        return
    allowed = ORDER[: ORDER.index(layer) + 1]
    if layer == "packing":
        allowed = ("errors", "packing")
    strays = [name for name in _imports(module) if _layer(name) not in allowed]
    assert strays == []


def _sentences(module: Path) -> list[str]:
    """The texts of four words or more that end like a sentence, errors and docstrings aside."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    aside: set[int] = set()
    for node in ast.walk(tree):
        error = isinstance(node, ast.Call) and "Error" in ast.unparse(node.func)
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if error or docstring or isinstance(node, ast.Raise):
            aside |= {id(part) for part in ast.walk(node)}
    found = []
    for node in ast.walk(tree):
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        texts = [p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)]
        text = "x".join(texts)
        if id(node) not in aside and len(text.split()) >= 4 and text.rstrip().endswith("."):
            found.append(text)
    return found


@pytest.mark.parametrize(
    "module",
    [m for m in MODULES if _layer(f"capacity.{m.relative_to(PACKAGE).parts[0]}") in BELOW],
    ids=lambda m: str(m.relative_to(PACKAGE)),
)
def test_no_prose_below_what_is_said(module: Path) -> None:
    """Layers below say/ hold values; what is printed or drawn of them is worded there."""
    assert _sentences(module) == []


def test_prose_is_found() -> None:
    """The search for sentences finds those that are there."""
    assert _sentences(PACKAGE / "say" / "plain.py")


HEAVY = ("numpy", "matplotlib", "pint", "rich", "yaml", "attrs", "jinja2", "scipy")


def _left(told: str, *arguments: str, before: str = "") -> str:
    """What the expression ``told`` is when a command has ended, ``before`` run at its start."""
    code = (
        "import gc, sys; sys.argv[0] = 'capacity'\n"
        f"from capacity.cli import main\n{before}\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print({told})"
    )
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


def _loaded(*arguments: str) -> set[str]:
    """The modules that a command has imported when it ends."""
    return set(_left("' '.join(sys.modules)", *arguments).split())


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_a_quick_question_imports_nothing_heavy(argument: str) -> None:
    """``--version`` and ``--help`` load neither pint, rich, YAML nor NumPy."""
    assert _loaded(argument).isdisjoint(HEAVY)


@pytest.mark.parametrize(
    "arguments",
    [
        ("rounds", "1", "--munition", "240mm-rocket"),
        ("check", "A4-1"),
        ("pack", "--box", "800x400x220mm", "--interior", "5898x2352x2393mm"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_an_answer_imports_neither_pint_nor_numpy(arguments: tuple[str, ...]) -> None:
    """Commands measure in units of their own and import what draws and charts need only then."""
    loaded = _loaded(*arguments)
    assert "capacity.sets.ranges" in loaded or "capacity.packing.boxes.solving" in loaded
    assert loaded.isdisjoint({"pint", "numpy", "matplotlib", "jinja2", "scipy"})


def test_what_is_not_asked_for_is_not_loaded() -> None:
    """A range without carriers, draws and texts loads nothing of them, and no claim."""
    loaded = _loaded("rounds", "1", "--munition", "240mm-rocket")
    unasked = ("sets.carried", "sets.weights", "uncertainty", "texts", "claims", "report.charts")
    assert loaded.isdisjoint(f"capacity.{name}" for name in unasked)


def test_a_short_command_never_looks_for_cycles() -> None:
    """The collector stays still while a claim is checked, and leaves all alone at the end."""
    watched = "gc.collect(); looks = []; gc.callbacks.append(lambda *at: looks.append(at))"
    told = "print(len(looks), gc.get_count()[0] < 1000 < gc.get_freeze_count())"
    at_exit = f"import atexit; atexit.register(lambda: {told})"
    assert _left("", "check", "A4-1", before=f"{watched}; {at_exit}") == "0 True"


def test_a_list_of_specs_loads_no_packing() -> None:
    """What the catalog holds is told without the code that packs it."""
    loaded = _loaded("specs", "list", "--json")
    assert "capacity.report.answers.specs" in loaded
    assert not any(name.startswith("capacity.packing") for name in loaded)


def test_the_packing_core_needs_the_standard_library_only() -> None:
    """Every import in packing/ is of the standard library or of errors."""
    for module in (PACKAGE / "packing").rglob("*.py"):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
                for name in [*names, getattr(node, "module", None) or "capacity"]:
                    root = name.split(".")[0]
                    assert root in sys.stdlib_module_names or root == "capacity", (module, name)
