"""Draw the figures of week 10's handout with the reference."""

import numpy as np
from matplotlib.figure import Figure
from universal import conv1d_valid, fit_function, relu_interpolant


def more_points() -> Figure:
    """Draw the wave sin 4x, and networks with one hidden layer through 5 and 13 of its points."""
    figure = Figure()
    axes = figure.subplots()
    x = np.linspace(-1.3, 1.3, 400)
    axes.plot(x, np.sin(4 * x), color="0.5", alpha=0.6, linewidth=3, label="sin 4x")
    for n, style in ((5, "--"), (13, "-")):
        xs = np.linspace(-1, 1, n)
        (W1, b1), (W2, b2) = relu_interpolant(xs, np.sin(4 * xs))
        y = np.maximum(0, x[:, None] @ W1.T + b1) @ W2.T + b2
        axes.plot(x, y[:, 0], style, label=f"network through {n} points")
    axes.set(xlabel="x")
    axes.legend(loc="upper center", bbox_to_anchor=(0.4, 1))
    return figure


def deep_and_wide() -> Figure:
    """Draw the errors of three networks of about 300 parameters on two targets, against the steps.

    Each point is the median of nine seeds. On both targets, the two deeper networks need fewer steps than the
    wide one for a small error. On the wave, three hidden layers end no lower than two.
    """
    figure = Figure()
    panels = figure.subplots(1, 2, sharey=True)
    steps = [0, 100, 200, 400, 800]
    targets = (("sin(10 x + 1)", _wave), ("three folds", _folds))
    for axes, (title, target) in zip(panels, targets, strict=True):
        for widths, style in (((100,), "-"), ((16, 16), "--"), ((11, 11, 11), ":")):
            errors = [
                np.median([fit_function((widths, "tanh"), target, n, s) for s in range(9)])
                for n in steps
            ]
            label = f"{len(widths)} hidden layer{'s' * (len(widths) > 1)} of {widths[0]}"
            axes.plot(steps, errors, style, marker=".", label=label)
        axes.set(title=title, xlabel="steps", yscale="log")
    panels[0].set_ylabel("mean squared error")
    panels[1].legend(loc="lower left")
    return figure


def _wave(x: np.ndarray) -> np.ndarray:
    return np.sin(10 * x + 1)


def _folds(x: np.ndarray) -> np.ndarray:
    for _ in range(3):
        x = 1 - 2 * np.abs(x)
    return x


def circle_from_points() -> Figure:
    """Draw a circle, and the curves of networks with one hidden layer through 4, 8 and 16 of its points.

    The networks get the angle, and return both coordinates. Their curves are polygons: the square is up to
    0.29 away from the circle of radius 1, the others up to 0.08 and 0.02.
    """
    figure = Figure(figsize=(6.4, 2.4))
    angle = np.linspace(0, 2 * np.pi, 400)
    for axes, n in zip(figure.subplots(1, 3, sharey=True), (4, 8, 16), strict=True):
        axes.plot(np.cos(angle), np.sin(angle), color="0.5", alpha=0.6, linewidth=3)
        at = np.linspace(0, 2 * np.pi, n + 1)
        curves = []
        for f in (np.cos, np.sin):
            (W1, b1), (W2, b2) = relu_interpolant(at, f(at))
            curves.append((np.maximum(0, angle[:, None] @ W1.T + b1) @ W2.T + b2)[:, 0])
        axes.plot(*curves)
        axes.set(title=f"{n} points", aspect="equal")
    return figure


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
