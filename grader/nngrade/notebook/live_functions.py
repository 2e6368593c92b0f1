"""Call a notebook kernel's own functions, in the kernel's process, as if they were a submission's.

The functions run with a copy of all names in the kernel as their globals. So a check does not change the
student's variables, and the reference can stand in for a function. Methods of classes keep the kernel's own
globals.
"""

from __future__ import annotations

import builtins
import contextlib
import copy
import sys
import types
from collections.abc import Callable, Iterator
from typing import Any, TypeGuard

import numpy as np

from nngrade.worker.inside import no_display
from nngrade.worker.inside.loader import HARMLESS
from nngrade.worker.inside.server import Load, Server
from nngrade.worker.outside.transport import Callback, Frame, InProcess

# Types that a function can change in place: such values are copied, arrays only below COPIED_MAX bytes.
_MUTABLE = (np.ndarray, np.random.Generator, list, dict, set, bytearray)
COPIED_MAX = 256 * 1024 * 1024


class Live(InProcess):
    """A transport to the functions in `namespace`, the kernel's globals."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        super().__init__(lambda answer: _LiveServer(answer, namespace))

    def roundtrip(self, frame: bytes, callback: Callback, seconds: float) -> Frame:
        """Handle the request in this process. Raises KeyboardInterrupt: it ends the check, not one call."""
        found = super().roundtrip(frame, callback, seconds)
        server = self._server
        assert isinstance(server, _LiveServer)
        if server.interrupted is not None:
            raise server.interrupted
        return found


class _LiveServer(Server):
    def __init__(
        self, answer: Callable[[bytes], tuple[bytes, bytearray]], namespace: dict[str, Any]
    ) -> None:
        super().__init__(answer)
        self._namespace = namespace
        self.interrupted: KeyboardInterrupt | None = None

    def _load(self, asked: Load) -> dict[str, Any]:
        module = _copied(self._namespace)
        module.__dict__.update(asked.stand_ins)
        self._modules["__main__"] = module
        self._load_support(asked.support)
        return {"notes": [], "skipped": [], "passed_over": []}

    def _perform(self, *args: Any) -> Any:
        try:
            with (
                contextlib.redirect_stdout(self.printed),
                contextlib.redirect_stderr(self.printed),
            ):
                return super()._perform(*args)
        except KeyboardInterrupt as e:
            self.interrupted = e
            raise

    def _is_theirs(self, frame: types.FrameType) -> bool:
        ours = [m.__dict__ for m in self._modules.values()]
        return any(frame.f_globals is names for names in (self._namespace, *ours))


def _copied(namespace: dict[str, Any]) -> types.ModuleType:
    """Return a module with the kernel's names: functions that use its globals, and copies of their data."""
    module = types.ModuleType("__main__")
    made = module.__dict__
    made.update(namespace)
    made.setdefault("input", _no_input)
    if made["input"] is getattr(builtins, "input", None):
        made["input"] = _no_input
    functions = {k: v for k, v in namespace.items() if _is_own(v, namespace)}
    for name, function in functions.items():
        made[name] = _with_globals(function, made)
    used = {name for f in functions.values() for name in _names(f.__code__)}
    for name in used & namespace.keys():
        value = namespace[name]
        if isinstance(value, _MUTABLE) and getattr(value, "nbytes", 0) < COPIED_MAX:
            with contextlib.suppress(Exception):  # a value that cannot be copied is shared
                made[name] = copy.deepcopy(value)
    return module


def _no_input(*_: Any) -> Any:
    raise EOFError("input() was called, and nobody is there to type an answer")


def _is_own(x: Any, namespace: dict[str, Any]) -> TypeGuard[types.FunctionType]:
    return isinstance(x, types.FunctionType) and x.__globals__ is namespace


def _with_globals(f: types.FunctionType, names: dict[str, Any]) -> types.FunctionType:
    made = types.FunctionType(f.__code__, names, f.__name__, f.__defaults__, f.__closure__)
    made.__kwdefaults__ = f.__kwdefaults__
    made.__annotations__ = f.__annotations__
    made.__dict__.update(f.__dict__)
    made.__doc__, made.__module__, made.__qualname__ = f.__doc__, f.__module__, f.__qualname__
    return made


def _names(code: types.CodeType) -> Iterator[str]:
    """Yield the global names that a piece of code may look up."""
    yield from code.co_names
    for part in code.co_consts:
        if isinstance(part, types.CodeType):
            yield from _names(part)


def forbidden(namespace: dict[str, Any], functions: set[str], allowed: tuple[str, ...]) -> set[str]:
    """Return the modules that these functions use, and that the assignment does not allow.

    It follows the functions of the notebook that they call.
    """
    waiting, seen, found = set(functions), set[str](), set[str]()
    while waiting:
        name = waiting.pop()
        seen.add(name)
        value = namespace.get(name)
        if _is_own(value, namespace):
            waiting |= set(_names(value.__code__)) - seen
            continue
        module = value.__name__ if isinstance(value, types.ModuleType) else None
        if module is None and callable(value) and name not in functions:
            module = getattr(value, "__module__", None)
        root = (module or "builtins").partition(".")[0]
        known = HARMLESS | {*allowed, "builtins", "__main__", "nngrade"}
        if root not in known and root in sys.modules and no_display.stands_in(module or "") is None:
            found.add(root)
    return found
