"""The oracle of week 3: the same functions in PyTorch, float64.

Gradients come from autograd. Where the reference writes weights down, the oracle solves equations for them.
"""

from itertools import combinations
from typing import Any

import numpy as np
import torch

Tensor = torch.Tensor


def _tensor(x: Any) -> Tensor:
    return torch.tensor(np.asarray(x, dtype=np.float64))


def _scores(X: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return torch.nn.functional.linear(X, w[None, :], b.reshape(1))[:, 0]


def perceptron_predict(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Return 1 where the score is above 0: the step function with the value 0 at 0."""
    scores = _scores(_tensor(X), _tensor(w), _tensor(b))
    return torch.heaviside(scores, torch.zeros((), dtype=scores.dtype)).to(torch.int64).numpy()


def perceptron_update(
    w: np.ndarray, b: float, x: np.ndarray, y: int, lr: float
) -> tuple[np.ndarray, float]:
    """Step down the gradient of the perceptron criterion (yhat - y) (w . x + b), with yhat fixed."""
    weights, bias = _tensor(w).requires_grad_(), _tensor(b).requires_grad_()
    score = _scores(_tensor(x)[None, :], weights, bias)[0]
    criterion = ((score > 0).to(score.dtype).detach() - float(y)) * score
    dw, db = torch.autograd.grad(criterion, (weights, bias))
    with torch.no_grad():
        return (weights - lr * dw).numpy(), float(bias - lr * db)


def perceptron_fit(
    X: np.ndarray, y: np.ndarray, lr: float = 1.0, max_epochs: int = 100
) -> dict[str, Any]:
    """Make `perceptron_update`'s steps, row after row; a mistake is a step that changes the bias."""
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes: list[int] = []
    for _ in range(max_epochs):
        changes = 0
        for i in range(len(X)):
            w, new = perceptron_update(w, b, X[i], int(y[i]), lr)
            changes += new != b
            b = new
        mistakes.append(changes)
        if changes == 0:
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": mistakes[-1] == 0}


def _through(points: list[list[float]], scores: list[float]) -> tuple[np.ndarray, float]:
    """Return the (w, b) that gives three points of the plane these scores."""
    A = torch.tensor([[*p, 1.0] for p in points], dtype=torch.float64)
    found = torch.linalg.solve(A, torch.tensor(scores, dtype=torch.float64))
    return found[:2].numpy(), float(found[2])


def gate(name: str) -> tuple[np.ndarray, float]:
    """Return weights whose scores at the points nearest the boundary are +1/2 or -1/2."""
    ones = [[0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]
    if name == "AND":
        return _through(ones, [-0.5, -0.5, 0.5])
    if name == "NAND":
        return _through(ones, [0.5, 0.5, -0.5])
    if name == "OR":
        return _through([[0.0, 0.0], *ones[:2]], [-0.5, 0.5, 0.5])
    raise ValueError(name)


def signed_distance(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Divide the score by the length of its gradient with respect to x."""
    inputs = _tensor(X).requires_grad_()
    scores = _scores(inputs, _tensor(w), _tensor(b))
    (slope,) = torch.autograd.grad(scores.sum(), inputs)
    return (scores / torch.linalg.vector_norm(slope, dim=1)).detach().numpy()


def boundary_x2(w: np.ndarray, b: float, x1: np.ndarray) -> np.ndarray:
    """Make one Newton step in x2 from x2 = 0; it is exact because the score is linear in x2."""
    first = _tensor(x1)
    second = torch.zeros_like(first).requires_grad_()
    scores = _scores(torch.stack([first, second], dim=1), _tensor(w), _tensor(b))
    (slope,) = torch.autograd.grad(scores.sum(), second)
    if bool((slope == 0).any()):
        raise ValueError("the boundary is vertical")
    return (-scores / slope).detach().numpy()


def xor_linear_limit() -> dict[str, Any]:
    """Solve least squares with torch, and try every way to separate the four points by a line."""
    X = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], dtype=torch.float64)
    y = torch.tensor([0.0, 1.0, 1.0, 0.0], dtype=torch.float64)
    A = torch.cat([X, torch.ones(4, 1, dtype=torch.float64)], dim=1)
    found = torch.linalg.lstsq(A, y[:, None]).solution[:, 0]
    best = 0.0
    for p, q in combinations(X, 2):
        normal = torch.stack([q[1] - p[1], p[0] - q[0]])
        for sign in (1.0, -1.0):
            for nudge in (-0.1, 0.0, 0.1):
                answers = sign * (X @ normal - p @ normal) + nudge > 0
                best = max(best, float((answers == (y > 0)).double().mean()))
    return {
        "w": found[:2].numpy(),
        "b": float(found[2]),
        "mse": float(torch.mean((A @ found - y) ** 2)),
        "best_acc": best,
    }


def xor_by_hand() -> list[tuple[np.ndarray, np.ndarray]]:
    """Return the AND of OR and NAND."""
    (w1, b1), (w2, b2), (w3, b3) = gate("OR"), gate("NAND"), gate("AND")
    return [(np.stack([w1, w2]), np.array([b1, b2])), (w3[np.newaxis], np.array([b3]))]


def inputs(rng: np.random.Generator) -> dict[str, tuple[Any, ...]]:
    """Return random arguments; the predictions' scores are exact in float64, so no rounding decides."""

    def eighths(*shape: int) -> np.ndarray:
        return rng.integers(-24, 25, size=shape) / 8

    dims = int(rng.integers(1, 8))
    w, b = eighths(7), float(eighths())
    normal = rng.normal(size=3)
    return {
        "perceptron_predict": (eighths(5, 7), w, b),
        "perceptron_update": (w, b, eighths(7), int(rng.integers(2)), 0.375),
        "perceptron_fit": (eighths(5, dims), rng.integers(2, size=5), 0.25, 9),
        "gate": (str(rng.choice(["AND", "OR", "NAND"])),),
        "signed_distance": (rng.normal(size=(5, 3)), normal, float(rng.normal())),
        "boundary_x2": (normal[:2] + np.sign(normal[:2]), float(rng.normal()), rng.normal(size=5)),
        "xor_linear_limit": (),
        "xor_by_hand": (),
    }
