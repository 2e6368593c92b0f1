"""Imports point down one list, and the worker's child knows next to nothing of ours."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest
from helpers import ROOT

PACKAGE = ROOT / "grader" / "nngrade"
# From the bottom up; a module imports from its own package and from those on lower layers.
LAYERS = [
    ["errors"],
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
    """Each module stands on a layer, and imports nothing of ours from a higher one or from its side."""
    mine = path.parts[0].removesuffix(".py")
    for name in _imports(path):
        parts = name.split(".")
        if parts[0] == "nngrade" and len(parts) > 1 and parts[1] in RANK and parts[1] != mine:
            beside = {mine, parts[1]} in ({"model", "files"}, {"nbgrader", "nbgrader_plugin"})
            assert RANK[parts[1]] < RANK[mine] or beside, f"{path} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_no_private_name_crosses_a_module(path: Path) -> None:
    """A name that begins with an underscore is used where it stands, and nowhere else."""
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


def test_what_runs_inside_imports_nothing_from_outside() -> None:
    """What runs beside a submission holds no suite, no reference and no model."""
    allowed = {*sys.stdlib_module_names, "numpy", "msgspec"}
    inside = [path for path in MODULES if path.parts[:2] == ("worker", "inside")]
    assert len(inside) > 5
    for path in inside:
        for name in _imports(path):
            ours = name.startswith("nngrade.worker.inside")
            assert ours or name.split(".")[0] in allowed, f"{path} imports {name}"


def test_one_package_imports_nbgrader() -> None:
    """Importing nbgrader costs seconds; torch belongs to oracles alone."""
    for path in MODULES:
        for name in _imports(path):
            assert name.split(".")[0] not in ("torch", "mlx"), path
            assert name.split(".")[0] != "nbgrader" or path.parts[0] == "nbgrader", path


def test_modules_are_small() -> None:
    """One idea each: a module of more than 650 lines has grown a second one."""
    for path in MODULES:
        assert len((PACKAGE / path).read_text("utf-8").splitlines()) <= 650, path
