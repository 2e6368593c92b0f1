"""Draw the figures of week 10's handout with the reference."""

import numpy as np
from matplotlib.figure import Figure
from universal import conv1d_valid, fit_function, relu_interpolant


def more_points() -> Figure:
    """Draw a wave, and networks with one hidden layer through 5 and 13 of its points."""
    figure = Figure()
    axes = figure.subplots()
    x = np.linspace(-1.3, 1.3, 400)
    axes.plot(x, np.sin(4 * x), color="0.6", linewidth=3, label="sin 4x")
    for n, style in ((5, "--"), (13, "-")):
        xs = np.linspace(-1, 1, n)
        (W1, b1), (W2, b2) = relu_interpolant(xs, np.sin(4 * xs))
        y = np.maximum(0, x[:, None] @ W1.T + b1) @ W2.T + b2
        axes.plot(x, y[:, 0], style, label=f"network through {n} points")
    axes.set(xlabel="x")
    axes.legend()
    return figure


def deep_and_wide() -> Figure:
    """Draw the errors of three networks of about 300 parameters on sin(10 x + 1), against the steps."""
    figure = Figure()
    axes = figure.subplots()
    steps = [0, 50, 100, 150, 200, 300, 400, 600, 800]
    for widths, style in (((100,), "-"), ((16, 16), "--"), ((11, 11, 11), ":")):
        errors = [
            np.median([fit_function((widths, "tanh"), _wave, n, s) for s in range(3)])
            for n in steps
        ]
        label = f"{len(widths)} hidden layer{'s' * (len(widths) > 1)} of {widths[0]}"
        axes.plot(steps, errors, style, marker=".", label=label)
    axes.set(xlabel="steps", ylabel="mean squared error", yscale="log")
    axes.legend()
    return figure


def _wave(x: np.ndarray) -> np.ndarray:
    return np.sin(10 * x + 1)


def shift_along() -> Figure:
    """Draw a signal, the same signal shifted by 8, and a kernel's results for both."""
    figure = Figure()
    top, bottom = figure.subplots(2, 1, sharex=True)
    signal = np.zeros(40)
    signal[4:16] = [1, 3, 4, 4, 4, 2, 1, 2, 3, 1, 0, 1]
    kernel = np.array([-1.0, 0.0, 1.0])
    for by, style in ((0, "-"), (8, "--")):
        moved = np.concatenate([np.zeros(by), signal])[:40]
        top.step(np.arange(40), moved, style, where="mid", label=f"shifted by {by}")
        bottom.step(np.arange(38), conv1d_valid(moved, kernel), style, where="mid")
    top.set_ylabel("signal")
    top.legend()
    bottom.set(xlabel="place", ylabel="result")
    return figure
