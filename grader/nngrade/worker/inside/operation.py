"""Name the operation at which a piece of code raised an exception: `@`, `hstack()`, `raise`.

Grader and worker use the same function, so that two exceptions of one class can be told apart. The worker
also lists the arrays that the line used.
"""

from __future__ import annotations

import dis
import functools
from types import CodeType, FrameType
from typing import Any

import numpy as np

from nngrade.worker.inside import tensors

_CALLS = frozenset(["CALL", "PRECALL", "CALL_KW", "CALL_FUNCTION_EX", "CALL_FUNCTION"])
# Python's releases name some operations differently.
_WORDS = {
    "SUBSCR": "[]",
    "SLICE": "[]",
    "RAISE_VARARGS": "raise",
    "RERAISE": "raise",
    "LOAD_ASSERTION_ERROR": "raise",
    "GET_ITER": "for",
    "FOR_ITER": "for",
    "UNPACK_SEQUENCE": "unpack",
    "UNPACK_EX": "unpack",
    "TO_BOOL": "if",
    "POP_JUMP": "if",
    "JUMP_IF": "if",
    "UNARY_NOT": "if",
}


@functools.lru_cache(maxsize=2048)
def operation(code: CodeType, offset: int) -> str:
    """Return the operation of the instruction at `offset`, or of the one whose cache is there."""
    if dis.opname[code.co_code[offset]] == "RAISE_VARARGS":
        return "raise"  # of all operations the one that right code makes
    steps = [step for step in dis.get_instructions(code) if step.offset <= offset]
    return _named(steps[-1], steps[:-1]) if steps else ""


def _named(found: dis.Instruction, before: list[dis.Instruction]) -> str:
    name = found.opname
    if name in _CALLS:
        return f"{_called(found, before)}()"
    if name in ("BINARY_OP", "COMPARE_OP"):
        shown = found.argrepr.removeprefix("bool(").removesuffix(")")
        return shown if name == "COMPARE_OP" else shown.removesuffix("=")
    if name in ("LOAD_ATTR", "LOAD_METHOD", "STORE_ATTR"):
        return f".{found.argval}"
    return next((word for part, word in _WORDS.items() if part in name), name)


def _called(call: dis.Instruction, before: list[dis.Instruction]) -> str:
    """Return the name of what is called: the longest expression that begins where the call does."""
    place = call.positions
    if place is None or place.lineno is None:
        return ""
    callee, longest = "", (0, 0)
    for step in before:
        at = step.positions
        if not step.opname.startswith("LOAD_") or at is None or not isinstance(step.argval, str):
            continue
        end = at.end_lineno or 0, at.end_col_offset or 0
        starts = (at.lineno, at.col_offset) == (place.lineno, place.col_offset)
        if starts and longest < end < (place.end_lineno or 0, place.end_col_offset or 0):
            callee, longest = step.argval, end
    return callee


ARRAYS_MAX = 4


def arrays(frame: FrameType, line: int) -> list[tuple[str, list[int]]]:
    """Return names and shapes of the arrays that a line of a frame's code loads, the first few."""
    found: dict[str, list[int]] = {}
    for step in dis.get_instructions(frame.f_code):
        if step.positions is None or step.positions.lineno != line:
            continue
        loads = step.opname.startswith("LOAD_") and step.opname not in ("LOAD_CONST", "LOAD_ATTR")
        names = step.argval if isinstance(step.argval, tuple) else (step.argval,)
        for name in names if loads else ():
            value: Any = frame.f_locals.get(name, frame.f_globals.get(name))
            if (type(value) is np.ndarray or tensors.is_tensor(value)) and len(found) < ARRAYS_MAX:
                found[name] = list(value.shape)
    return list(found.items())
