"""Apply the `diff` of a page to the definitions of a reference.

    @@ Adam.step
     context
    -removed line
    +added line

Each line is one marker character (space, - or +) and then the exact line. `@@ NAME` begins a hunk in another
function, class or method, and a bare `@@` another hunk in the same one. A hunk's context and removed lines
are one block, which must occur exactly once within the definition; solution markers and docstrings are left
out. All hunks are located in the unchanged reference and applied together.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec

from nngrade.course.markers import ranges
from nngrade.course.pages import Fence, fault

_HUNK = "@@"
Line = tuple[int, str]
"""A line's number in the reference's file, and its text."""


class Hunk(msgspec.Struct):
    """Hold one change: the definition it is in, its first line on the page, and its lines with markers."""

    name: str
    line: int
    lines: list[str]

    @property
    def old(self) -> list[str]:
        """Return the lines that must be in the reference."""
        return [line[1:] for line in self.lines if line[:1] != "+"]

    @property
    def new(self) -> list[str]:
        """Return the lines that take their place."""
        return [line[1:] for line in self.lines if line[:1] != "-"]


class Definitions:
    """The functions, classes and methods of one file of a reference, without markers and docstrings."""

    def __init__(self, source: str, file: str) -> None:
        self.file = file
        self.tops: dict[str, list[Line]] = {}
        self._parts: dict[str, list[Line]] = {}
        tree = ast.parse(source, file)
        self._lines = source.splitlines()
        solved = ranges(source, file).values()
        self._left_out = {n for lines in solved for n in (lines.start - 1, lines.stop)}
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                self._left_out.update(_docstring(node))
        for node in tree.body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                self.tops[node.name] = self._parts[node.name] = self._kept(node)
            if isinstance(node, ast.ClassDef):
                for method in node.body:
                    if isinstance(method, ast.FunctionDef):
                        self._parts[f"{node.name}.{method.name}"] = self._kept(method)

    def _kept(self, node: ast.FunctionDef | ast.ClassDef) -> list[Line]:
        first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
        numbers = range(first, (node.end_lineno or node.lineno) + 1)
        return [(n, self._lines[n - 1]) for n in numbers if n not in self._left_out]

    def patched(self, diff: Fence, default: str, path: Path) -> dict[str, str]:
        """Return the source of each top-level definition that a diff changes, in the reference's order.

        `path` is the page; errors name it.
        """
        placed = sorted(
            ((*self._place(hunk, path), hunk) for hunk in hunks(diff, default, path)),
            key=lambda each: each[:2],
        )
        for (_, last, above), (first, _, hunk) in pairwise(placed):
            if first <= last:
                raise fault(
                    path,
                    max(above.line, hunk.line),
                    f"two changes overlap at line {first} of {self.file}",
                    "Write them as one.",
                )
        found = {}
        for name, lines in self.tops.items():
            inside = [p for p in placed if lines[0][0] <= p[0] <= lines[-1][0]]
            if inside:
                found[name] = "\n".join(_replaced(lines, inside)) + "\n"
        return found

    def _place(self, hunk: Hunk, path: Path) -> tuple[int, int]:
        """Return the first and the last line of the file that a hunk replaces."""
        lines = self._parts.get(hunk.name)
        if lines is None:
            names = ", ".join(self._parts)
            raise fault(
                path,
                hunk.line,
                f"{self.file} defines no {hunk.name!r}",
                f"Name one of {names}.",
            )
        old, texts = hunk.old, [text for _, text in lines]
        starts = [
            i for i in range(len(texts) - len(old) + 1) if texts[i : i + len(old)] == old
        ]  # fmt: skip
        if not starts:
            raise self._not_found(hunk, texts, path)
        if len(starts) > 1:
            places = " and ".join(str(lines[i][0]) for i in starts)
            raise fault(
                path,
                hunk.line,
                f"these lines are found {len(starts)} times in {hunk.name}, at lines {places} of {self.file}",
                "Add a line of context.",
            )
        return lines[starts[0]][0], lines[starts[0] + len(old) - 1][0]

    def _not_found(self, hunk: Hunk, texts: list[str], path: Path) -> Exception:
        """Return the error for the first line of a hunk that is not in the reference."""
        most = max(_common(texts[i:], hunk.old) for i in range(len(texts)))
        numbers = [hunk.line + i for i, line in enumerate(hunk.lines) if line[:1] != "+"]
        said = f"{hunk.old[most]!r} is not found in {hunk.name}"
        return fault(
            path,
            numbers[most],
            f"{said} after the lines above it" if most else said,
            f"Copy the lines from {self.file} as they are, without docstring and markers.",
        )


def hunks(diff: Fence, default: str, path: Path) -> list[Hunk]:
    """Return the hunks of a diff; `default` is the definition that the first one is in, if it names none."""
    found = [Hunk(default, diff.line + 1, [])]
    for number, line in enumerate(diff.lines, diff.line + 1):
        if line.startswith(_HUNK):
            name = line.removeprefix(_HUNK).strip()
            if found[-1].lines:
                found.append(Hunk(name or found[-1].name, number + 1, []))
            elif number == diff.line + 1:
                found[-1] = Hunk(name or default, number + 1, [])
            else:
                raise fault(
                    path, number - 1, "this hunk is empty", "Write its lines, or remove it."
                )
        elif line[:1] in (" ", "-", "+", ""):
            found[-1].lines.append(line or " ")
        else:
            raise fault(
                path,
                number,
                f"{line!r} does not begin with a marker",
                "Begin each line with a space, - or +, or with @@ and a function's name.",
            )
    for hunk in found:
        if hunk.old == hunk.new:
            raise fault(path, hunk.line, "this changes nothing", "Write a line with - or +.")
        if not hunk.old:
            raise fault(
                path,
                hunk.line,
                "nothing shows where these lines go",
                "Add the line before or after them as context, with a space in front.",
            )
    return found


def _docstring(node: ast.FunctionDef | ast.ClassDef) -> Iterator[int]:
    """Yield the line numbers of a docstring that is not all of the body, nor shares a line with code."""
    text = node.body[0]
    if len(node.body) > 1 and ast.get_docstring(node, clean=False) is not None:
        numbers = range(text.lineno, (text.end_lineno or text.lineno) + 1)
        if node.lineno < numbers[0] and numbers[-1] < node.body[1].lineno:
            yield from numbers


def _replaced(lines: list[Line], placed: list[tuple[int, int, Hunk]]) -> Iterator[str]:
    left = list(placed)
    for number, text in lines:
        if left and number == left[0][0]:
            yield from left[0][2].new
        if not left or number < left[0][0]:
            yield text
        elif number == left[0][1]:
            left.pop(0)


def _common(texts: list[str], old: list[str]) -> int:
    """Return how many lines two lists begin with alike."""
    count = 0
    for a, b in zip(texts, old, strict=False):
        if a != b:
            break
        count += 1
    return count
