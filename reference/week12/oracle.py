"""The oracle of week 12: the same results by other means."""

import copy
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


def _tensor(x: Any) -> torch.Tensor:
    return torch.tensor(np.asarray(x, float))


def evaluate(model: Any, loader: Any, criterion: Any) -> tuple[float, float]:
    """Evaluate a copy of the model on one batch of all samples, with softmax and cross-entropy in NumPy."""
    batches = list(loader)
    X, y = (torch.cat(part) for part in zip(*batches, strict=True))
    Z = copy.deepcopy(model).eval()(X).detach().numpy()
    Z = Z - Z.max(axis=1, keepdims=True)
    logp = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    rows = np.arange(len(Z))
    return float(-logp[rows, y.numpy()].mean()), float(np.mean(Z.argmax(axis=1) == y.numpy()))


def inputs_evaluate(rng: np.random.Generator) -> tuple[Any, ...]:
    torch.manual_seed(int(rng.integers(1 << 30)))
    model = nn.Sequential(nn.Linear(3, 6), nn.BatchNorm1d(6), nn.Dropout(0.3), nn.Linear(6, 4)).double()
    X, y = _tensor(rng.normal(size=(13, 3))), torch.tensor(rng.integers(4, size=13))
    return model, list(zip(X.split(5), y.split(5), strict=True)), F.cross_entropy
