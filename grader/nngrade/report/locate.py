"""Find an exercise's file and line in a submission, from its source text alone."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

import msgspec

from nngrade.model import Assignment, ExerciseResult, Submission
from nngrade.report.visible import unreadable

EXCERPT_LINES = 25
NEIGHBOURS = 2
_CELL = re.compile(r"# Cell \d+")
_BEGINS = re.compile(r"[^\W\d]|@")
_LINE_END = re.compile(r"\r\n|\r|\n")


class Place(msgspec.Struct, frozen=True):
    """A line of a file. The file's path is relative to the working directory."""

    file: str
    line: int


class Sources:
    """A submission's source lines, and the paths of its files relative to `root`."""

    def __init__(self, assignment: Assignment, submission: Submission, root: Path) -> None:
        self._files = {e.name: submission.source(e.file) for e in assignment.exercises}
        self._functions = {e.name: [f.name for f in e.functions] for e in assignment.exercises}
        # Line numbers in a notebook count within a cell, not in its file: a notebook is named as a whole.
        code = {n: data for n, data in submission.files.items() if n.endswith(".py")}
        self._lines = {name: lines(data) for name, data in code.items()}
        self._origin = submission.origin
        self._root = root

    def place(self, exercise: ExerciseResult) -> Place:
        """Return the line where the exercise failed, else the definition of what is wrong, else line 1."""
        file = self._files.get(exercise.name, "")
        source = self._lines.get(file, [])
        whole = unreadable(exercise)
        if whole is not None and whole.line is None:
            return Place(self._path(file), 1)
        for check in exercise.checks:
            line = check.failure.line if check.failure is not None else None
            if line is not None and 0 < line <= len(source):
                return Place(self._path(file), line)
        names = [d.function for d in exercise.diagnoses] + self._functions.get(exercise.name, [])
        found = (definition(source, name) for name in names)
        return Place(self._path(file), next((n for n in found if n), 1))

    def _path(self, file: str) -> str:
        """Return a file's path relative to the root; a file on another drive keeps its own path."""
        path = self._origin if self._origin.suffix in (".py", ".ipynb") else self._origin / file
        with contextlib.suppress(ValueError):  # on another drive
            path = Path(os.path.relpath(path, self._root))
        return path.as_posix()


def lines(data: bytes) -> list[str]:
    """Return the lines of a source file as Python counts them; bytes that are not UTF-8 are replaced."""
    return _LINE_END.split(data.decode("utf-8", "replace"))


def code_of(source: list[str], name: str) -> list[str]:
    """Return the lines of a top-level definition with its decorators; no lines if there is none."""
    line = definition(source, name)
    if line is None or source[line - 1][:1].isspace():
        return []
    first = line - 1
    while first and source[first - 1].startswith("@"):
        first -= 1
    # It goes on to the next line at the left edge that is no closing bracket, string or comment.
    ends = (n for n in range(line, len(source)) if _BEGINS.match(source[n]))
    found = source[first : next(ends, len(source))]
    while not found[-1].strip():
        found.pop()
    return found


def excerpt(text: str, name: str, most: int = EXCERPT_LINES) -> str:
    """Return the source text of a function or class, at most `most` lines of it, or "" if there is none."""
    found = code_of(_LINE_END.split(text), name)
    left = len(found) - most
    return "\n".join(found[:most] + ([f"… ({left} more lines)"] if left > 0 else []))


def around(text: str, line: int, cell: int | None = None) -> list[tuple[int, str]]:
    """Return a line and its neighbours, each with its number; none if the text has no such line.

    With `cell`, the text is a notebook's code with a heading for each cell, and lines count within one.
    """
    source = _LINE_END.split(text)
    if cell is not None:
        heads = [n for n, s in enumerate(source) if s == f"# Cell {cell}"]
        if not heads:
            return []
        end = next(
            (n for n in range(heads[0] + 1, len(source)) if _CELL.fullmatch(source[n])), None
        )
        source = source[heads[0] + 1 : end]
    if not 0 < line <= len(source):
        return []
    first = max(line - 1 - NEIGHBOURS, 0)
    return list(enumerate(source[first : line + NEIGHBOURS], first + 1))


def definition(source: list[str], name: str) -> int | None:
    """Return the last line that defines a name: at the top level if any does, else anywhere; None if none."""
    if not name.isidentifier():
        return None
    defines = re.compile(rf"(?:(?:async[ \t]+)?def|class)[ \t]+{name}\b|{name}[ \t]*=(?!=)")
    top = [n for n, line in enumerate(source, 1) if defines.match(line)]
    deeper = [] if top else [n for n, line in enumerate(source, 1) if defines.match(line.lstrip())]
    found = top or deeper
    return found[-1] if found else None
