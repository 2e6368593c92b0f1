"""Write values and calls on one line, abbreviated, for people to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from nngrade.model import Call
from nngrade.suite.compare import NUMBERS
from nngrade.worker.inside import tensors
from nngrade.worker.inside.wire import Function, Handle
from nngrade.worker.outside.faults import describe, tensor_of

SIGNS = {
    "add": "+",
    "sub": "-",
    "mul": "*",
    "truediv": "/",
    "floordiv": "//",
    "mod": "%",
    "pow": "**",
    "matmul": "@",
    "iadd": "+=",
    "isub": "-=",
    "imul": "*=",
    "itruediv": "/=",
    "lt": "<",
    "le": "<=",
    "gt": ">",
    "ge": ">=",
}


def written(call: Call) -> str:
    """Write a call as source text: `softmax([1, 2])`, `BatchNorm(…).forward(X)`, or `2 * Value(…)`."""
    if call.op == "op":
        sides = [_operand(a) for a in call.args]
        if call.name in SIGNS and len(sides) == 2:
            return f"{sides[0]} {SIGNS[call.name]} {sides[1]}"
        return f"{call.name}({', '.join(sides)})"
    given = [short(a) for a in call.args]
    if call.op == "call" and call.name and not call.target:  # a function of the support module
        given = [call.function, *given, *(f"{k}={short(v)}" for k, v in call.kwargs.items())]
        return f"{call.name}({', '.join(given)})"
    if call.op == "get":
        return call.label
    if call.op == "set":
        return f"{call.label} = {given[0]}"
    if call.op == "list":
        return f"list({call.label})"
    given += [f"{k}={short(v)}" for k, v in call.kwargs.items()]
    return f"{call.label}({', '.join(given)})"


ENTRIES = 20
"""Entries of a dict to write, at most."""
USUAL = (np.float64, np.int64, np.bool_)
"""The dtypes that are not written beside an array."""
ORDINALS = ("first", "second", "third", "fourth", "fifth")


def part(whole: Any, place: int, names: Sequence[str] = ()) -> str:
    """Name a part of a result: by its name, or as the second result of a tuple, `result[1]` of a list."""
    if place < len(names) and isinstance(whole, tuple):
        return f"the result `{names[place]}`"
    if isinstance(whole, tuple) and place < len(ORDINALS):
        return f"the {ORDINALS[place]} result"
    return f"`result[{place}]`"


def _operand(x: Any) -> str:
    return f"{x.type_name.rpartition('.')[2]}(…)" if isinstance(x, Handle) else short(x)


def _array(x: np.ndarray[Any, Any], room: int) -> str:
    if x.ndim == 0:
        return f"array({x[()]:.6g})" if x.dtype.kind in "fc" else f"array({x[()]})"
    text = np.array2string(
        x, threshold=8, edgeitems=2, precision=4, separator=", ", suppress_small=False
    )
    text = _cut(" ".join(text.split()), room)
    return f"{text} {x.shape}" if x.ndim > 1 or x.size > 8 else text


def _cut(text: str, room: int) -> str:
    """Return the text of an array, cut after a number if it is longer than `room`."""
    if len(text) <= room:
        return text
    end = text.rfind(", ", 0, room - 1) + 2
    return text[: end if end > 1 else room - 1] + "…"


def short(x: Any, room: int = 70) -> str:
    """Write a value on one line, abbreviated; text of about `room` characters is cut."""
    if isinstance(x, np.ndarray):
        unusual = x.ndim and x.dtype not in USUAL and x.dtype.kind in NUMBERS
        return f"{_array(x, room)} {x.dtype}" if unusual else _array(x, room)
    tensor = tensor_of(x)
    if tensor is not None and tensor.value is not None:
        numbers = tensor.value
        said = _array(numbers, room) if numbers.ndim else short(numbers.item(), room)
        return f"{'mx.array' if tensor.mlx else 'tensor'}({said}, {tensor.dtype})"
    if isinstance(x, Function):
        return x.name
    if tensors.name(x):
        return tensors.name(x)
    if isinstance(x, (float, np.floating)):
        return f"{float(x):.6g}"
    if isinstance(x, np.generic):
        return str(x)
    if callable(x) and not hasattr(x, "type_name"):
        return getattr(x, "__name__", "a function")
    if isinstance(x, (list, tuple)):
        inside = ", ".join(short(v, room // 2) for v in x[:4]) + (", …" if len(x) > 4 else "")
        if isinstance(x, list):
            return f"[{inside}]"
        return f"({inside},)" if len(x) == 1 else f"({inside})"
    if isinstance(x, dict):
        pairs = (f"{short(k)}: {short(v, room // 2)}" for k, v in [*x.items()][:ENTRIES])
        return "{" + ", ".join(pairs) + (", …}" if len(x) > ENTRIES else "}")
    if isinstance(x, (bool, int, str, type(None))):
        text = repr(x)
        return text if len(text) <= room else text[: room - 1] + "…"
    return describe(x, named=True)
