"""The oracle of week 7: the same functions with PyTorch's optimizers, schedulers and samplers."""

from typing import Any

import numpy as np
import torch
from torch.optim import lr_scheduler
from torch.utils.data import BatchSampler, DataLoader


class _Replayed:
    """A generator that draws the same permutation each time."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def permutation(self, n: int) -> np.ndarray:
        return np.random.default_rng(self._seed).permutation(n)


def _parameter(w: Any, g: Any) -> torch.nn.Parameter:
    made = torch.nn.Parameter(torch.tensor(np.asarray(w, float)))
    made.grad = torch.tensor(np.asarray(g, float))
    return made


def _scheduled(scheduler: Any, t: int, **kwargs: Any) -> float:
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], kwargs.pop("lr0"))
    made = scheduler(optimizer, **kwargs)
    for _ in range(t):
        optimizer.step()
        made.step()
    return float(optimizer.param_groups[0]["lr"])


def batches(
    X: np.ndarray,
    y: np.ndarray,
    batch_size: int,
    rng: Any,
    shuffle: bool = True,
    drop_last: bool = False,
) -> list[tuple[np.ndarray, np.ndarray]]:
    order = [int(i) for i in rng.permutation(len(X))] if shuffle else list(range(len(X)))
    return [(X[rows], y[rows]) for rows in BatchSampler(order, batch_size, drop_last)]


def n_updates(n: int, batch_size: int, epochs: int, drop_last: bool = False) -> int:
    loader: Any = DataLoader(range(n), batch_size, drop_last=drop_last)  # type: ignore[arg-type]
    return sum(1 for _ in range(epochs) for _ in loader)


def sgd(w: np.ndarray, g: np.ndarray, state: Any, lr: float) -> tuple[np.ndarray, Any]:
    p = _parameter(w, g)
    torch.optim.SGD([p], lr).step()
    return p.detach().numpy(), {}


def momentum(
    w: np.ndarray, g: np.ndarray, state: Any, lr: float, beta: float = 0.9
) -> tuple[np.ndarray, Any]:
    p = _parameter(w, g)
    optimizer = torch.optim.SGD([p], lr, momentum=beta)
    if state:
        optimizer.state[p]["momentum_buffer"] = torch.tensor(state["v"])
    optimizer.step()
    return p.detach().numpy(), {"v": optimizer.state[p]["momentum_buffer"].numpy()}


def rmsprop(
    w: np.ndarray, g: np.ndarray, state: Any, lr: float, rho: float = 0.9, eps: float = 1e-8
) -> tuple[np.ndarray, Any]:
    p = _parameter(w, g)
    optimizer = torch.optim.RMSprop([p], lr, alpha=rho, eps=eps)
    if state:
        square = torch.tensor(state["v"])
        optimizer.state[p] = {"step": torch.tensor(1.0), "square_avg": square}
    optimizer.step()
    return p.detach().numpy(), {"v": optimizer.state[p]["square_avg"].numpy()}


def adam(
    w: np.ndarray,
    g: np.ndarray,
    state: Any,
    lr: float = 1e-3,
    b1: float = 0.9,
    b2: float = 0.999,
    eps: float = 1e-8,
) -> tuple[np.ndarray, Any]:
    p = _parameter(w, g)
    optimizer = torch.optim.Adam([p], lr, betas=(b1, b2), eps=eps)
    if state:
        optimizer.state[p] = {
            "step": torch.tensor(float(state["t"])),
            "exp_avg": torch.tensor(state["m"]),
            "exp_avg_sq": torch.tensor(state["v"]),
        }
    optimizer.step()
    kept = optimizer.state[p]
    m, v = kept["exp_avg"].numpy(), kept["exp_avg_sq"].numpy()
    return p.detach().numpy(), {"m": m, "v": v, "t": int(kept["step"])}


def decay_step(
    w: np.ndarray, g: np.ndarray, lr: float, lam: float, decoupled: bool
) -> np.ndarray:
    p = _parameter(w, g)
    if decoupled:
        with torch.no_grad():
            p.mul_(1 - lr * lam)
    else:
        (lam * (p**2).sum()).backward()
    torch.optim.SGD([p], lr).step()
    return p.detach().numpy()


def step_decay(t: int, lr0: float, every: int, factor: float) -> float:
    return _scheduled(lr_scheduler.StepLR, t, lr0=lr0, step_size=every, gamma=factor)


def cosine(t: int, T: int, lr0: float, lr_min: float = 0.0) -> float:
    return _scheduled(lr_scheduler.CosineAnnealingLR, t, lr0=lr0, T_max=T, eta_min=lr_min)


def warmup(t: int, n: int, lr0: float) -> float:
    scheduler = lr_scheduler.LinearLR
    return _scheduled(scheduler, t, lr0=lr0, start_factor=1 / n, total_iters=n - 1)


def diagnose_lr(losses: np.ndarray) -> str:
    ratio = torch.tensor(np.asarray(losses, float)) / float(losses[0])
    if not bool(torch.isfinite(ratio).all()) or bool((ratio > 2).any()):
        return "explodes"
    return "ok" if bool((ratio < 0.9).any()) else "too_low"


def advise_lr(lr: float, label: str) -> float:
    return float(torch.tensor(lr, dtype=torch.float64)) * {"explodes": 0.1, "too_low": 5}.get(label, 1)


def inputs(rng: np.random.Generator) -> dict[str, tuple[Any, ...]]:
    """Return random arguments for each function; optimizers are at their first step, or at a later one."""
    w, g = rng.normal(size=(5, 3)), rng.normal(size=(5, 3))
    v, m = rng.uniform(0.1, 2, size=(5, 3)), rng.normal(size=(5, 3))
    later = bool(rng.integers(2))
    lr, flags = float(rng.uniform(0.01, 0.3)), (bool(rng.integers(2)), bool(rng.integers(2)))
    n, size, t = int(rng.integers(5, 40)), int(rng.integers(2, 9)), int(rng.integers(0, 12))
    X, y = rng.normal(size=(n, 4)), rng.integers(0, 9, size=n)
    losses = 2 * np.cumprod(rng.uniform(0.9, rng.choice([0.99, 1.1, 1.4]), size=8))
    label = ["explodes", "too_low", "ok"][int(rng.integers(3))]
    return {
        "batches": (X, y, size, _Replayed(int(rng.integers(99))), *flags),
        "n_updates": (n, size, int(rng.integers(1, 4)), flags[0]),
        "sgd": (w, g, {}, lr),
        "momentum": (w, g, {"v": m} if later else {}, lr, 0.8),
        "rmsprop": (w, g, {"v": v} if later else {}, lr, 0.7, 1e-3),
        "adam": (w, g, {"m": m, "v": v, "t": 1 + t} if later else {}, lr, 0.7, 0.95, 1e-3),
        "decay_step": (w, g, lr, 0.3, flags[0]),
        "step_decay": (t, lr, 3, 0.4),
        "cosine": (t, 12, lr, 0.001),
        "warmup": (t, size, lr),
        "diagnose_lr": (losses,),
        "advise_lr": (lr, label),
    }
