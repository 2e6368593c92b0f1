"""Find which exercises a change of the reference can affect, so that only those are graded again."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from nngrade.course.mistakes import Overlay, reference_submission
from nngrade.model import Assignment


class Reach:
    """The names of the reference that each exercise uses, directly or through others."""

    def __init__(self, assignment: Assignment) -> None:
        files = reference_submission(assignment).files
        self._trees = [ast.parse(files[name]) for name in assignment.files]
        self._imports = {ast.unparse(s) for t in self._trees for s in t.body if _imports(s)}
        uses = {
            name: set(_identifiers(statement))
            for tree in self._trees
            for statement in tree.body
            for name in bound(statement)
        }
        self._exercises = {
            e.name: _closure({f.name for f in e.functions}, uses) for e in assignment.exercises
        }

    def of(self, overlay: Overlay) -> set[str]:
        """Return the exercises that an overlay may affect: all of them if it does more than define names."""
        changed: set[str] = set()
        for statement in ast.parse(overlay.source).body:
            if _imports(statement) and ast.unparse(statement) in self._imports:
                continue
            if not _only_defines(statement):
                return set(self._exercises)
            changed |= set(bound(statement))
        return {name for name, names in self._exercises.items() if names & changed} | {
            overlay.exercise
        }


def _closure(names: set[str], uses: dict[str, set[str]]) -> set[str]:
    found, left = set(names), list(names)
    while left:
        for name in uses.get(left.pop(), set()) - found:
            found.add(name)
            left.append(name)
    return found


def _imports(statement: ast.stmt) -> bool:
    return isinstance(statement, (ast.Import, ast.ImportFrom))


def _only_defines(statement: ast.stmt) -> bool:
    if isinstance(statement, (ast.Assign, ast.AnnAssign)):
        return not any(isinstance(node, ast.Call) for node in ast.walk(statement))
    return isinstance(statement, (ast.FunctionDef, ast.ClassDef)) or _imports(statement)


def bound(statement: ast.stmt) -> Iterator[str]:
    """Yield the names that a top-level statement binds."""
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        yield statement.name
    elif isinstance(statement, (ast.Import, ast.ImportFrom)):
        for alias in statement.names:
            yield alias.asname or alias.name.partition(".")[0]
    else:
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                yield node.id


def _identifiers(statement: ast.stmt) -> Iterator[str]:
    for node in ast.walk(statement):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
