"""Read an assignment's `examples.txt`: small calls, one on each line, the simplest first.

A student whose function answers one of them wrongly is shown the first such call, as a line to paste. So each
call must have a single right answer: no random numbers, and nothing that the student may choose.
`nngrade author verify` compares the reference, the oracle and every variant on them.
"""

from __future__ import annotations

import ast
import importlib
from typing import Any

import msgspec
import numpy as np

from nngrade.errors import CourseError
from nngrade.model import Assignment

NAME = "examples.txt"


class Example(msgspec.Struct, frozen=True):
    """A call of a student's function: its source text, and the arguments, new for each reader."""

    function: str
    text: str
    args: tuple[Any, ...]


def examples(assignment: Assignment) -> list[Example]:
    """Return the examples of an assignment, in order; raises `CourseError` if a line is no such call."""
    path = assignment.folder / NAME
    if not path.is_file():
        return []
    fixed = [e for e in assignment.exercises if e.unspecified is not True]
    functions = {f.name for e in fixed for f in e.functions if f.returns != "any"}
    names = {"np": np}
    known = {"torch": "torch", "mx": "mlx.core"}
    allowed = {k: v for k, v in known.items() if v.partition(".")[0] in assignment.frameworks}
    names |= {k: importlib.import_module(v) for k, v in allowed.items()}
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        try:
            found.append(_example(text, functions, names))
        except Exception as e:
            raise CourseError(f"{path}:{number}: {e}") from None
    return found


def _example(text: str, functions: set[str], names: dict[str, Any]) -> Example:
    call = ast.parse(text, mode="eval").body
    if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name)) or call.keywords:
        raise ValueError("each line is one call, without keyword arguments")
    name = call.func.id
    if name not in functions:
        raise ValueError(f"`{name}` is no function of this assignment with a single right answer")
    # The course's own text. Function arguments, such as a loss, are written as a lambda.
    args = tuple(eval(compile(ast.Expression(a), NAME, "eval"), names) for a in call.args)  # noqa: S307
    return Example(name, ast.get_source_segment(text, call) or text, args)
