"""The oracle of week 10: the same functions in PyTorch, float64; autograd computes every gradient."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from torch.nn import functional as F


def _tensor(x: Any) -> torch.Tensor:
    return torch.tensor(np.asarray(x, float))


def relu_interpolant(xs: np.ndarray, ys: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """Solve for the last weights, from the values at the points and at one place to their right."""
    x, y = _tensor(xs), _tensor(ys)
    probes = torch.cat([x[1:], x[-1:] + 1])
    wanted = torch.cat([y[1:], y[-1:]]) - y[0]
    units = torch.relu(probes[:, None] - x[None, :])
    weights = torch.linalg.solve(units, wanted)
    return [(np.ones((len(x), 1)), -x.numpy()), (weights.numpy()[None, :], y[:1].numpy())]


def fit_function(
    arch: tuple[Sequence[int], str], target: Callable[[Any], Any], steps: int, seed: int
) -> float:
    rng = np.random.default_rng(seed)
    sizes = [1, *arch[0], 1]
    theta = []
    for i, o in pairwise(sizes):
        theta += [_tensor(rng.normal(size=(o, i)) / np.sqrt(i)), _tensor(np.zeros(o))]
    x = np.linspace(-1, 1, 101)
    y = _tensor(target(x))
    optimizer = torch.optim.Adam([p.requires_grad_() for p in theta], lr=0.03)

    def loss() -> torch.Tensor:
        h = _tensor(x)[:, None]
        for k in range(0, len(theta), 2):
            h = F.linear(h, theta[k], theta[k + 1])
            if arch[1] == "tanh" and k < len(theta) - 2:
                h = torch.tanh(h)
        return F.mse_loss(h[:, 0], y)

    for _ in range(steps):
        optimizer.zero_grad()
        loss().backward()
        optimizer.step()
    return loss().item()


def choose_activation(task: str) -> str:
    """Choose by the range of values of each torch function, and by whether they add up to 1."""
    z = torch.linspace(-30, 30, 601, dtype=torch.float64)
    functions = {
        "identity": z,
        "sigmoid": torch.sigmoid(z),
        "tanh": torch.tanh(z),
        "softmax": torch.softmax(z, 0),
        "relu": torch.relu(z),
    }
    ranges = {k: (round(v.min().item()), round(v.max().item())) for k, v in functions.items()}
    if task == "multiclass":
        return next(k for k, v in functions.items() if abs(v.sum().item() - 1) < 1e-9)
    wanted = {
        "hidden": (0, 30),
        "binary": (0, 1),
        "multilabel": (0, 1),
        "regression": (-30, 30),
        "bounded": (-1, 1),
    }
    return next(k for k, span in ranges.items() if span == wanted[task])


def line_loss(m: float, b: float, x: np.ndarray, y: np.ndarray) -> float:
    return F.mse_loss(m * _tensor(x) + b, _tensor(y)).item()


def surprise(p: float) -> float:
    return F.nll_loss(torch.log(_tensor([[p]])), torch.tensor([0])).item()


def stop_epoch(val_losses: Sequence[float], patience: int) -> int:
    losses = _tensor(list(val_losses))
    lowest = torch.cummin(losses, 0).values
    new = torch.cat([torch.tensor([True]), losses[1:] < lowest[:-1]])
    epochs = torch.arange(len(losses))
    since = epochs - torch.cummax(torch.where(new, epochs, -1), 0).values
    stops = torch.nonzero(since >= patience)
    return int(stops[0]) + 1 if len(stops) else len(losses)


def dropout_eval(A: np.ndarray, p: float) -> np.ndarray:
    """Divide by the factor that inverted dropout multiplies by in training."""
    kept = F.dropout(torch.ones(2000, dtype=torch.float64), p).max()
    return (_tensor(A) / kept).numpy()


def flat_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    return F.linear(torch.flatten(_tensor(X), 1), _tensor(W), _tensor(b)).numpy()


def leaky(x: np.ndarray, alpha: float) -> np.ndarray:
    return F.leaky_relu(_tensor(x), alpha).numpy()


def conv1d_valid(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    return F.conv1d(_tensor(x)[None, None], _tensor(w)[None, None])[0, 0].numpy()


def set_sum(X: np.ndarray, phi: Callable[[Any], Any]) -> np.ndarray:
    return torch.stack([_tensor(phi(row)) for row in X]).sum(0).numpy()


def rnn_step(h: Any, x: Any, Wh: Any, Wx: Any, b: Any) -> np.ndarray:
    cell = torch.nn.RNNCell(len(x), len(h), dtype=torch.float64)
    with torch.no_grad():
        cell.weight_hh.copy_(_tensor(Wh))
        cell.weight_ih.copy_(_tensor(Wx))
        cell.bias_hh.copy_(_tensor(b))
        cell.bias_ih.zero_()
        return cell(_tensor(x)[None], _tensor(h)[None])[0].numpy()


def message_pass(A: np.ndarray, H: np.ndarray) -> np.ndarray:
    return ((_tensor(A) + torch.eye(len(A), dtype=torch.float64)) @ _tensor(H)).numpy()


def inputs(rng: np.random.Generator) -> dict[str, tuple[Any, ...]]:
    """Return random arguments for each function."""
    tasks = ["hidden", "binary", "multiclass", "multilabel", "regression", "bounded"]
    act = str(rng.choice(["tanh", "identity"]))
    return {
        "relu_interpolant": (np.cumsum(rng.uniform(0.5, 1.5, size=6)), rng.normal(size=6)),
        "fit_function": (((7, 5), act), lambda x: np.exp(x), 30, int(rng.integers(100))),
        "choose_activation": (tasks[int(rng.integers(6))],),
        "line_loss": (1.7, -0.4, rng.normal(size=7), rng.normal(size=7)),
        "surprise": (float(rng.uniform(0.01, 1)),),
        "stop_epoch": (list(rng.uniform(size=20)), int(rng.integers(1, 6))),
        "dropout_eval": (rng.normal(size=(5, 3)), float(rng.uniform(0, 0.7))),
        "flat_forward": (
            rng.normal(size=(5, 2, 3)),
            rng.normal(size=(4, 6)),
            rng.normal(size=4),
        ),
        "leaky": (rng.normal(size=(5, 3)), float(rng.uniform(-1, 3))),
        "conv1d_valid": (rng.normal(size=9), rng.normal(size=4)),
        "set_sum": (rng.normal(size=(5, 3)), lambda row: np.array([row @ row, row[0], 1.0])),
        "rnn_step": (
            rng.normal(size=4),
            rng.normal(size=3),
            rng.normal(size=(4, 4)),
            rng.normal(size=(4, 3)),
            rng.normal(size=4),
        ),
        "message_pass": (rng.normal(size=(5, 5)), rng.normal(size=(5, 3))),
    }
