"""The oracle of week 1: the same functions in PyTorch, float64."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


def _tensor(x: Any) -> torch.Tensor:
    return torch.tensor(np.asarray(x, float))


def slope(p: tuple[float, float], q: tuple[float, float]) -> float:
    # The line through both points, as the solution of two equations.
    A = _tensor([[p[0], 1.0], [q[0], 1.0]])
    return torch.linalg.solve(A, _tensor([p[1], q[1]]))[0].item()


def line_errors(
    m: float, b: float, x: np.ndarray, y: np.ndarray
) -> tuple[np.ndarray, np.ndarray, float]:
    y_hat = F.linear(_tensor(x)[:, None], _tensor([[m]]), _tensor([b]))[:, 0]
    target = _tensor(y)
    return y_hat.numpy(), (y_hat - target).numpy(), F.mse_loss(y_hat, target).item()


def tensor_info(x: np.ndarray) -> dict[str, Any]:
    t = _tensor(x)
    batch = t.size(0) if t.dim() else None
    return {"shape": tuple(t.size()), "ndim": t.dim(), "size": t.numel(), "batch": batch}


def flatten_batch(x: np.ndarray) -> np.ndarray:
    return torch.flatten(_tensor(x).unsqueeze(-1), start_dim=1).numpy()


def add_batch_dim(x: np.ndarray) -> np.ndarray:
    return _tensor(x).unsqueeze(0).numpy()


def neuron(x: np.ndarray, w: np.ndarray, b: float, act: Callable[[Any], Any]) -> float:
    return float(act(torch.dot(_tensor(x), _tensor(w)).item() + b))


def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    return F.linear(_tensor(X), _tensor(W), _tensor(b)).numpy()


def count_parameters(sizes: Sequence[int], bias: bool = True) -> int:
    layers = [nn.Linear(i, o, bias=bias) for i, o in pairwise(sizes)]
    return sum(p.numel() for p in nn.Sequential(*layers).parameters())


def mlp_forward(
    X: np.ndarray,
    params: list[tuple[np.ndarray, np.ndarray]],
    acts: list[Callable[[np.ndarray], np.ndarray]],
) -> tuple[np.ndarray, list[tuple[np.ndarray, np.ndarray]]]:
    out, caches = _tensor(X), []
    for (W, b), act in zip(params, acts, strict=True):
        sums = F.linear(out, _tensor(W), _tensor(b))
        caches.append((out.numpy(), sums.numpy()))
        out = _tensor(act(sums.numpy()))
    return out.numpy(), caches


def inputs(rng: np.random.Generator) -> dict[str, tuple[Any, ...]]:
    """Return random arguments for each function."""
    p = float(rng.normal()), float(rng.normal())
    q = p[0] + float(rng.uniform(0.5, 2)), float(rng.normal())
    sizes = [7, 6, 4, 3]
    params = [(rng.normal(size=(o, i)), rng.normal(size=o)) for i, o in pairwise(sizes)]
    return {
        "slope": (p, q),
        "line_errors": (
            float(rng.normal()),
            float(rng.normal()),
            rng.normal(size=7),
            rng.normal(size=7),
        ),
        "tensor_info": (rng.normal(size=(5, 3, 4)),),
        "flatten_batch": (rng.normal(size=(5, 3, 4)),),
        "add_batch_dim": (rng.normal(size=(3, 4)),),
        "neuron": (rng.normal(size=7), rng.normal(size=7), float(rng.normal()), np.tanh),
        "dense_forward": (rng.normal(size=(5, 7)), rng.normal(size=(3, 7)), rng.normal(size=3)),
        "count_parameters": ([int(n) for n in rng.integers(1, 40, size=4)],),
        "mlp_forward": (rng.normal(size=(5, 7)), params, [np.tanh, np.sin, np.arctan]),
    }
