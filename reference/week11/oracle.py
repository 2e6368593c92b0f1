"""The oracle of week 11: what PyTorch's loop computes, in NumPy, with gradients by hand."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from torch import nn


class _Fresh(nn.Linear):
    """A linear layer that begins each training again: reference and oracle start from the same weights."""

    def __init__(self, W: np.ndarray, b: np.ndarray) -> None:
        super().__init__(W.shape[1], W.shape[0], dtype=torch.float64)
        self.first = W, b

    def train(self, mode: bool = True) -> "_Fresh":
        with torch.no_grad():
            for p, start in zip(self.parameters(), self.first, strict=True):
                p.copy_(torch.tensor(start))
        return super().train(mode)


def train_epoch(
    model: Any, loader: Iterable[Any], criterion: Any, optimizer: Any, device: str = "cpu"
) -> float:
    W, b = (start.copy() for start in model.first)
    rate, total, count = optimizer.param_groups[0]["lr"], 0.0, 0
    for xb, yb in loader:
        X, y = xb.numpy(), yb.numpy()
        off = X @ W.T + b - y
        total += np.sum(off**2) / y.shape[1]
        count += len(X)
        W -= rate * 2 * off.T @ X / off.size
        b -= rate * 2 * off.sum(axis=0) / off.size
    return float(total / count)


def inputs_train_epoch(rng: np.random.Generator) -> tuple[Any, ...]:
    model = _Fresh(rng.normal(size=(2, 3)), rng.normal(size=2))
    X, y = (torch.tensor(rng.normal(size=(13, n))) for n in (3, 2))
    batches = list(zip(X.split(5), y.split(5), strict=True))
    return model, batches, nn.MSELoss(), torch.optim.SGD(model.parameters(), lr=0.3), "cpu"


def count_params(model: nn.Module, trainable_only: bool = False) -> int:
    seen: dict[int, int] = {}
    for _, tensor in model.named_parameters(remove_duplicate=False):
        if tensor.requires_grad or not trainable_only:
            seen[tensor.data_ptr()] = int(np.prod(tensor.shape))
    return sum(seen.values())


def inputs_count_params(rng: np.random.Generator) -> tuple[Any, ...]:
    sizes = [int(n) for n in rng.integers(1, 9, size=4)]
    layers = [nn.Linear(a, b) for a, b in pairwise(sizes)]
    layers[int(rng.integers(3))].requires_grad_(False)
    return nn.Sequential(*layers, nn.BatchNorm1d(sizes[-1]), layers[-1]), bool(rng.integers(2))


def torch_grad(f: Any, x: torch.Tensor) -> tuple[float, torch.Tensor]:
    # Exact up to rounding for polynomials of degree 4: differences at four points.
    value, grad, h = float(f(x)), torch.zeros_like(x), 0.5
    for i in np.ndindex(*x.shape):
        step = torch.zeros_like(x)
        step[i] = h
        near, far = (f(x + n * step) - f(x - n * step) for n in (1, 2))
        grad[i] = (8 * near - far) / (12 * h)
    return value, grad


def inputs_torch_grad(rng: np.random.Generator) -> tuple[Any, ...]:
    c = torch.tensor(rng.normal(size=(3, 4)))
    return lambda x: (c * x**4 - x**2 + x * c).sum(), torch.tensor(rng.normal(size=(3, 4)))


def accumulated(x0: float, k: int) -> list[float]:
    return [2 * x0 * n for n in range(1, k + 1)]


def inputs_accumulated(rng: np.random.Generator) -> tuple[Any, ...]:
    return float(rng.normal()), int(rng.integers(6))


class _FreshClassifier(nn.Linear):
    """A linear layer that begins again whenever its parameters are asked for, as a new optimizer does."""

    def __init__(self, W: np.ndarray, b: np.ndarray) -> None:
        super().__init__(W.shape[1], W.shape[0], dtype=torch.float64)
        self.first = W, b

    def parameters(self, recurse: bool = True) -> Any:
        own = list(super().parameters(recurse))
        with torch.no_grad():
            for p, start in zip(own, getattr(self, "first", ()), strict=False):
                p.copy_(torch.tensor(start))
        return iter(own)


def first_loop(
    model: Any, X: torch.Tensor, y: torch.Tensor, lr: float, batch_size: int, epochs: int
) -> list[float]:
    W, b = (start.copy() for start in model.first)
    losses = []
    for _ in range(epochs):
        total = 0.0
        for xb, yb in zip(X.split(batch_size), y.split(batch_size), strict=True):
            features, targets = xb.numpy(), yb.numpy()
            e = np.exp(features @ W.T + b)
            P, rows = e / e.sum(axis=1, keepdims=True), np.arange(len(targets))
            total -= float(np.log(P[rows, targets]).sum())
            P[rows, targets] -= 1
            W -= lr * P.T @ features / len(rows)
            b -= lr * P.mean(axis=0)
        losses.append(total / len(X))
    return losses


def inputs_first_loop(rng: np.random.Generator) -> tuple[Any, ...]:
    model = _FreshClassifier(rng.normal(size=(4, 3)), rng.normal(size=4))
    X, y = torch.tensor(rng.normal(size=(11, 3))), torch.tensor(rng.integers(4, size=11))
    return model, X, y, 0.3, 4, 3


def to_tensor(
    x: Any, dtype: torch.dtype = torch.float32, requires_grad: bool = False
) -> torch.Tensor:
    array = np.array(x)
    made = torch.empty(array.shape, dtype=dtype)
    for i in np.ndindex(*array.shape):
        made[i] = array[i].item()
    return made.requires_grad_(requires_grad)


def inputs_to_tensor(rng: np.random.Generator) -> tuple[Any, ...]:
    return rng.normal(size=(3, 4))[::-1], torch.float64, True


def as_batch(x: torch.Tensor) -> torch.Tensor:
    images = [x] if x.dim() == 2 else list(x)
    return torch.tensor(np.array([image.numpy().ravel() for image in images]))


def inputs_as_batch(rng: np.random.Generator) -> tuple[Any, ...]:
    shapes = ((2, 3), (5, 2, 3), (4, 1, 3, 2))
    return (torch.tensor(rng.normal(size=shapes[int(rng.integers(3))])),)


def describe(t: torch.Tensor) -> dict[str, Any]:
    array = t.detach().numpy()
    return {
        "shape": array.shape,
        "numel": array.size,
        "dtype": f"torch.{array.dtype}",
        "bytes": array.nbytes,
        "requires_grad": t.grad_fn is not None or t.requires_grad,
        "leaf": t.grad_fn is None,
        "device": "cpu",
    }


def inputs_describe(rng: np.random.Generator) -> tuple[Any, ...]:
    return (torch.tensor(rng.normal(size=tuple(rng.integers(5, size=2)))),)
