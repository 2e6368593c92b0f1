"""The oracle of week 9: the same functions in PyTorch, float64; autograd computes every gradient."""

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


def split(X: np.ndarray, y: np.ndarray, fracs: Sequence[float], rng: Any) -> tuple[Any, ...]:
    order = torch.tensor(rng.permutation(len(X)))
    sizes = [round(f * len(X)) for f in fracs[:2]]
    parts = torch.split(order, [*sizes, len(X) - sum(sizes)])
    features, targets = torch.tensor(X), torch.tensor(y)
    return tuple((features[part].numpy(), targets[part].numpy()) for part in parts)


def diagnose_curves(train: Sequence[float], val: Sequence[float]) -> str:
    curves = torch.tensor(np.array([train, val], float))
    if not bool(torch.isfinite(curves).all()):
        return "diverging"
    k = max(1, curves.shape[1] // 5)
    means = F.avg_pool1d(curves[:, None], k, stride=1)[:, 0]
    starts, ends, bests = means[:, 0], means[:, -1], means.min(dim=1).values
    if bool(ends[0] > starts[0]):
        return "diverging"
    flat = ends > 0.75 * starts
    if bool(ends[1] > 1.1 * bests[1]) or bool(flat[1] & (ends[1] > 2 * ends[0])):
        return "overfit"
    return "underfit" if bool(flat[0]) else "ok"


def augment(images: np.ndarray, rng: Any, max_shift: int = 1) -> np.ndarray:
    n, height, width = images.shape
    moves = rng.integers(-max_shift, max_shift + 1, size=(n, 2))
    made = []
    for image, (dy, dx) in zip(torch.tensor(images), moves.tolist(), strict=True):
        framed = F.pad(image, (width, width, height, height))
        rolled = torch.roll(framed, (dy, dx), (0, 1))
        made.append(rolled[height : 2 * height, width : 2 * width])
    return torch.stack(made).numpy()


def train_digits(X: np.ndarray, y: np.ndarray, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(seed)
    features, targets = torch.tensor(X), torch.tensor(y)
    first = rng.normal(size=(48, 64)) * np.sqrt(2 / 64)
    last = rng.normal(size=(10, 48)) * np.sqrt(2 / 48)
    theta = [torch.tensor(p).requires_grad_() for p in (first, np.zeros(48), last, np.zeros(10))]
    optimizer = torch.optim.Adam(theta, lr=0.02)
    for _ in range(20):
        for rows in torch.split(torch.tensor(rng.permutation(len(X))), 200):
            hidden = torch.relu(F.linear(features[rows], theta[0], theta[1]))
            loss = F.cross_entropy(F.linear(hidden, theta[2], theta[3]), targets[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    found = [p.detach().numpy() for p in theta]
    return [(found[0], found[1]), (found[2], found[3])]


def inputs(rng: np.random.Generator) -> dict[str, tuple[Any, ...]]:
    """Return random arguments for each function, not for the class."""
    n = int(rng.integers(10, 30))
    fall = np.exp(-np.linspace(0, rng.uniform(0.3, 4), n))
    train = fall + 0.05 * rng.uniform(size=n)
    val = train + rng.choice([0.0, 0.8]) * np.linspace(0, 1, n) ** 2
    return {
        "split": (rng.normal(size=(23, 3)), np.arange(23), (0.5, 0.3, 0.2), _Again(n)),
        "diagnose_curves": (train, val),
        "augment": (rng.uniform(size=(7, 5, 6)), _Again(n), 2),
        "train_digits": (rng.uniform(size=(230, 64)), rng.integers(0, 10, 230), n),
    }
