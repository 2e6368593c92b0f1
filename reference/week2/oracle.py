"""The oracle of week 2: the same functions in PyTorch, float64; autograd computes every slope."""

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch.nn import functional as F


def _tensor(x: Any) -> torch.Tensor:
    return torch.tensor(np.asarray(x, float))


_ACTIVATIONS: dict[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "relu": torch.relu,
    "leaky_relu": F.leaky_relu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "silu": F.silu,
    "gelu": F.gelu,
}


def step(x: np.ndarray) -> np.ndarray:
    return torch.heaviside(_tensor(x), torch.tensor(0.0, dtype=torch.float64)).numpy()


def relu(x: np.ndarray) -> np.ndarray:
    return torch.relu(_tensor(x)).numpy()


def leaky_relu(x: np.ndarray, alpha: float = 0.01) -> np.ndarray:
    return F.leaky_relu(_tensor(x), alpha).numpy()


def sigmoid(x: np.ndarray) -> np.ndarray:
    return torch.sigmoid(_tensor(x)).numpy()


def tanh(x: np.ndarray) -> np.ndarray:
    return torch.tanh(_tensor(x)).numpy()


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    return torch.softmax(_tensor(Z), axis).numpy()


def log_softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    return torch.log_softmax(_tensor(Z), axis).numpy()


def silu(x: np.ndarray) -> np.ndarray:
    return F.silu(_tensor(x)).numpy()


def gelu(x: np.ndarray, approximate: bool = False) -> np.ndarray:
    return F.gelu(_tensor(x), approximate="tanh" if approximate else "none").numpy()


def act_grad(name: str, x: np.ndarray) -> np.ndarray:
    at = _tensor(x).requires_grad_()
    _ACTIVATIONS[name](at).sum().backward()
    assert at.grad is not None
    return at.grad.numpy()


def softmax_vjp(Z: np.ndarray, dP: np.ndarray) -> np.ndarray:
    at = _tensor(Z).requires_grad_()
    torch.softmax(at, 1).backward(_tensor(dP))
    assert at.grad is not None
    return at.grad.numpy()


def collapse_linear(
    layers: list[tuple[np.ndarray, np.ndarray]],
) -> tuple[np.ndarray, np.ndarray]:
    def through(X: torch.Tensor) -> torch.Tensor:
        for W, b in layers:
            X = F.linear(X, _tensor(W), _tensor(b))
        return X

    width = layers[0][0].shape[1]
    b = through(torch.zeros(1, width, dtype=torch.float64))[0]
    return (through(torch.eye(width, dtype=torch.float64)) - b).T.numpy(), b.numpy()


def inputs(rng: np.random.Generator) -> dict[str, tuple[Any, ...]]:
    """Return random arguments for each function; they hit a kink with probability 0."""
    x, wide = 2 * rng.normal(size=(5, 3)), 8 * rng.normal(size=(2, 3, 4))
    logits = 3 * rng.normal(size=(5, 4))
    axis = int(rng.integers(-1, 2))
    sizes = (4, 7, 3, 5)
    layers = [(rng.normal(size=(o, i)), rng.normal(size=o)) for i, o in itertools.pairwise(sizes)]
    return {
        "step": (x,),
        "relu": (x,),
        "leaky_relu": (x, float(rng.uniform(0.05, 0.4))),
        "sigmoid": (wide,),
        "tanh": (wide,),
        "softmax": (logits, axis),
        "log_softmax": (logits, axis),
        "silu": (wide,),
        "gelu": (x, bool(rng.integers(0, 2))),
        "act_grad": (str(rng.choice(list(_ACTIVATIONS))), x),
        "softmax_vjp": (logits, rng.normal(size=(5, 4))),
        "collapse_linear": (layers,),
    }
