"""Replace plotting and display modules by no-op stubs: every call on them works, and nothing happens.

A plot is not part of an answer, so a submission may draw although a worker has no display. A stub computes
nothing either: each result is the stub itself, which is neither a number nor an array.
"""

from __future__ import annotations

import dis
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

# Each entry covers the module of that name and everything below it.
MODULES = (
    "IPython",
    "altair",
    "bokeh",
    "google.colab",
    "ipywidgets",
    "matplotlib",
    "matplotlib_inline",
    "mpl_toolkits",
    "nngrade",
    "plotly",
    "pylab",
    "seaborn",
    "tqdm",
)
_OPERATORS = (
    *("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow"),
    *("lshift", "rshift", "and", "xor", "or"),
)


def stands_in(name: str) -> Nothing | None:
    """Return the stub to import in place of the module `name`, or None if it is not a display module."""
    if not any(name == m or name.startswith(f"{m}.") for m in MODULES):
        return None
    root = name.partition(".")[0]
    stubs: dict[str, type[Nothing]] = {"tqdm": Progress, "nngrade": Checked}
    return stubs.get(root, Nothing)(root)


def stood_for(x: Nothing) -> str:
    """Return the name of the module that a stand-in is for."""
    name: str = x._module
    return name


class Nothing:
    """No-op stub of a display module: each attribute, call and item is the stub itself."""

    # Makes NumPy leave arithmetic with an array to this class.
    __array_ufunc__ = None
    __all__: tuple[str, ...] = ()

    def __init__(self, module: str) -> None:
        object.__setattr__(self, "_module", module)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __setattr__(self, name: str, value: Any) -> None:
        return

    def __delattr__(self, name: str) -> None:
        return

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Return the stub; or, if it is used as a decorator, the decorated function."""
        if len(args) == 1 and not kwargs and type(args[0]).__name__ == "function":
            return args[0]
        return self

    def __getitem__(self, key: Any) -> Any:
        return self

    def __setitem__(self, key: Any, value: Any) -> None:
        return

    def __delitem__(self, key: Any) -> None:
        return

    def __iter__(self) -> Iterator[Any]:
        """Yield the stub once for each name in `fig, ax = …`; yield nothing in a loop."""
        return iter([self] * _names(sys._getframe(1)))

    def __next__(self) -> Any:
        raise StopIteration

    def __len__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        return False

    def __contains__(self, item: Any) -> bool:
        return False

    def __lt__(self, other: Any) -> bool:
        return False

    __le__ = __gt__ = __ge__ = __lt__

    def __array__(self, *_: Any, **__: Any) -> np.ndarray[Any, Any]:
        held = np.empty((), object)
        held[()] = self
        return held

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        return (object,)

    def __instancecheck__(self, x: Any) -> bool:
        return False

    def __repr__(self) -> str:
        return f"<nothing, in place of {self._module}>"

    def __str__(self) -> str:
        return ""

    def __format__(self, spec: str) -> str:
        return ""

    def _itself(self, *_: Any) -> Any:
        return self

    __neg__ = __pos__ = __abs__ = __invert__ = _itself


for _name in _OPERATORS:
    setattr(Nothing, f"__{_name}__", Nothing._itself)
    setattr(Nothing, f"__r{_name}__", Nothing._itself)


class Checked(Nothing):
    """Stub of nngrade and of its result: `passed` is true, so that no statement waits for it or stops."""

    passed = True
    message = ""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Return the stub, also if a function is to be checked."""
        return self


class Progress(Nothing):
    """Stub of tqdm and of its progress bars: a bar iterates over its items and shows nothing."""

    def __init__(self, module: str, items: Iterable[Any] = ()) -> None:
        super().__init__(module)
        object.__setattr__(self, "_items", items)

    def __getattr__(self, name: str) -> Any:
        if name in ("trange", "tnrange"):
            return lambda *numbers, **_: Progress(self._module, range(*numbers))
        return super().__getattr__(name)

    def __call__(self, items: Any = (), *args: Any, **kwargs: Any) -> Any:
        """Return a bar over `items`."""
        return Progress(self._module, kwargs.get("iterable", () if items is None else items))

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __bool__(self) -> bool:
        return True


def _names(frame: Any) -> int:
    """Return how many values the statement that `frame` is running unpacks; 0 if it unpacks none."""
    code, at = frame.f_code.co_code, frame.f_lasti
    operation, count = dis.opname[code[at]], code[at + 1]
    if operation == "UNPACK_SEQUENCE":
        return int(count)
    # `a, *b = …`. Python counts the names after the star in an EXTENDED_ARG, which is rare and ignored here.
    return int(count) if operation == "UNPACK_EX" else 0
