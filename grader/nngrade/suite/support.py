"""The support module of a course on the grader's side: the same functions beside the reference."""

from __future__ import annotations

import functools
import types
from collections.abc import Callable
from typing import Any

from nngrade.errors import CourseError
from nngrade.worker.inside import tensors
from nngrade.worker.inside.wire import SUPPORT, Function

VIA = " via "


class Names:
    """Names of the support module's functions, as attributes, to pass to student and reference alike."""

    def __getattr__(self, name: str) -> Function:
        if name.startswith("_"):
            raise AttributeError(name)
        return Function(SUPPORT + name)


class Resolved:
    """The support module's functions, as attributes."""

    def __init__(self, module: types.ModuleType | None) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        return resolved(attribute(self._module, name), self._module)


def attribute(support: Any, name: str) -> Any:
    """Return an attribute of the support module; raise `CourseError` if there is none."""
    try:
        return getattr(support, name)
    except AttributeError:
        raise CourseError(f"support.py defines no {name!r}, which a check uses. Add it.") from None


def scenario_of(support: Any, name: str, function: Any) -> Callable[..., Any]:
    """Return a function of the support module with `function` as its first argument."""
    scenario = attribute(support, name)

    def call(*args: Any, **kwargs: Any) -> Any:
        return scenario(function, *args, **kwargs)

    return call


def resolved(function: Any, support: types.ModuleType | None) -> Any:
    """Return a function that takes names of the support module's functions, and runs as in a worker.

    As there, the frameworks' seed is the same for each call, and their global state stays as it was. A class
    or anything else but a function is returned as it is.
    """
    if not isinstance(function, types.FunctionType):
        return function
    if support is None and not tensors.any_imported():
        return function

    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        return as_in_a_worker(function, named(args, support), kwargs)

    return call


def named(args: tuple[Any, ...] | list[Any], support: Any) -> list[Any]:
    """Return arguments with functions in place of the names of the support module's functions."""
    return [
        attribute(support, a.name.removeprefix(SUPPORT)) if isinstance(a, Function) else a
        for a in args
    ]


def as_in_a_worker(function: Callable[..., Any], args: Any, kwargs: Any) -> Any:
    """Call a trusted function with the seed and the global state that a worker gives each call.

    If it ends the process, which would end the grader without a word, raise `RuntimeError`.
    """
    tensors.seed()
    try:
        with tensors.kept_state([]):
            return function(*args, **kwargs)
    except SystemExit:
        raise RuntimeError("it ends the process") from None
