"""Draw the figures of week 5's handout with the reference."""

import numpy as np
from descent import fit_line, gradient_descent, numerical_slope
from matplotlib.figure import Figure


def error_of_a_step() -> Figure:
    """Draw the error of a measured slope of the sine, for steps from coarse to fine."""
    figure = Figure()
    axes = figure.subplots()
    steps = np.logspace(-12, 0, 97)
    x = 1.0
    central = [abs(numerical_slope(np.sin, x, h) - np.cos(x)) for h in steps]
    forward = [abs((np.sin(x + h) - np.sin(x)) / h - np.cos(x)) for h in steps]
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
        axes.contour(u, v, u**2 + 5 * v**2, levels=8, colors="0.8", linewidths=0.8)
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
    left.plot(x, y, "k.")
    for steps in (0, 1, 3, 10, 100):
        m, b, _ = fit_line(x, y, 0.1, steps)
        left.plot(ends, m * ends + b, label=f"{steps} steps" if steps != 1 else "1 step")
    left.set(xlabel="x", ylabel="y")
    left.legend(fontsize="small")
    losses = fit_line(x, y, 0.1, 40)[2]
    right.semilogy(losses)
    right.set(xlabel="step", ylabel="loss")
    return figure
