"""Describe an answer of the wrong kind: text, complex numbers or an object instead of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from nngrade.suite.show import part
from nngrade.suite.student import RemoteObject
from nngrade.worker.inside.wire import Foreign, Handle
from nngrade.worker.outside.faults import describe, tensor_of

_NUMBERS = (bool, int, float, complex, np.number, np.bool_, np.ndarray)


def of_another_kind(got: Any, right: Any, names: Sequence[str] = ()) -> str:
    """Return a sentence if an answer, or a part of it, is of another kind than the right one; else "".

    `names` are those of a tuple's parts.
    """
    found = _strange(got, right, names)
    if not found:
        return ""
    place, what, asked = found
    return f"{place[:1].upper()}{place[1:]} is {what}; expected {asked}."


def _strange(
    got: Any, right: Any, names: Sequence[str] = (), place: str = "your answer"
) -> tuple[str, str, str] | None:
    if isinstance(right, dict) and isinstance(got, dict):
        pairs = [(f"`{key}`", got[key], value) for key, value in right.items() if key in got]
    elif isinstance(right, (list, tuple)) and isinstance(got, (list, tuple)):
        both = enumerate(zip(got, right, strict=False))
        pairs = [(part(right, i, names), a, b) for i, (a, b) in both]
    else:
        what = _other(got, right)
        asked = "real numbers" if what.startswith("complex") else _asked(right)
        return (place, what, asked) if what else None
    return next((found for name, a, b in pairs if (found := _strange(a, b, (), name))), None)


def _other(got: Any, right: Any) -> str:
    """Return what `got` is if it is no data, or data of a kind that `right` is not; else ""."""
    if isinstance(right, str):  # text, or the placeholder of an object
        return ""
    if tensor_of(got) is not None and tensor_of(right) is not None:
        return ""
    if isinstance(got, (Foreign, Handle, RemoteObject)):
        return describe(got)
    if isinstance(got, str):
        return "text"
    kind = np.asarray(got).dtype.kind if isinstance(got, _NUMBERS) else ""
    if kind == "c" and isinstance(right, _NUMBERS) and np.asarray(right).dtype.kind != "c":
        return f"complex ({np.asarray(got).dtype})"
    return ""


def _asked(right: Any) -> str:
    if isinstance(right, (bool, np.bool_)):
        return "True or False"
    if isinstance(right, np.ndarray):
        return "an array of numbers" if right.dtype.kind != "b" else "an array of booleans"
    if isinstance(right, _NUMBERS):
        return "a number"
    return describe(right)
