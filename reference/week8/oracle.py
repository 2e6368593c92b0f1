"""The oracle of week 8: the same functions in PyTorch, float64; autograd computes every gradient."""

import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch.nn import functional as F


class _Again:
    """A generator that starts from its seed at every call: reference and oracle draw the same numbers."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def __getattr__(self, name: str) -> Any:
        return getattr(np.random.default_rng(self._seed), name)


def _tensor(x: Any) -> torch.Tensor:
    return torch.tensor(np.array(x, float))


def xavier_init(fan_in: int, fan_out: int, rng: Any, dist: str = "normal") -> np.ndarray:
    # The scale comes from PyTorch; the numbers come from rng, so that both sides draw the same ones.
    empty = torch.empty(fan_out, fan_in)
    gain = torch.nn.init.calculate_gain("linear")
    mean_fan = sum(torch.nn.init._calculate_fan_in_and_fan_out(empty)) / 2
    if dist == "normal":
        return (_tensor(rng.standard_normal((fan_out, fan_in))) * gain / mean_fan**0.5).numpy()
    return ((2 * _tensor(rng.random((fan_out, fan_in))) - 1) * (3 / mean_fan) ** 0.5).numpy()


def he_init(fan_in: int, fan_out: int, rng: Any) -> np.ndarray:
    gain = torch.nn.init.calculate_gain("relu")
    return (_tensor(rng.standard_normal((fan_out, fan_in))) * gain / fan_in**0.5).numpy()


def gradient_flow(
    Ws: Sequence[np.ndarray], X: np.ndarray, act: str, dout: np.ndarray
) -> list[float]:
    A = _tensor(X)
    outputs = []
    for W in Ws:
        A = getattr(torch, act)(F.linear(A, _tensor(W).requires_grad_()))
        A.retain_grad()
        outputs.append(A)
    A.backward(_tensor(dout))
    return [torch.linalg.norm(out.grad).item() for out in outputs]


def classify(norms: Sequence[float]) -> str:
    if not bool(torch.isfinite(_tensor(norms)).all()):
        return "exploding"
    first, last = _tensor(norms)[[0, -1]]
    if first == 0:
        return "vanishing"
    ratio = first / last
    return "exploding" if ratio > 1000 else "vanishing" if ratio < 0.001 else "ok"


def clip_by_value(grads: Sequence[np.ndarray], c: float) -> list[np.ndarray]:
    parameters = [torch.zeros(np.shape(g)).double().requires_grad_() for g in grads]
    for parameter, g in zip(parameters, grads, strict=True):
        parameter.grad = _tensor(g)
    torch.nn.utils.clip_grad_value_(parameters, c)
    return [p.grad.numpy() for p in parameters if p.grad is not None]


def clip_by_norm(grads: Sequence[np.ndarray], max_norm: float) -> tuple[list[np.ndarray], float]:
    total = torch.cat([_tensor(g).ravel() for g in grads]).norm()
    scale = torch.clamp(max_norm / total, max=1)
    return [(_tensor(g) * scale).numpy() for g in grads], total.item()


def _constant(x: np.ndarray) -> torch.Tensor:
    return (_tensor(x) == _tensor(x)[0]).all(dim=0)


def standardize(train: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, ...]:
    var, mean = torch.var_mean(_tensor(train), dim=0, correction=0)
    var[_constant(train)] = 1
    made = [F.batch_norm(_tensor(x), mean, var, eps=0).numpy() for x in (train, other)]
    return *made, mean.numpy(), var.sqrt().numpy()


def minmax(train: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, ...]:
    low, high = torch.aminmax(_tensor(train), dim=0)
    width = torch.where(_constant(train), 1, high - low)
    made = [((_tensor(x) - low) / width).numpy() for x in (train, other)]
    return *made, low.numpy(), high.numpy()


class BatchNorm:
    """The reference's BatchNorm, made of PyTorch's BatchNorm1d."""

    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        self._layer = torch.nn.BatchNorm1d(num_features, eps, momentum, dtype=torch.float64)

    def __getattr__(self, name: str) -> np.ndarray:
        names = {"gamma": "weight", "beta": "bias"}
        found: torch.Tensor = getattr(self._layer, names.get(name, name))
        return found.detach().numpy().copy()

    def forward(self, X: np.ndarray, training: bool) -> np.ndarray:
        """Normalise one batch, in either mode."""
        self._layer.train(training)
        return self._layer(_tensor(X)).detach().numpy()


def batchnorm_backward(dY: np.ndarray, cache: dict[str, np.ndarray]) -> tuple[np.ndarray, ...]:
    x_hat, inv_std = _tensor(cache["x_hat"]), _tensor(cache["inv_std"])
    # Make a batch that has this cache: its mean is 0, and eps is 1 / inv_std^2 minus its variance.
    X = (x_hat / inv_std).requires_grad_()
    gamma = _tensor(cache["gamma"]).requires_grad_()
    beta = torch.zeros_like(gamma).requires_grad_()
    eps = (1 / inv_std**2 - X.detach().var(dim=0, correction=0)).detach()
    centred = X - X.mean(dim=0)
    Y = gamma * centred / torch.sqrt((centred**2).mean(dim=0) + eps) + beta
    Y.backward(_tensor(dY))
    return tuple(t.grad.numpy() for t in (X, gamma, beta) if t.grad is not None)


def dropout_forward(X: np.ndarray, p: float, rng: Any, training: bool) -> tuple[np.ndarray, ...]:
    kept = _tensor(rng.random(np.shape(X))) >= p if training else torch.ones(np.shape(X)) > 0
    scaled = torch.masked_fill(_tensor(X), ~kept, 0.0) / (1 - p if training and p < 1 else 1)
    return scaled.numpy(), kept.double().numpy()


def dropout_backward(dY: np.ndarray, mask: np.ndarray, p: float) -> np.ndarray:
    X = torch.ones(np.shape(dY)).double().requires_grad_()
    (torch.masked_fill(X, _tensor(mask) == 0, 0.0) / (1 - p)).backward(_tensor(dY))
    assert X.grad is not None
    return X.grad.numpy()


def dead_units(A: np.ndarray) -> np.ndarray:
    return (torch.relu(_tensor(A)).amax(dim=0) == 0).numpy()


def sparsity(A: np.ndarray) -> float:
    return 1 - torch.count_nonzero(torch.relu(_tensor(A))).item() / np.size(A)


def inputs(rng: np.random.Generator) -> dict[str, tuple[Any, ...]]:
    """Return random arguments for each function, not for the class; no pre-activation is exactly 0."""
    seed = int(rng.integers(1 << 30))
    sizes = 7, 6, 5, 3
    Ws = [rng.normal(size=(o, i)) for i, o in itertools.pairwise(sizes)]
    act = ("sigmoid", "tanh", "relu")[seed % 3]
    grads = [rng.normal(size=s) for s in ((5, 3), (4,), (2, 3, 4))]
    features = rng.normal(size=(7, 4)), 2 * rng.normal(size=(5, 4))
    X = rng.normal(size=(5, 4))
    inv_std = 1 / np.sqrt(X.var(axis=0) + 0.1)
    cache = {
        "x_hat": (X - X.mean(axis=0)) * inv_std,
        "inv_std": inv_std,
        "gamma": rng.normal(size=4),
    }
    activations = rng.normal(size=(4, 9))
    mask = (rng.random((5, 4)) < 0.7).astype(float)
    return {
        "xavier_init": (7, 5, _Again(seed), ("normal", "uniform")[seed % 2]),
        "he_init": (7, 5, _Again(seed)),
        "gradient_flow": (Ws, rng.normal(size=(5, 7)), act, rng.normal(size=(5, 3))),
        "classify": (list(10 ** rng.uniform(-4, 4, size=5)),),
        "clip_by_value": (grads, 0.7),
        "clip_by_norm": (grads, float(rng.uniform(1, 10))),
        "standardize": features,
        "minmax": features,
        "batchnorm_backward": (rng.normal(size=(5, 4)), cache),
        "dropout_forward": (X, 0.3, _Again(seed), bool(seed % 4)),
        "dropout_backward": (X, mask, 0.3),
        "dead_units": (activations,),
        "sparsity": (activations,),
    }
