"""Cut the stubs that students get from the reference solutions."""

from __future__ import annotations

import ast
from pathlib import Path

from nngrade.course.markers import solutions, stub
from nngrade.errors import CourseError
from nngrade.files import write_whole
from nngrade.model import Course


def write_templates(course: Course, *, only_check: bool = False) -> list[Path]:
    """Write each assignment's stubs under student_template/; return the paths that are out of date.

    A file there that is no assignment's stub is returned too. With `only_check`, nothing is written.

    Raises `CourseError` if an exercise's function has no solution between markers.
    """
    changed = []
    wanted: set[Path] = set()
    for slug in course.assignments:
        for path, content in templates(course, slug).items():
            wanted.add(path)
            if not path.is_file() or path.read_text("utf-8") != content:
                changed.append(path)
                if not only_check:
                    path.parent.mkdir(parents=True, exist_ok=True)
                    write_whole(path, content.encode())
    top = course.folder / "student_template"
    if top.is_dir():
        changed += [
            p for p in sorted(top.rglob("*.py")) if p not in wanted and "__pycache__" not in p.parts
        ]
    return changed


def templates(course: Course, slug: str) -> dict[Path, str]:
    """Return the content of each of an assignment's stub files, by path."""
    from nngrade.course.manifest import load_manifest

    manifest = load_manifest(course, slug)
    made = {}
    found: set[str] = set()
    for name in manifest.files:
        path = course.folder / "reference" / slug / name
        if not path.is_file():
            raise CourseError(f"{path}: the reference is missing. Write it.")
        source = path.read_text("utf-8")
        try:
            ast.parse(source)
        except SyntaxError as e:
            raise CourseError(f"{path}, line {e.lineno}: {e.msg}. Correct it.") from None
        found |= set(solutions(source, str(path)))
        made[course.folder / "student_template" / slug / name] = stub(source, str(path))
    for exercise in manifest.exercises:
        for function in exercise.functions:
            if function.name not in found:
                raise CourseError(
                    f"{course.folder / 'reference' / slug}: no solution named {function.name!r}. "
                    f"Put '### BEGIN SOLUTION {function.name}' and its END around it."
                )
    return made
