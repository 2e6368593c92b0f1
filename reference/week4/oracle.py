"""The oracle of week 4: the same functions in PyTorch, float64; autograd computes every gradient."""

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch.nn import functional as F


def _tensor(x: Any) -> torch.Tensor:
    return torch.tensor(np.asarray(x, float))


def _classes(y: Any) -> torch.Tensor:
    return torch.tensor(np.asarray(y, np.int64))


def _gradient(loss: Callable[[torch.Tensor], torch.Tensor], at: Any) -> np.ndarray:
    x = _tensor(at).requires_grad_()
    loss(x).backward()
    assert x.grad is not None
    return x.grad.numpy()


def mse(pred: np.ndarray, y: np.ndarray) -> float:
    return F.mse_loss(_tensor(pred), _tensor(y)).item()


def mse_grad(pred: np.ndarray, y: np.ndarray) -> np.ndarray:
    return _gradient(lambda x: F.mse_loss(x, _tensor(y)), pred)


def mae(pred: np.ndarray, y: np.ndarray) -> float:
    return F.l1_loss(_tensor(pred), _tensor(y)).item()


def mae_grad(pred: np.ndarray, y: np.ndarray) -> np.ndarray:
    return _gradient(lambda x: F.l1_loss(x, _tensor(y)), pred)


def one_hot(y: np.ndarray, C: int) -> np.ndarray:
    return F.one_hot(_classes(y), C).numpy().astype(float)


def accuracy(logits: np.ndarray, y: np.ndarray) -> float:
    return (_tensor(logits).argmax(1) == _classes(y)).double().mean().item()


def bce(p: np.ndarray, y: np.ndarray) -> float:
    return F.binary_cross_entropy(_tensor(p), _tensor(y)).item()


def bce_grad(p: np.ndarray, y: np.ndarray) -> np.ndarray:
    return _gradient(lambda x: F.binary_cross_entropy(x, _tensor(y)), p)


def bce_with_logits(z: np.ndarray, y: np.ndarray) -> float:
    return F.binary_cross_entropy_with_logits(_tensor(z), _tensor(y)).item()


def bce_with_logits_grad(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    return _gradient(lambda x: F.binary_cross_entropy_with_logits(x, _tensor(y)), z)


def cross_entropy_probs(P: np.ndarray, Y: np.ndarray) -> float:
    return -torch.xlogy(_tensor(Y), _tensor(P)).sum(1).mean().item()


def cross_entropy_logits(Z: np.ndarray, y: np.ndarray) -> float:
    return F.cross_entropy(_tensor(Z), _classes(y)).item()


def cross_entropy_logits_grad(Z: np.ndarray, y: np.ndarray) -> np.ndarray:
    return _gradient(lambda x: F.cross_entropy(x, _classes(y)), Z)


def hinge(s: np.ndarray, y: np.ndarray) -> float:
    return torch.relu(1 - _tensor(y) * _tensor(s)).mean().item()


def hinge_grad(s: np.ndarray, y: np.ndarray) -> np.ndarray:
    return _gradient(lambda x: torch.relu(1 - _tensor(y) * x).mean(), s)


def saturation(z: float, y: int) -> tuple[float, float]:
    at = np.array([z])
    square = _gradient(lambda x: ((torch.sigmoid(x) - y) ** 2).mean(), at)
    entropy = _gradient(lambda x: F.binary_cross_entropy_with_logits(x, _tensor([y])), at)
    return float(abs(square[0])), float(abs(entropy[0]))


def inputs(rng: np.random.Generator) -> dict[str, tuple[Any, ...]]:
    """Return random arguments for each function; they hit a kink with probability 0."""
    pair = rng.normal(size=(5, 3)), rng.normal(size=(5, 3))
    bits, signs = rng.integers(0, 2, 7), rng.choice([-1, 1], 7)
    classes, logits = rng.integers(0, 4, 5), 3 * rng.normal(size=(5, 4))
    binary = rng.uniform(0.01, 0.99, 7), bits
    scores = 2 * rng.normal(size=7)
    probabilities = rng.dirichlet(np.ones(4), 5)
    return {
        "mse": pair,
        "mse_grad": pair,
        "mae": pair,
        "mae_grad": pair,
        "one_hot": (classes, 4),
        "accuracy": (logits, classes),
        "bce": binary,
        "bce_grad": binary,
        "bce_with_logits": (5 * scores, bits),
        "bce_with_logits_grad": (5 * scores, bits),
        "cross_entropy_probs": (probabilities, rng.dirichlet(np.ones(4), 5)),
        "cross_entropy_logits": (logits, classes),
        "cross_entropy_logits_grad": (logits, classes),
        "hinge": (scores, signs),
        "hinge_grad": (scores, signs),
        "saturation": (float(3 * rng.normal()), int(rng.integers(0, 2))),
    }
