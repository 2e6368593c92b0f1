"""The oracle of week 5, in PyTorch, float64: autograd computes gradients, torch.optim makes the steps.

The functions that inputs() draws are polynomials of degree two in each variable. For these a central
difference has no error but rounding, for any step.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import torch


def _leaf(x: Any) -> torch.Tensor:
    return torch.tensor(np.array(x, float), requires_grad=True)


def numerical_slope(f: Callable[[Any], Any], x: float, h: float = 1e-5) -> float:
    del h  # exact, whatever the step
    at = _leaf(x)
    return torch.autograd.grad(f(at), at)[0].item()


def numerical_gradient(f: Callable[[Any], Any], x: np.ndarray, h: float = 1e-5) -> np.ndarray:
    del h
    at = _leaf(x)
    return torch.autograd.grad(f(at), at)[0].numpy()


def gradient_check(
    f: Callable[[Any], Any], grad: np.ndarray, x: np.ndarray, h: float = 1e-5
) -> float:
    del h
    exact, claimed = torch.tensor(numerical_gradient(f, x)), torch.tensor(grad)
    size = exact.norm() + claimed.norm()
    return (torch.dist(exact, claimed) / size).item() if size else 0.0


def fd_cost(n_params: int, scheme: str = "central") -> int:
    calls = []

    def f(x: torch.Tensor) -> float:
        calls.append(x)
        return 0.0

    x, steps = torch.zeros(n_params), torch.eye(n_params)
    if scheme == "forward":
        f(x)
    for step in steps:
        f(x + step)
        if scheme == "central":
            f(x - step)
    return len(calls)


def gd_step(params: list[np.ndarray], grads: list[np.ndarray], lr: float) -> list[np.ndarray]:
    leaves = [_leaf(p) for p in params]
    for leaf, g in zip(leaves, grads, strict=True):
        leaf.grad = torch.tensor(np.asarray(g, float))
    if leaves:  # SGD refuses an empty list
        torch.optim.SGD(leaves, lr).step()
    return [leaf.detach().numpy() for leaf in leaves]


def gradient_descent(
    grad_f: Callable[[Any], Any], x0: np.ndarray, lr: float, n_steps: int
) -> np.ndarray:
    at = _leaf(x0)
    optimizer = torch.optim.SGD([at], lr)
    path = [at.detach().numpy().copy()]
    for _ in range(n_steps):
        at.grad = torch.as_tensor(grad_f(at.detach().numpy()))
        optimizer.step()
        path.append(at.detach().numpy().copy())
    return np.stack(path)


def fit_line(
    x: np.ndarray, y: np.ndarray, lr: float, steps: int
) -> tuple[float, float, np.ndarray]:
    m, b = _leaf(0.0), _leaf(0.0)
    optimizer = torch.optim.SGD([m, b], lr)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(m * torch.tensor(x) + b, torch.tensor(y))
        loss.backward()
        losses.append(loss.item())
        optimizer.step()
    return m.item(), b.item(), np.array(losses)


def value_and_grad(
    f: Callable[[Any], Any],
) -> Callable[[np.ndarray], tuple[float, np.ndarray]]:
    return lambda x: (f(_leaf(x)).item(), numerical_gradient(f, x))


def _polynomial(rng: np.random.Generator, n: int) -> Callable[[Any], Any]:
    """Return f, the sum of a_i v_i^2 + b_i v_i + c_i v_i v_(i+1) over an array's or a tensor's elements."""
    a, b, c = rng.normal(size=(3, n)).tolist()

    def f(x: Any) -> Any:
        v = x.reshape(-1)
        total = sum(a[i] * v[i] * v[i] + b[i] * v[i] for i in range(n))
        return total + sum(c[i] * v[i] * v[i + 1] for i in range(n - 1))

    return f


def inputs(rng: np.random.Generator) -> dict[str, tuple[Any, ...]]:
    """Return random arguments for each function except value_and_grad, whose result is a function."""
    a, b = (float(v) for v in rng.normal(size=2))
    curve, surface = _polynomial(rng, 6), _polynomial(rng, 6)
    x = rng.normal(size=(2, 3))
    params = [rng.normal(size=s) for s in ((4, 3), (4,), (2, 3, 5))]
    scales, centre = rng.uniform(0.2, 1.5, 3), rng.normal(size=3)
    u = rng.normal(size=7)
    return {
        "numerical_slope": (lambda v: a * v * v + b * v, float(rng.normal()), 1e-2),
        "numerical_gradient": (surface, x, 1e-2),
        "gradient_check": (curve, rng.normal(size=(2, 3)), x, 1e-2),
        "fd_cost": (int(rng.integers(1, 50)), str(rng.choice(["central", "forward"]))),
        "gd_step": (params, [rng.normal(size=p.shape) for p in params], 0.3),
        "gradient_descent": (lambda v: scales * np.sin(v - centre), rng.normal(size=3), 0.4, 6),
        "fit_line": (u, 2 * u - 1 + rng.normal(size=7), 0.1, 12),
    }
