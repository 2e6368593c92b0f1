"""Tell what a call has changed, and which memory its result shares with its arguments.

`watch` binds these functions so that a submission cannot replace them by a name of this module.
"""

from __future__ import annotations

import builtins
import operator
import types
from collections.abc import Callable
from typing import Any

import numpy as np

from nngrade.worker.inside import mlx, tensors, wire


def contents(x: Any) -> Any:
    """Return what tells whether a kept value has changed."""
    if tensors.is_tensor(x):
        return tensors.state(x)
    if isinstance(x, np.ndarray) and x.dtype != object:
        return x.shape, x.dtype, x.tobytes()
    try:
        return wire.fingerprint(x, lambda part: ["h", id(part)])
    except wire.WireError:
        return None


def bound(*functions: Callable[..., Any]) -> types.SimpleNamespace:
    """Return copies of functions that do not see it when a submission changes a name of this module.

    This closes the easy way to hide a change in place. It is no protection: a submission can find the copies.
    """
    own = {**globals(), "__builtins__": dict(vars(builtins))}
    for name in ("mlx", "np", "operator", "tensors", "wire"):
        own[name] = types.SimpleNamespace(**vars(own[name]))
    for f in functions:
        own[f.__name__] = types.FunctionType(f.__code__, own, f.__name__)
    return types.SimpleNamespace(**{f.__name__: own[f.__name__] for f in functions})


def snapshot(x: Any) -> Any:
    """Return what `differs` compares an argument with after the call."""
    if type(x) is np.ndarray:
        return contents(x)
    if type(x) is list:
        return list(x)
    if type(x) is dict:
        return dict(x)
    return wire.generator_state(x) if is_generator(x) else contents(x)


def is_generator(x: Any) -> bool:
    """Return whether this is NumPy's random generator."""
    return type(x).__name__ == "Generator"  # without loading numpy.random


def differs(x: Any, old: Any) -> bool:
    """Return whether an argument has changed since its snapshot. Items of lists and dicts count alone."""
    if type(x) is list:
        return len(x) != len(old) or any(map(operator.is_not, x, old))
    if type(x) is dict:
        return list(x) != list(old) or any(map(operator.is_not, x.values(), old.values()))
    return bool(snapshot(x) != old)


def memory(x: Any) -> list[np.ndarray[Any, Any]]:
    """Return the arrays of an argument; those in a list or dict are arguments of their own."""
    if type(x) is np.ndarray:
        return [x]
    return [] if type(x) in (list, dict) else memories(x)


def aliases(result: Any, given: list[list[np.ndarray[Any, Any]]]) -> list[int]:
    """Return the numbers of the arguments whose arrays the result shares memory with."""
    found = [r for r in memories(result) if r.size]
    if not found:
        return []
    return [
        i
        for i, arrays in enumerate(given)
        if arrays and any(np.may_share_memory(r, x) for r in found for x in arrays)
    ]


def arrays(x: Any, depth: int) -> list[np.ndarray[Any, Any]]:
    """Return the arrays in a value. Tensors are left out: a returned parameter may change later."""
    return [leaf for leaf in leaves(x, depth) if not tensors.is_tensor(leaf)]


def leaves(x: Any, depth: int) -> list[Any]:
    """Return the arrays and tensors in a value."""
    if isinstance(x, np.ndarray) or tensors.is_tensor(x):
        return [x]
    if isinstance(x, (list, tuple)) and depth < 4 and len(x) < 1000:
        return [leaf for item in x for leaf in leaves(item, depth + 1)]
    if isinstance(x, dict) and depth < 4:
        return [leaf for item in x.values() for leaf in leaves(item, depth + 1)]
    return []


def memories(x: Any) -> list[np.ndarray[Any, Any]]:
    """Return the memory of the arrays and tensors in a value, as arrays.

    Arrays of MLX have none: a change in place of one never reaches another.
    """
    own = leaves(x, 0)
    if not tensors.any_imported():
        return own
    found = [
        tensors.form(y).value if tensors.is_tensor(y) else y for y in own if not mlx.is_array(y)
    ]
    return [memory for memory in found if memory is not None]


def watch() -> types.SimpleNamespace:
    """Return the functions of this module, bound for good."""
    return bound(
        *(arrays, leaves, memories, contents, is_generator, snapshot, differs, memory, aliases)
    )
