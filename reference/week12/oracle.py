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
    model = nn.Sequential(
        nn.Linear(3, 6), nn.BatchNorm1d(6), nn.Dropout(0.3), nn.Linear(6, 4)
    ).double()
    X, y = _tensor(rng.normal(size=(13, 3))), torch.tensor(rng.integers(4, size=13))
    return model, list(zip(X.split(5), y.split(5), strict=True)), F.cross_entropy


class DigitMLP(nn.Sequential):
    """The network as a list of PyTorch's modules."""

    def __init__(self) -> None:
        hidden = nn.Linear(784, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU()
        super().__init__(nn.Flatten(), *hidden, nn.Linear(84, 10), nn.LogSoftmax(dim=1))


def mnist_tensors(images: np.ndarray, labels: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    """Scale in NumPy, in float64, with one factor and one shift."""
    scaled = images.astype(float) / (255 * 0.3081) - 0.1307 / 0.3081
    square = scaled.astype(np.float32).reshape(len(images), 28, 28)
    return torch.from_numpy(square)[:, None], torch.tensor([int(n) for n in labels])


def inputs_mnist_tensors(rng: np.random.Generator) -> tuple[Any, ...]:
    return rng.integers(256, size=(5, 784)).astype(np.uint8), rng.integers(10, size=5)


class SignalCNN(nn.Module):
    """The network as a list of PyTorch's modules."""

    def __init__(self) -> None:
        super().__init__()
        convolutions = nn.Conv1d(1, 12, 5, padding="same"), nn.ReLU()
        more = nn.Conv1d(12, 16, 5, padding="same"), nn.ReLU(), nn.AdaptiveMaxPool1d(1)
        self.net = nn.Sequential(*convolutions, *more, nn.Flatten(), nn.Linear(16, 10))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Add the channel."""
        return self.net(x[:, None, :])


class _Fresh(nn.Linear):
    """A linear layer that resets its weights before each training: both solutions start alike."""

    def __init__(self, W: np.ndarray, b: np.ndarray) -> None:
        super().__init__(W.shape[1], W.shape[0], dtype=torch.float64)
        self.first = W, b

    def train(self, mode: bool = True) -> "_Fresh":
        if mode:
            with torch.no_grad():
                for p, start in zip(self.parameters(), self.first, strict=True):
                    p.copy_(torch.tensor(start))
        return super().train(mode)


def _softmax(Z: np.ndarray) -> np.ndarray:
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def train_digits_torch(
    model: Any, X: Any, y: Any, lr: float, epochs: int, batch_size: int
) -> list[float]:
    """Softmax regression in NumPy, with gradients and momentum by hand; one batch is all samples."""
    layer, inputs, labels = model[0], X.numpy(), y.numpy()
    W, b = (start.copy() for start in layer.first)
    vW, vb, losses = np.zeros_like(W), np.zeros_like(b), []
    for _ in range(epochs):
        P = _softmax(inputs @ W.T + b)
        losses.append(float(-np.log(P[np.arange(len(P)), labels]).mean()))
        D = (P - np.eye(len(b))[labels]) / len(P)
        vW, vb = 0.9 * vW + D.T @ inputs, 0.9 * vb + D.sum(axis=0)
        W, b = W - lr * vW, b - lr * vb
    return losses


def inputs_train_digits_torch(rng: np.random.Generator) -> tuple[Any, ...]:
    model = nn.Sequential(_Fresh(rng.normal(size=(4, 3)), rng.normal(size=4)), nn.LogSoftmax(dim=1))
    return model, _tensor(rng.normal(size=(9, 3))), torch.tensor(rng.integers(4, size=9)), 0.3, 4, 9


def fit_classifier(model: Any, loader: Any, lr: float, epochs: int) -> list[float]:
    """Softmax regression in NumPy, batch by batch."""
    W, b = (start.copy() for start in model.first)
    losses = []
    for _ in range(epochs):
        total, count = 0.0, 0
        for x, y in loader:
            P, n = _softmax(x.numpy() @ W.T + b), len(x)
            total -= float(np.log(P[np.arange(n), y.numpy()]).sum())
            count += n
            D = (P - np.eye(len(b))[y.numpy()]) / n
            W, b = W - lr * D.T @ x.numpy(), b - lr * D.sum(axis=0)
        losses.append(total / count)
    return losses


def inputs_fit_classifier(rng: np.random.Generator) -> tuple[Any, ...]:
    model = _Fresh(rng.normal(size=(4, 3)), rng.normal(size=4))
    X, y = _tensor(rng.normal(size=(11, 3))), torch.tensor(rng.integers(4, size=11))
    return model, list(zip(X.split(4), y.split(4), strict=True)), 0.3, 3


def archery(seed: int, act: str) -> tuple[list[float], bool]:
    """The neuron with gradients by hand; only its start comes from PyTorch."""
    torch.manual_seed(seed)
    w, b = (p.item() for p in nn.Linear(1, 1, dtype=torch.float64).parameters())
    losses, dead = [], act == "relu" and 0.5 * w + b <= 0
    for _ in range(100):
        z = 0.5 * w + b
        s = 1 / (1 + np.exp(-z))
        out, slope = {
            "relu": (max(0.0, z), float(z > 0)),
            "sigmoid": (s, s * (1 - s)),
            "identity": (z, 1.0),
        }[act]
        losses.append((out - 0.8) ** 2)
        g = 2 * (out - 0.8) * slope
        w, b = w - 0.1 * g * 0.5, b - 0.1 * g
    return losses, bool(dead)


def inputs_archery(rng: np.random.Generator) -> tuple[Any, ...]:
    return int(rng.integers(1000)), str(rng.choice(["relu", "sigmoid", "identity"]))


class _Reborn(nn.Linear):
    """A linear layer that resets itself when an optimizer asks for its parameters."""

    def __init__(self, W: np.ndarray, b: np.ndarray) -> None:
        super().__init__(W.shape[1], W.shape[0], dtype=torch.float64)
        self.first = W, b

    def parameters(self, recurse: bool = True) -> Any:
        found = list(super().parameters(recurse))
        if hasattr(self, "first"):
            for p, start in zip(found, self.first, strict=True):
                p.data.copy_(torch.tensor(start))
        return iter(found)


def _line_steps(model: Any, X: np.ndarray, Y: np.ndarray, lr: float, steps: int) -> Any:
    """Yield weights and loss before each step of a linear regression in NumPy, and after the last."""
    W, b = (start.copy() for start in model.first)
    for _ in range(steps + 1):
        off = X @ W.T + b - Y
        yield W, b, float(np.mean(off**2))
        W = W - lr * 2 * off.T @ X / off.size
        b = b - lr * 2 * off.sum(axis=0) / off.size


def fit_regressor(model: Any, X: Any, y: Any, lr: float, steps: int) -> list[float]:
    found = _line_steps(model, X.numpy(), y.numpy()[:, None], lr, steps)
    return [loss for *_, loss in found][:steps]


def inputs_fit_regressor(rng: np.random.Generator) -> tuple[Any, ...]:
    model = _Reborn(rng.normal(size=(1, 3)), rng.normal(size=1))
    return model, _tensor(rng.normal(size=(7, 3))), _tensor(rng.normal(size=7)), 0.2, 4


def keep_best(model: Any, train: Any, val: Any, lr: float, epochs: int) -> float:
    (X, Y), (X_val, Y_val) = ([t.numpy() for t in pair] for pair in (train, val))
    found = list(_line_steps(model, X, Y, lr, epochs))[1:]
    return min(float(np.mean((X_val @ W.T + b - Y_val) ** 2)) for W, b, _ in found)


def inputs_keep_best(rng: np.random.Generator) -> tuple[Any, ...]:
    model = _Reborn(np.zeros((2, 3)), np.zeros(2))
    X, X_val, W = rng.normal(size=(9, 3)), rng.normal(size=(5, 3)), rng.normal(size=(3, 2))
    return model, (_tensor(X), _tensor(X @ W)), (_tensor(X_val), _tensor(0.5 * X_val @ W)), 0.1, 9


def race(model: Any, x: Any, y: Any, lr: float, steps: int, clock: Any) -> list[Any]:
    """Fit a line with Adam in NumPy, as week 7 has it; the clock stands still."""
    W, b = (start.copy() for start in model.first)
    X, Y = x.numpy(), y.numpy()
    m, v, curve = [0 * W, 0 * b], [0 * W, 0 * b], []
    for t in range(1, steps + 2):
        off = X @ W.T + b - Y
        curve.append((0.0, float(np.mean(off**2))))
        step = []
        for k, g in enumerate((2 * off.T @ X / off.size, 2 * off.sum(axis=0) / off.size)):
            m[k], v[k] = 0.9 * m[k] + 0.1 * g, 0.999 * v[k] + 0.001 * g**2
            step.append(lr * m[k] / (1 - 0.9**t) / (np.sqrt(v[k] / (1 - 0.999**t)) + 1e-8))
        W, b = W - step[0], b - step[1]
    return curve


def inputs_race(rng: np.random.Generator) -> tuple[Any, ...]:
    model = _Reborn(rng.normal(size=(1, 3)), rng.normal(size=1))
    return model, _tensor(rng.normal(size=(7, 3))), _tensor(rng.normal(size=(7, 1))), 0.1, 6, float
