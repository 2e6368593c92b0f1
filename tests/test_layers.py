"""The import rules between nngrade's packages."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest
from helpers import ROOT

PACKAGE = ROOT / "grader" / "nngrade"
# From the bottom up: a module may import from its own package and from lower layers.
LAYERS = [
    ["errors", "kit"],
    ["text"],
    ["files", "model", "safe_archive"],
    ["course", "submission"],
    ["worker"],
    ["suite"],
    ["report"],
    ["platforms"],
    ["diagnosis"],
    ["grading"],
    ["cohort", "notebook"],
    ["nbgrader", "nbgrader_plugin"],
    ["author"],
    ["cli"],
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
MODULES = sorted(p.relative_to(PACKAGE) for p in PACKAGE.rglob("*.py") if p.name != "__init__.py")


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse((PACKAGE / path).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
            found.add(str(node.module))
    return found


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_point_down(path: Path) -> None:
    """Each module imports only from its own package and from lower layers."""
    mine = path.parts[0].removesuffix(".py")
    for name in _imports(path):
        parts = name.split(".")
        if parts[0] == "nngrade" and len(parts) > 1 and parts[1] in RANK and parts[1] != mine:
            beside = {mine, parts[1]} in ({"model", "files"}, {"nbgrader", "nbgrader_plugin"})
            assert RANK[parts[1]] < RANK[mine] or beside, f"{path} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_private_names_stay_in_their_module(path: Path) -> None:
    """A name that begins with an underscore is used only in the module that defines it."""
    tree = ast.parse((PACKAGE / path).read_text("utf-8"))
    modules = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("nngrade"):
            for alias in node.names:
                assert not alias.name.startswith("_") or alias.name == "__version__", (
                    f"{path} imports {alias.name}"
                )
                modules.add(alias.asname or alias.name)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            private = node.attr.startswith("_") and not node.attr.startswith("__")
            assert not (private and node.value.id in modules), f"{path} uses {node.attr}"


def test_worker_inside_has_few_imports() -> None:
    """`worker.inside` cannot reach suites, references or the model, because it runs beside the submission."""
    allowed = {*sys.stdlib_module_names, "numpy", "msgspec"}
    inside = [path for path in MODULES if path.parts[:2] == ("worker", "inside")]
    assert len(inside) > 5
    for path in inside:
        for name in _imports(path):
            ours = name.startswith("nngrade.worker.inside")
            assert ours or name.split(".")[0] in allowed, f"{path} imports {name}"


def test_only_one_package_imports_nbgrader() -> None:
    """Only nngrade.nbgrader imports nbgrader, which takes seconds; no module imports torch or mlx."""
    for path in MODULES:
        for name in _imports(path):
            assert name.split(".")[0] not in ("torch", "mlx"), path
            assert name.split(".")[0] != "nbgrader" or path.parts[0] == "nbgrader", path


def test_modules_are_small() -> None:
    """No module has more than 650 lines."""
    for path in MODULES:
        assert len((PACKAGE / path).read_text("utf-8").splitlines()) <= 650, path
