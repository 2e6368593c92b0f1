"""Tensors of PyTorch and arrays of MLX as plain data. This module imports either only if asked to (`start`).

A tensor crosses the wire as a `Tensor`: its numbers, dtype and flags. One that the worker returns also keeps
its place there, so that `.backward()`, `.grad` and hooks work on the object itself. An array of MLX counts as
a tensor.
"""

from __future__ import annotations

import contextlib
import inspect
import os
import sys
import warnings
from collections.abc import Callable, Collection, Iterator
from typing import Any

import msgspec
import numpy as np

from nngrade.worker.inside import device, mlx

# The dtypes whose numbers cross, and NumPy's dtype for each. NumPy has no bfloat16; float32 holds it exactly.
DTYPES = {
    **{n: n for n in ("float64", "float32", "float16", "int64", "int32", "int16", "int8")},
    **{n: n for n in ("uint64", "uint32", "uint16", "uint8")},
    "bool": "bool",
    "bfloat16": "float32",
    "complex64": "complex64",
    "complex128": "complex128",
}
REQUIRES_GRAD, PARAMETER, MLX = 1, 2, 4
# For a larger tensor, in bytes, only its version shows whether it has changed.
WATCHED_MAX = 64 * 1024 * 1024
# A sandboxed worker cannot write files. PyTorch asks for folders all the same, and fails without them.
TEMPORARY = "/tmp"  # noqa: S108 nothing is written there


class Tensor(msgspec.Struct, frozen=True):
    """A tensor's numbers, and what its framework knows of it besides them: PyTorch, or MLX if `mlx`.

    `value` is None if its numbers cannot cross; then `why` is a key of `WHY`. `handle` is the number of the
    tensor itself, if the worker has it, else 0.
    """

    value: np.ndarray[Any, Any] | None
    dtype: str
    requires_grad: bool = False
    parameter: bool = False
    why: str = ""
    handle: int = 0
    mlx: bool = False

    @property
    def flags(self) -> int:
        """Return the flags as they cross the wire."""
        return REQUIRES_GRAD * self.requires_grad + PARAMETER * self.parameter + MLX * self.mlx

    @property
    def shape(self) -> tuple[int, ...]:
        """Return the shape; () if the numbers cannot cross."""
        return () if self.value is None else self.value.shape


WHY = {
    "subclass": "of a class derived from torch.Tensor",
    "mlx": "of a class derived from mlx.core.array",
    "layout": "that is not dense (call .to_dense() first)",
    "device": "that is not on the CPU (call .cpu() first)",
    "dtype": "of a dtype that nngrade cannot compare",
    "unreadable": "whose numbers cannot be read",
}


# Of most values their class tells at once that they are no tensors.
_PLAIN = frozenset({np.ndarray, np.float64, int, float, bool, str, list, tuple, dict, type(None)})


def torch() -> Any:
    """Return the module torch if it has been imported, else None."""
    return sys.modules.get("torch")


def any_imported() -> bool:
    """Return whether there can be tensors in this process."""
    return torch() is not None or mlx.core() is not None


def is_tensor(x: object) -> bool:
    """Return whether `x` is a tensor of PyTorch, or an array of MLX. Its class decides, not what it says."""
    if type(x) in _PLAIN:
        return False
    module = torch()
    ours = module is not None and issubclass(type(x), getattr(module, "Tensor", ()))
    return ours or mlx.is_array(x)


def form(x: Any) -> Tensor:
    """Return a tensor as data. Its array may share the tensor's memory, and may be huge if it is expanded."""
    if mlx.is_array(x):
        return _form_of_mlx(x)
    module = torch()
    kind = type(x)
    parameter = issubclass(kind, module.nn.Parameter)
    if kind not in (module.Tensor, module.nn.Parameter):
        return Tensor(None, "", why="subclass")
    dtype = str(x.dtype).removeprefix("torch.")
    known: dict[str, Any] = {"requires_grad": bool(x.requires_grad), "parameter": parameter}
    if x.layout is not module.strided or x.is_nested:
        return Tensor(None, dtype, **known, why="layout")
    if device.is_used(x.device):
        x = x.detach().cpu()
    if x.device.type != "cpu":
        return Tensor(None, dtype, **known, why="device")
    if dtype not in DTYPES:
        return Tensor(None, dtype, **known, why="dtype")
    try:
        plain = x.detach().resolve_conj().resolve_neg()
        if dtype == "bfloat16":
            plain = plain.to(module.float32)
        array = plain.numpy()
    except (RuntimeError, TypeError):
        return Tensor(None, dtype, **known, why="unreadable")
    if type(array) is not np.ndarray or array.dtype != DTYPES[dtype]:
        return Tensor(None, dtype, **known, why="unreadable")
    return Tensor(array, dtype, **known)


def _form_of_mlx(x: Any) -> Tensor:
    if type(x) is not mlx.core().array:
        return Tensor(None, "", why="mlx", mlx=True)
    return Tensor(mlx.numbers(x), mlx.dtype(x), mlx=True)


def make(x: Tensor) -> Any:
    """Return a new tensor with these numbers, dtype and flags."""
    if x.mlx:
        assert x.value is not None
        return mlx.make(x.value, x.dtype)
    module = torch()
    made = module.from_numpy(np.array(x.value, order="C"))
    if device.standing_for_cpu() is not None:
        made = made.to(device.standing_for_cpu())
    if x.dtype == "bfloat16":
        made = made.to(module.bfloat16)
    if x.parameter:
        return module.nn.Parameter(made, requires_grad=x.requires_grad)
    return made.requires_grad_() if x.requires_grad else made


def own_copy(x: Any) -> Any:
    """Return a copy of a tensor that is a leaf of its own, with the same flags."""
    if mlx.is_array(x):
        return mlx.copied(x)
    made = x.detach().clone()
    if type(x) is torch().nn.Parameter:
        return torch().nn.Parameter(made, requires_grad=x.requires_grad)
    return made.requires_grad_() if x.requires_grad else made


def assign(old: Any, new: Tensor) -> None:
    """Set a tensor's numbers in place to those of `new`."""
    if mlx.is_array(old):
        assert new.value is not None
        mlx.assign(old, new.value)
    else:
        old.data.copy_(make(new))


def state(x: Any) -> tuple[Any, ...]:
    """Return what tells whether a tensor has changed: version, flag, numbers, and those of its `.grad`."""
    ours = not mlx.is_array(x)
    found = [x._version, x.requires_grad] if ours else [mlx.dtype(x), tuple(x.shape)]
    for part in (x, x.grad if ours and x.is_leaf else None):
        value = None if part is None else form(part).value
        small = value is not None and value.nbytes <= WATCHED_MAX
        found.append(value.tobytes() if value is not None and small else None)
    return tuple(found)


def name(x: object) -> str:
    """Return the name of a dtype or a device, such as torch.float64 or cpu; "" for anything else."""
    module = torch()
    if module is None:
        return mlx.name(x)
    if type(x) is getattr(module, "device", None):
        return "cpu" if device.is_name(str(x)) else str(x)
    return str(x) if type(x) is getattr(module, "dtype", None) else mlx.name(x)


def named(text: str) -> Any:
    """Return the dtype or device of this name. Raises `ValueError` for any other text."""
    kind, _, short = text.partition(".")
    if kind == "mlx":
        return mlx.named(text)
    if kind == "torch" and short.isidentifier():
        found = getattr(torch(), short, None)
        if type(found) is torch().dtype:
            return found
    if text in ("cpu", "meta"):
        return (device.standing_for_cpu() if text == "cpu" else None) or torch().device(text)
    raise ValueError(f"no dtype or device: {text[:40]!r}")


# --- Starting PyTorch and MLX


WARM = ("torch", "torch.nn.functional", "torch.optim", "torch.utils.data")


def start(frameworks: Collection[str]) -> None:
    """Import these frameworks. PyTorch has to be there; MLX may be missing (see `mlx.is_installed`)."""
    if "torch" in frameworks:
        _start_torch()
    if "mlx" in frameworks:
        mlx.start()


def _start_torch() -> None:
    """Import PyTorch with one thread, and without its compiler, which exercises do not need.

    Threads stay as they are if PyTorch has been imported before: this may be a student's own kernel.
    """
    ours = torch() is None
    for module in WARM:
        __import__(module)
    if ours:
        torch().set_num_threads(1)
    if "torch._dynamo" not in sys.modules:
        found = _NoCompiler("torch._dynamo")
        sys.modules["torch._dynamo"] = torch()._dynamo = found


def practise() -> None:
    """Take a step with PyTorch, if it is there, so that a fork finds ready what each step imports.

    It calls no `backward`: the threads of autograd would not survive a fork.
    """
    module = torch()
    if module is None:
        return
    nn, data = module.nn, module.utils.data
    model = nn.Sequential(nn.Linear(2, 2), nn.Dropout())
    for (batch,) in data.DataLoader(data.TensorDataset(module.ones(2, 2)), 2, shuffle=True):
        nn.functional.cross_entropy(model(batch), module.zeros(2).long())
    for parameter in model.parameters():
        parameter.grad = module.zeros_like(parameter)
    module.optim.SGD(model.parameters(), 0.1).step()
    _settings()


class _NoCompiler(type(sys)):  # type: ignore[misc]
    """Stands in for `torch._dynamo`, which the first optimizer imports: 800 modules, and more than a second.

    An optimizer uses only these two names. Any other imports the real module.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__ = [f"{path}/_dynamo" for path in torch().__path__]
        self.disable: Callable[..., Any] = _as_it_is
        self.graph_break: Callable[..., None] = _nothing

    def __getattr__(self, name: str) -> Any:
        if name[:2] == "__":
            raise AttributeError(name)
        if sys.modules.get("torch._dynamo") is self:
            import tempfile

            try:
                tempfile.gettempdir()
            except FileNotFoundError:  # a sandbox, where its compiler can make no folder either
                tempfile.tempdir = TEMPORARY
                os.environ["TORCHINDUCTOR_CACHE_DIR"] = os.path.dirname(torch().__file__)
            del sys.modules["torch._dynamo"]
            try:
                __import__("torch._dynamo")
            except BaseException:  # the optimizers of later calls need no more than this
                sys.modules["torch._dynamo"] = torch()._dynamo = self
                raise
        return getattr(sys.modules["torch._dynamo"], name)


def _as_it_is(function: Any = None, *_: Any, **__: Any) -> Any:
    return (lambda f: f) if function is None else function


def _nothing(*_: Any, **__: Any) -> None:
    return None


# --- Parts of PyTorch that a worker lacks

REFUSED = {
    "load": "`torch.load` reads a file, but only your code is here. Build the model in your code",
    "pickle": "`torch.load` with `weights_only=False` runs code from the file. Leave that argument out",
    "download": "this downloads a file, but there is no network here. Build the model in your code",
}


class NotHere(RuntimeError):
    """The submission used a part of PyTorch that no worker has; the text is one of `REFUSED`."""


def restrict() -> None:
    """Replace the parts of PyTorch that a worker cannot run, so that a sentence or a note tells it."""
    module = torch()
    if module is not None and module.load is not _load:
        _KEPT.update(load=module.load, loader=module.utils.data.DataLoader.__init__)
        module.load = _load
        module.compile = _uncompiled
        module.nn.Module.compile = lambda self, *_, **__: _uncompiled(self) and None
        module.utils.data.DataLoader.__init__ = _load_alone
        for place, name in (
            (module.hub, "load"),
            (module.hub, "load_state_dict_from_url"),
            (module.hub, "download_url_to_file"),
        ):
            setattr(place, name, _download)


_KEPT: dict[str, Callable[..., Any]] = {}


def _load(f: Any, *args: Any, **kwargs: Any) -> Any:
    if not hasattr(f, "read"):
        raise NotHere(REFUSED["load"])
    if kwargs.get("weights_only") is False:
        raise NotHere(REFUSED["pickle"])
    return _KEPT["load"](f, *args, **kwargs)


def _uncompiled(model: Any = None, *_: Any, **__: Any) -> Any:
    warnings.warn("compile", TorchNote, stacklevel=3)
    return (lambda f: f) if model is None else model


def _load_alone(self: Any, *args: Any, **kwargs: Any) -> None:
    names = list(inspect.signature(_KEPT["loader"]).parameters)[1 : len(args) + 1]
    if len(names) == len(args) and not kwargs.keys() & {*names}:  # else it is to raise
        args, kwargs = (), {**dict(zip(names, args, strict=True)), **kwargs}
    if kwargs.get("num_workers"):
        warnings.warn("workers", TorchNote, stacklevel=3)
        of_workers = (
            "num_workers",
            "prefetch_factor",
            "persistent_workers",
            "multiprocessing_context",
        )
        kwargs = {k: v for k, v in kwargs.items() if k not in of_workers}
    if device.standing_for_cpu() is not None:
        kwargs.pop("pin_memory", None)  # the data are on the device already
    _KEPT["loader"](self, *args, **kwargs)


def _download(*_: Any, **__: Any) -> Any:
    raise NotHere(REFUSED["download"])


# --- State that a call may leave behind

_UNDONE = "; nngrade undid this after the call"
NOTES = {
    "grad": f"leaves gradients switched off, or on (`torch.set_grad_enabled`){_UNDONE}",
    "dtype": f"leaves another default dtype (`torch.set_default_dtype`){_UNDONE}",
    "device": f"leaves another default device (`torch.set_default_device`){_UNDONE}",
    "threads": f"leaves another number of threads (`torch.set_num_threads`){_UNDONE}",
    "anomaly": f"leaves anomaly detection switched on (`torch.autograd`){_UNDONE}",
    "deterministic": f"leaves `torch.use_deterministic_algorithms` changed{_UNDONE}",
    "stream": f"leaves another default device or stream (`mx.set_default_device`){_UNDONE}",
    "running": "leaves threads running, so the next check gets a process of its own",
    "workers": "asks `DataLoader` for processes (`num_workers`), which cannot start here; it did without",
    "compile": "calls `torch.compile`, which nngrade skips: the model runs uncompiled",
}


class TorchNote(Warning):
    """Something about a call that its author should know; the text is a key of `NOTES`."""


@contextlib.contextmanager
def kept_state(left: list[str]) -> Iterator[None]:
    """Restore the frameworks' state at the end; append to `left` the keys of `NOTES` for what changed."""
    before = _settings()
    try:
        yield
    finally:
        after = _settings() if before else {}
        for key, value in before.items():
            if after[key] != value:
                left.append(key)
                _SET[key](torch(), value)


def _settings() -> dict[str, Any]:
    module = torch()
    if module is None or not hasattr(module, "get_default_dtype"):  # not there, or not whole yet
        return mlx.settings()
    return mlx.settings() | {
        "grad": module.is_grad_enabled(),
        "dtype": module.get_default_dtype(),
        "device": _unusual(module.get_default_device()),
        "threads": module.get_num_threads(),
        "anomaly": module.is_anomaly_enabled(),
        "deterministic": module.are_deterministic_algorithms_enabled(),
    }


def _unusual(default: Any) -> str:
    """Return the name of a default device, "" for the usual one."""
    return "" if default == (device.standing_for_cpu() or torch().device("cpu")) else str(default)


_SET: dict[str, Callable[[Any, Any], Any]] = {
    "grad": lambda module, value: module.set_grad_enabled(value),
    "dtype": lambda module, value: module.set_default_dtype(value),
    "device": lambda module, value: module.set_default_device(value or device.standing_for_cpu()),
    "threads": lambda module, value: module.set_num_threads(value),
    "anomaly": lambda module, value: module.autograd.set_detect_anomaly(value),
    "deterministic": lambda module, value: module.use_deterministic_algorithms(value),
    "stream": lambda _, value: mlx.restore(value),
}


def seed() -> None:
    """Seed the frameworks' generators, so that a call draws the same numbers in every process."""
    mlx.seed()
    module = torch()
    if module is not None and hasattr(module, "default_generator"):
        module.default_generator.manual_seed(0)
