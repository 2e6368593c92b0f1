"""Cache the answers of slow trusted functions, because every submission of a class gets the same calls.

Hidden inputs come from one seed, so the reference and the known bugs get the same arguments for every
submission. The key of a cached answer is a digest of its arguments.
"""

from __future__ import annotations

import functools
import hashlib
import time
import types
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

# Calls that take more seconds than this are worth caching; a digest takes about ten microseconds.
WORTH = 2e-4
KEPT_MAX = 4096


def digest(args: Sequence[Any], kwargs: Mapping[str, Any]) -> bytes | None:
    """Return a digest of a call's arguments, or None if one of them is not plain data."""
    found = hashlib.blake2b(digest_size=16)
    try:
        _feed(found, list(args))
        _feed(found, dict(kwargs))
    except TypeError:
        return None
    return found.digest()


def _feed(found: Any, x: Any) -> None:
    if isinstance(x, np.ndarray) and x.dtype.kind in "biufc":
        order = "F" if x.flags.f_contiguous and not x.flags.c_contiguous else "C"
        found.update(f"a{x.dtype.str}{x.shape}{order}".encode())
        found.update(x.tobytes())
    elif isinstance(x, (bool, int, float, complex, str, np.generic, type(None))):
        found.update(f"{type(x).__name__}:{x!r};".encode())
    elif isinstance(x, (list, tuple)):
        found.update(f"{type(x).__name__}{len(x)}".encode())
        for item in x:
            _feed(found, item)
    elif isinstance(x, dict):
        found.update(f"d{len(x)}".encode())
        for key, value in x.items():
            _feed(found, key)
            _feed(found, value)
    elif type(x).__name__ == "Generator" and isinstance(x, np.random.Generator):
        found.update(repr(x.bit_generator.state).encode())
    else:
        raise TypeError(type(x).__name__)


def copied(x: Any) -> Any:
    """Return a copy that may be changed: arrays, lists, tuples and dicts are copied at every level."""
    if isinstance(x, np.ndarray):
        return x.copy()
    if isinstance(x, (list, tuple)):
        return type(x)([copied(v) for v in x])
    if isinstance(x, dict):
        return {k: copied(v) for k, v in x.items()}
    return x


def remembered(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function with a cache that starts after its first slow call; return anything else as it is.

    A call that changes its arguments, a generator among them, is never cached.
    """
    if not isinstance(function, types.FunctionType):
        return function
    kept: dict[bytes, Any] = {}
    slow = False

    @functools.wraps(function)
    def ask(*args: Any, **kwargs: Any) -> Any:
        nonlocal slow
        key = digest(args, kwargs) if slow else None
        if key is not None and key in kept:
            return copied(kept[key])
        start = time.perf_counter()
        value = function(*args, **kwargs)
        if time.perf_counter() - start > WORTH:
            slow = True
            if (
                len(kept) < KEPT_MAX
                and key is not None
                and key == digest(args, kwargs)
                and _plain(value)
            ):
                kept[key] = copied(value)
        return value

    return ask


def _plain(x: Any) -> bool:
    return digest([x], {}) is not None
