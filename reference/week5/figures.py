"""Draw the figures of week 5's handout with the reference."""

import math

import numpy as np
from descent import fit_line, gd_step, gradient_descent, numerical_slope, value_and_grad
from matplotlib.figure import Figure


def error_of_a_step() -> Figure:
    """Draw the error of a measured slope of the sine, for steps from coarse to fine."""
    figure = Figure()
    axes = figure.subplots()
    # By the math module: what NumPy's powers and sines round to depends on the processor.
    steps = [10.0 ** (k / 8) for k in range(-96, 1)]
    x = 1.0
    central = [abs(numerical_slope(math.sin, x, h) - math.cos(x)) for h in steps]
    forward = [abs((math.sin(x + h) - math.sin(x)) / h - math.cos(x)) for h in steps]
    axes.loglog(steps, forward, "--", label="forward difference")
    axes.loglog(steps, np.maximum(central, 1e-13), label="central difference")
    axes.set(xlabel="step h", ylabel="error of the slope")
    axes.legend()
    return figure


def three_rates() -> Figure:
    """Draw gradient descent on x1^2 + 5 x2^2 with a small rate, a good one, and one too large."""
    figure = Figure(figsize=(6.4, 2.8))
    scale = np.array([2.0, 10.0])
    u, v = np.meshgrid(np.linspace(-2.4, 2.4, 81), np.linspace(-1.6, 1.6, 61))
    rates = {0.02: "small", 0.15: "good", 0.205: "too large"}
    for axes, (lr, name) in zip(figure.subplots(1, 3, sharey=True), rates.items(), strict=True):
        path = gradient_descent(lambda x: scale * x, np.array([-2.0, 1.0]), lr, 12)
        axes.contour(u, v, u**2 + 5 * v**2, levels=8, colors="0.5", alpha=0.5, linewidths=0.8)
        axes.plot(path[:, 0], path[:, 1], ".-")
        axes.set(title=f"lr = {lr:g}: {name}", xlabel="x1", xlim=(-2.4, 2.4), ylim=(-1.6, 1.6))
        axes.grid(visible=False)
    return figure


def a_line_is_found() -> Figure:
    """Draw the line after 0, 1, 3, 10 and 100 steps, and the loss of each step."""
    figure = Figure()
    left, right = figure.subplots(1, 2)
    rng = np.random.default_rng(5)
    x = rng.uniform(-1, 2, 20)
    y = 1.5 * x - 0.5 + 0.3 * rng.normal(size=20)
    ends = np.array([-1.0, 2.0])
    left.plot(x, y, ".", color="0.5")
    for steps in (0, 1, 3, 10, 100):
        m, b, _ = fit_line(x, y, 0.1, steps)
        left.plot(ends, m * ends + b, label=f"{steps} steps" if steps != 1 else "1 step")
    left.set(xlabel="x", ylabel="y")
    left.legend(fontsize="small")
    losses = fit_line(x, y, 0.1, 40)[2]
    right.semilogy(losses)
    right.set(xlabel="step", ylabel="loss")
    return figure


def one_slope_or_many() -> Figure:
    """Draw polynomials of degrees 1 to 4, each with its tangents at -1, 0 and 1.

    The line has one slope everywhere; each curve has another slope at another point.
    """
    figure = Figure(figsize=(6.4, 2.3))
    curves = {
        "x": lambda x: x,
        "x²": lambda x: x**2,
        "x³ - x": lambda x: x**3 - x,
        "x⁴ - 2x²": lambda x: x**4 - 2 * x**2,
    }
    x = np.linspace(-1.6, 1.6, 161)
    near = np.array([-0.5, 0.5])
    for axes, (name, f) in zip(figure.subplots(1, 4, sharey=True), curves.items(), strict=True):
        axes.plot(x, f(x))
        for at in (-1.0, 0.0, 1.0):
            axes.plot(at + near, f(at) + numerical_slope(f, at) * near, color="C1")
        axes.set(title=name, xlabel="x", ylim=(-1.7, 2.2))
    return figure


def two_valleys() -> Figure:
    """Draw gradient descent from 2 on x^4 - 3x^2 + x, with the rates 0.01 and 0.1.

    The small rate ends in the nearer valley, which is not the deepest. The large one jumps across the hill.
    """
    figure = Figure(figsize=(6.4, 2.8))
    x = np.linspace(-2.05, 2.05, 201)
    for axes, lr in zip(figure.subplots(1, 2, sharey=True), (0.01, 0.1), strict=True):
        path = gradient_descent(lambda x: 4 * x**3 - 6 * x + 1, np.array([2.0]), lr, 100)[:, 0]
        axes.plot(x, x**4 - 3 * x**2 + x)
        axes.plot(path, path**4 - 3 * path**2 + path, ".-", color="C1", lw=1)
        axes.set(xlabel="x", title=f"lr = {lr:g}: ends at {path[-1]:.2f}")
    return figure


def xor_bends() -> Figure:
    """Draw the regions of a network for XOR with three hidden units, before, during and after its training.

    A straight line cannot separate the two classes; the trained network's boundary is bent.
    """
    figure = Figure(figsize=(6.4, 2.6))
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = np.array([0.0, 1.0, 1.0, 0.0])

    def logits(theta: np.ndarray, X: np.ndarray) -> np.ndarray:
        W1, b1, w2, b2 = theta[:6].reshape(3, 2), theta[6:9], theta[9:12], theta[12]
        return np.tanh(X @ W1.T + b1) @ w2 + b2

    def loss(theta: np.ndarray) -> float:
        z = logits(theta, X)
        return float(np.mean(np.logaddexp(0, z) - y * z))

    theta = np.random.default_rng(1).normal(size=13)
    u = np.linspace(-0.5, 1.5, 101)
    grid = np.stack(np.meshgrid(u, u), axis=-1).reshape(-1, 2)
    panes = dict(zip((0, 100, 500), figure.subplots(1, 3, sharey=True), strict=True))
    for step in range(501):
        value, slopes = value_and_grad(loss)(theta)
        if step in panes:
            axes = panes[step]
            Z = logits(theta, grid).reshape(101, 101)
            axes.contourf(u, u, Z, levels=[-1e9, 0, 1e9], colors=["C1", "C2"], alpha=0.3)
            axes.contour(u, u, Z, levels=[0], colors="C0")
            axes.scatter(*X[y == 0].T, marker="o", color="C1", zorder=3)
            axes.scatter(*X[y == 1].T, marker="s", color="C2", zorder=3)
            axes.set(
                title=f"step {step}, loss {value:.2f}", xlabel="x1", xticks=(0, 1), yticks=(0, 1)
            )
            axes.grid(visible=False)
        (theta,) = gd_step([theta], [slopes], 0.5)
    panes[0].set(ylabel="x2")
    return figure
