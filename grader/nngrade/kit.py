"""Help a course's support module for PyTorch: read data sets, set and read weights, and count calls.

A support module runs beside a submission, where its results are data that the grader judges. It is public,
and so is this. All functions take modules of PyTorch; arrays are NumPy's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np

PROBE = "Probe"
Array = np.ndarray[Any, Any]
_source: list[Callable[[str], dict[str, Array]]] = []


class Unfit(ValueError):
    """A module's parameters have another number or other shapes than the weights that it should get."""


def _torch() -> Any:
    return sys.modules.get("torch") or __import__("torch")


def data(name: str) -> dict[str, Array]:
    """Return a data set that the manifest names in `[data]`: its arrays by name, often X and y.

    Copy what you change.
    """
    if not _source:
        raise LookupError(f"no assignment is being checked, so there is no data set {name!r}")
    return _source[-1](name)


def provide(source: Callable[[str], dict[str, Array]]) -> None:
    """Set the function that finds data sets; the grader calls this."""
    _source[:] = [source]


def device() -> str:
    """Return the device on which tensors are made: "cpu", or what `nngrade check --device` asks for."""
    return str(_torch().get_default_device())


def array(x: Any) -> Array:
    """Return a tensor's numbers as a new float64 array."""
    return np.array(x.detach().cpu().double().numpy())


def shapes(module: Any) -> list[tuple[int, ...]]:
    """Return the shapes of a module's parameters, in order."""
    return [tuple(p.shape) for p in module.parameters()]


def weights(module: Any) -> list[Array]:
    """Return a module's parameters, in order, as float64 arrays. Names may differ between modules."""
    return [array(p) for p in module.parameters()]


def gradients(module: Any) -> list[Array | None]:
    """Return the gradients of a module's parameters, in order; None where there is none."""
    return [None if p.grad is None else array(p.grad) for p in module.parameters()]


def buffers(module: Any) -> list[Array]:
    """Return a module's buffers, such as the running mean of batch norm, as float64 arrays.

    The counts of probes are left out.
    """
    parts = [m for m in module.modules() if type(m).__name__ != PROBE]
    return [array(b) for m in parts for b in m.buffers(recurse=False)]


def inject(module: Any, arrays: Sequence[Array]) -> Any:
    """Set a module's parameters, in order, to these arrays, and return the module, on `device`.

    Raises `Unfit` if their number or a shape is another.
    """
    if device() != "cpu":
        module.to(device())
    found = list(module.parameters())
    if len(found) != len(arrays):
        raise Unfit(f"there are {len(found)} parameter tensors; expected {len(arrays)}")
    for number, (parameter, value) in enumerate(zip(found, arrays, strict=True), 1):
        if tuple(parameter.shape) != np.shape(value):
            asked = f"expected {np.shape(value)}"
            raise Unfit(f"parameter {number} has shape {tuple(parameter.shape)}; {asked}")
    torch = _torch()
    with torch.no_grad():
        for parameter, value in zip(found, arrays, strict=True):
            parameter.copy_(torch.from_numpy(np.array(value)))
    return module


def snapshot(module: Any) -> dict[str, Any]:
    """Return all that an evaluation must leave as it is; `checks.leaves_no_trace` compares two of these."""
    return {
        "weights": weights(module),
        "gradients": gradients(module),
        "buffers": buffers(module),
        "training": [bool(m.training) for m in module.modules()],
        "requires_grad": [bool(p.requires_grad) for p in module.parameters()],
        "grad_enabled": bool(_torch().is_grad_enabled()),
    }


def loader(*arrays: Array, batch_size: int, dtype: str = "float64") -> Any:
    """Return a `DataLoader` over arrays, in order. Floats become tensors of `dtype`; integers stay int64."""
    torch = _torch()
    parts = [torch.from_numpy(np.array(a)).to(device()) for a in arrays]
    parts = [p.to(getattr(torch, dtype)) if p.is_floating_point() else p.long() for p in parts]
    data = torch.utils.data
    return data.DataLoader(data.TensorDataset(*parts), batch_size=batch_size)


def probe() -> Any:
    """Return a module that passes its input on, and counts how it was called; `seen` returns the counts.

    Its numbers change no output. Put it between two layers of a model.
    """
    torch = _torch()

    class Probe(torch.nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.register_buffer("counts", torch.zeros(3, dtype=torch.int64), persistent=False)

        def forward(self, x: Any) -> Any:
            step = [1, int(self.training), int(torch.is_grad_enabled())]
            self.counts += torch.tensor(step)
            return x

    return Probe()


def seen(module: Any) -> dict[str, int]:
    """Return how often the probes in a module were called, in training mode, and with gradients on."""
    found = [m.counts for m in module.modules() if type(m).__name__ == PROBE]
    calls, training, grad = sum(found).tolist() if found else (0, 0, 0)
    return {"calls": calls, "training": training, "grad": grad}


def each(items: Iterable[Any]) -> Iterator[Any]:
    """Yield each item, as a loader that is no `DataLoader`: without a length and an index."""
    yield from items
