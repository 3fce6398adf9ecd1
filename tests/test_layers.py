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
    "errors",
    "notebook",
    "units",
    "model",
    "resources",
    "catalog",
    "packing",
    "loading",
    "rounds",
    "weights",
    "mix",
    "whatif",
    "uncertainty",
    "claims",
    "report",
    "api",
    "cli",
    "__main__",
)
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


HEAVY = ("numpy", "matplotlib", "pint", "rich", "yaml", "cattrs", "attrs", "jinja2", "scipy")


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_a_quick_question_imports_nothing_heavy(argument: str) -> None:
    """``--version`` and ``--help`` load neither pint, rich, YAML nor NumPy."""
    code = (
        "import sys; sys.argv = ['capacity', sys.argv[1]]\n"
        "from capacity.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(' '.join(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, argument], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    assert loaded.isdisjoint(HEAVY)


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
