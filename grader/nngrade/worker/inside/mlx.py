"""MLX's arrays as plain data, for `tensors`. This module imports mlx only if asked to (`start`).

MLX computes an array when its numbers are needed, in a thread of its own. A process that has computed must
not fork: the child would wait for a thread that it does not have. So a zygote imports MLX only.
"""

from __future__ import annotations

import contextlib
import importlib.util
import sys
from typing import Any

import numpy as np

WARM = ("mlx.core", "mlx.nn", "mlx.optimizers", "mlx.utils")
PREFIX = "mlx.core."


def core() -> Any:
    """Return the module mlx.core if it has been imported, else None."""
    return sys.modules.get("mlx.core")


def is_installed() -> bool:
    """Return whether MLX can be imported here."""
    with contextlib.suppress(ImportError, ValueError):
        return importlib.util.find_spec("mlx.core") is not None
    return False


def start() -> None:
    """Import MLX, if it is installed, for computing on the CPU without a compiler.

    The device stays as it is if MLX has been imported before: this may be a student's own kernel.
    """
    if core() is None and is_installed():
        for module in WARM:
            __import__(module)
        core().set_default_device(core().cpu)
        core().disable_compile()  # it would ask a C++ compiler, which no sandbox has


def is_array(x: object) -> bool:
    """Return whether `x` is an array of MLX."""
    module = core()
    return module is not None and issubclass(type(x), getattr(module, "array", ()))


def is_module(x: object) -> bool:
    """Return whether `x` is a module of `mlx.nn`, which is a dict too."""
    module = sys.modules.get("mlx.nn")
    return module is not None and issubclass(type(x), getattr(module, "Module", ()))


def dtype(x: Any) -> str:
    """Return the name of an array's dtype, such as float32."""
    return str(x.dtype).removeprefix(PREFIX)


def numbers(x: Any) -> Any:
    """Return an array's numbers, which may share its memory. This computes them."""
    if x.dtype == core().bfloat16:
        x = x.astype(core().float32)
    return np.asarray(x)


def make(value: np.ndarray[Any, Any], dtype: str) -> Any:
    """Return a new array with these numbers."""
    return core().array(value, dtype=getattr(core(), "bool_" if dtype == "bool" else dtype))


def copied(x: Any) -> Any:
    """Return an array with the same numbers, which changes in place of `x` do not reach."""
    return core().array(x)


def assign(x: Any, value: np.ndarray[Any, Any]) -> None:
    """Set an array's numbers in place."""
    x[...] = make(value, dtype(x))


def name(x: object) -> str:
    """Return the name of a dtype, such as mlx.core.float64; "" for anything else."""
    module = core()
    return str(x) if module is not None and type(x) is getattr(module, "Dtype", ()) else ""


def named(text: str) -> Any:
    """Return the dtype of this name. Raises `ValueError` for any other text."""
    short = text.removeprefix(PREFIX)
    found = getattr(core(), "bool_" if short == "bool" else short, None) if core() else None
    if short == text or core() is None or type(found) is not core().Dtype:
        raise ValueError(f"no dtype: {text[:40]!r}")
    return found


def settings() -> dict[str, Any]:
    """Return the state that a call may leave behind, by a key of `tensors.NOTES`."""
    module = core()
    if module is None or not hasattr(module, "default_device"):  # not there, or not whole yet
        return {}
    return {"stream": (module.default_stream(module.cpu), module.default_device())}


def restore(value: Any) -> None:
    """Restore that state."""
    stream, device = value
    core().set_default_stream(stream)
    core().set_default_device(device)


def seed() -> None:
    """Seed MLX's generator, so that a call draws the same numbers in every process."""
    module = core()
    if module is not None and hasattr(module, "random"):
        module.random.seed(0)
