"""The oracle of week 6, in PyTorch, float64: only forward passes; autograd computes every gradient."""

from typing import Any

import numpy as np
import torch
from torch.nn import functional as F

Pairs = list[tuple[np.ndarray, np.ndarray]]
ACTS = {"relu": torch.relu, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "identity": torch.clone}
CORNERS = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
TARGETS = np.array([[0.0], [1], [1], [0]])


def _tensor(x: Any) -> torch.Tensor:
    return torch.tensor(np.asarray(x, float))


def _leaf(x: Any) -> torch.Tensor:
    return _tensor(x).requires_grad_()


def _gradient(x: torch.Tensor) -> np.ndarray:
    assert x.grad is not None
    return x.grad.numpy()


def dense_backward(
    dZ: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    x, w, b = _leaf(X), _leaf(W), _leaf(np.zeros(len(W)))
    F.linear(x, w, b).backward(_tensor(dZ))
    return _gradient(x), _gradient(w), _gradient(b)


def activation_backward(dA: np.ndarray, Z: np.ndarray, name: str) -> np.ndarray:
    z = _leaf(Z)
    ACTS[name](z).backward(_tensor(dA))
    return _gradient(z)


def single_weight_grad(delta: np.ndarray, h_prev: np.ndarray, j: int, k: int) -> float:
    w = _leaf(np.zeros((len(delta), len(h_prev))))
    (w @ _tensor(h_prev)).backward(_tensor(delta))
    return float(_gradient(w)[j, k])


def delta_step(delta_next: np.ndarray, W_next: np.ndarray, Z: np.ndarray, act: str) -> np.ndarray:
    z = _leaf(Z)
    F.linear(ACTS[act](z), _tensor(W_next)).backward(_tensor(delta_next))
    return _gradient(z)


def xor_grads(
    params: dict[str, np.ndarray], X: np.ndarray, y: np.ndarray
) -> tuple[float, dict[str, np.ndarray]]:
    p = {name: _leaf(value) for name, value in params.items()}
    hidden = torch.tanh(F.linear(_tensor(X), p["W1"], p["b1"]))
    z = F.linear(hidden, p["W2"], p["b2"])
    loss = F.binary_cross_entropy_with_logits(z, _tensor(y))
    loss.backward()
    return loss.item(), {name: _gradient(value) for name, value in p.items()}


def mlp_backward(
    dout: np.ndarray, caches: Pairs, params: Pairs, acts: list[str]
) -> list[tuple[np.ndarray, np.ndarray]]:
    leaves = [(_leaf(W), _leaf(b)) for W, b in params]
    a = _tensor(caches[0][0])
    for (w, b), act in zip(leaves, acts, strict=True):
        z = F.linear(a, w, b)
        a = ACTS[act](z)
    z.backward(_tensor(dout))
    return [(_gradient(w), _gradient(b)) for w, b in leaves]


def loss_and_grads(
    params: Pairs, X: np.ndarray, y: np.ndarray, l2: float = 0.0
) -> tuple[float, list[tuple[np.ndarray, np.ndarray]]]:
    leaves = [(_leaf(W), _leaf(b)) for W, b in params]
    a = _tensor(X)
    for w, b in leaves[:-1]:
        a = torch.relu(F.linear(a, w, b))
    logits = F.linear(a, *leaves[-1])
    decay = torch.stack([(w**2).sum() for w, _ in leaves]).sum()
    loss = F.cross_entropy(logits, torch.tensor(np.asarray(y, np.int64))) + l2 * decay
    loss.backward()
    return loss.item(), [(_gradient(w), _gradient(b)) for w, b in leaves]


def train_xor(
    seed: int, hidden: int = 8, lr: float = 0.5, steps: int = 5000
) -> tuple[dict[str, np.ndarray], list[float]]:
    rng = np.random.default_rng(seed)
    w1, w2 = _leaf(rng.normal(size=(hidden, 2))), _leaf(rng.normal(size=(1, hidden)))
    p = {"W1": w1, "b1": _leaf(np.zeros(hidden)), "W2": w2, "b2": _leaf(np.zeros(1))}
    optimizer = torch.optim.SGD(p.values(), lr)
    losses = []
    for _ in range(steps):
        z = F.linear(torch.tanh(F.linear(_tensor(CORNERS), p["W1"], p["b1"])), p["W2"], p["b2"])
        loss = F.binary_cross_entropy_with_logits(z, _tensor(TARGETS))
        optimizer.zero_grad()
        loss.backward()
        losses.append(loss.item())
        optimizer.step()
    return {name: value.detach().numpy() for name, value in p.items()}, losses


def Value(data: float) -> torch.Tensor:  # noqa: N802 the reference's name for it
    """Return a 0-dimensional tensor: it has the operators and methods that the exercise asks for."""
    return _leaf(data)


def inputs(rng: np.random.Generator) -> dict[str, tuple[Any, ...]]:
    """Return random arguments for each function; they hit a kink with probability 0."""
    sizes, acts = (7, 6, 3, 4), ["tanh", "relu", "sigmoid"]
    shapes = list(zip(sizes[1:], sizes[:-1], strict=True))
    net = [(rng.normal(size=s), rng.normal(size=s[0])) for s in shapes]
    X, a, caches = rng.normal(size=(5, 7)), None, []
    a = X
    for (W, b), act in zip(net, acts, strict=True):
        Z = a @ W.T + b
        caches.append((a, Z))
        a = ACTS[act](_tensor(Z)).numpy()
    xor = {
        "W1": rng.normal(size=(3, 2)),
        "b1": rng.normal(size=3),
        "W2": rng.normal(size=(1, 3)),
        "b2": rng.normal(size=1),
    }
    name = str(rng.choice(list(ACTS)))
    return {
        "dense_backward": (rng.normal(size=(5, 3)), X, rng.normal(size=(3, 7))),
        "activation_backward": (rng.normal(size=(5, 3)), 2 * rng.normal(size=(5, 3)), name),
        "single_weight_grad": (rng.normal(size=3), rng.normal(size=7), 1, 4),
        "delta_step": (
            rng.normal(size=(5, 3)),
            rng.normal(size=(3, 6)),
            2 * rng.normal(size=(5, 6)),
            name,
        ),
        "xor_grads": (xor, rng.normal(size=(5, 2)), rng.integers(0, 2, (5, 1))),
        "mlp_backward": (rng.normal(size=(5, 4)), caches, net, acts),
        "loss_and_grads": (net, X, rng.integers(0, 4, 5), 0.3),
        "train_xor": (int(rng.integers(1000)), 3, 0.3, 20),
    }
