"""The bank of an assignment: known bugs that must fail, and correct variants that must pass.

Each is an overlay, a few lines of Python that stand after the reference's own source and so replace
what they redefine. `bugs/mse/half.py` belongs to the exercise `mse`; the first line of its docstring
names the misconception, the paragraph under it explains it, and a paragraph that begins with `Hint:`
says what to try.
"""

from __future__ import annotations

import ast
from pathlib import Path

import msgspec

from nngrade.errors import CourseError
from nngrade.model import Assignment, Submission


class Overlay(msgspec.Struct, frozen=True):
    """A bug or a variant of one exercise."""

    exercise: str
    name: str
    path: Path
    title: str
    explanation: str
    hint: str
    source: bytes

    @property
    def id(self) -> str:
        """Its name within the assignment, such as "mse/half"."""
        return f"{self.exercise}/{self.name}"


def bugs(assignment: Assignment, exercise: str = "") -> list[Overlay]:
    """The known mistakes (of one exercise, or of all); each has a title, an explanation and a hint."""
    found = _overlays(assignment, "bugs", exercise)
    for bug in found:
        if not bug.explanation or not bug.hint:
            raise CourseError(
                f"{bug.path}: the docstring lacks {'a hint' if bug.explanation else 'text'}. "
                "Write the misconception's name, an empty line, what the student does and "
                "believes, an empty line, and 'Hint: …'."
            )
    return found


def variants(assignment: Assignment) -> list[Overlay]:
    """The solutions that are right and different, by exercise and name."""
    return _overlays(assignment, "variants")


def _overlays(assignment: Assignment, kind: str, exercise: str = "") -> list[Overlay]:
    top = assignment.folder / kind
    found = []
    start = top / exercise
    for path in sorted(start.rglob("*.py")) if start.is_dir() else []:
        where = path.relative_to(top)
        if len(where.parts) != 2 or assignment.exercise(where.parts[0]) is None:
            raise CourseError(f"{path}: belongs to no exercise. Put it in {kind}/<exercise>/.")
        found.append(_read(path, where.parts[0]))
    return found


def _read(path: Path, exercise: str) -> Overlay:
    source = path.read_bytes()
    try:
        text = ast.get_docstring(ast.parse(source)) or ""
    except SyntaxError as e:
        raise CourseError(f"{path}, line {e.lineno}: {e.msg}. Correct it.") from None
    paragraphs = [" ".join(p.split()) for p in text.split("\n\n")]
    if not paragraphs[0]:
        raise CourseError(f"{path}: has no docstring. Its first line is the name shown.")
    rest = [p for p in paragraphs[1:] if p and not p.startswith("Hint:")]
    hints = [p.removeprefix("Hint:").strip() for p in paragraphs if p.startswith("Hint:")]
    name = path.stem
    return Overlay(exercise, name, path, paragraphs[0], " ".join(rest), " ".join(hints), source)


def reference_submission(assignment: Assignment) -> Submission:
    """The reference, as a student would hand it in."""
    if assignment.reference is None:
        raise CourseError(f"reference/{assignment.slug}: the folder is missing. Write it.")
    folder = assignment.reference
    return Submission(folder, {n: (folder / n).read_bytes() for n in assignment.files})


def overlaid(assignment: Assignment, overlay: Overlay) -> Submission:
    """The reference with an overlay on it, as a student would hand it in."""
    base = reference_submission(assignment)
    exercise = assignment.exercise(overlay.exercise)
    assert exercise is not None
    source = base.files[exercise.file] + b"\n\n" + overlay.source
    return Submission(overlay.path, {**base.files, exercise.file: source})
