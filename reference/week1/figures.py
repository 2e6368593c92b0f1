"""Draw the figures of week 1's handout with the reference."""

from itertools import pairwise

import numpy as np
from matplotlib.figure import Figure
from neurons import count_parameters, line_errors, mlp_forward, neuron


def residuals_of_a_line() -> Figure:
    """Draw a line, seven points, and how far the line is from each."""
    figure = Figure()
    axes = figure.subplots()
    x = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
    y = np.array([1.4, 1.1, 2.9, 2.2, 3.9, 3.1, 4.6])
    y_hat, residual, mean_sq = line_errors(0.6, 1.0, x, y)
    axes.plot(x, y_hat, label="y_hat = 0.6 x + 1")
    axes.plot(x, y, "o", label="the points (x, y)")
    axes.vlines(x, y, y_hat, linestyles=":", label="residuals y_hat - y")
    for at, height, off in zip(x, (y + y_hat) / 2, residual, strict=True):
        axes.annotate(f"{off:+.1f}", (at, height), textcoords="offset points", xytext=(5, -3))
    axes.set(xlabel="x", ylabel="y", xlim=(-0.3, 6.8), title=f"mean of the squares: {mean_sq:.2f}")
    axes.legend()
    return figure


def one_neuron() -> Figure:
    """Draw the output of a neuron with one input, with three activations and two biases."""
    figure = Figure()
    panes = figure.subplots(1, 2, sharey=True)
    x = np.linspace(-4, 4, 161)
    activations = {
        "tanh": (np.tanh, "-"),
        "ReLU": (lambda z: max(0.0, z), "--"),
        "none": (lambda z: z, ":"),
    }
    for axes, bias in zip(panes, (0.0, 1.5), strict=True):
        for name, (act, style) in activations.items():
            outputs = [neuron(np.array([v]), np.array([1.0]), bias, act) for v in x]
            axes.plot(x, outputs, style, label=name)
        axes.set(xlabel="input x", ylim=(-2, 4), title=f"w = 1, b = {bias}")
    panes[0].set(ylabel="output act(w x + b)")
    panes[0].legend()
    return figure


def layers_upon_layers() -> Figure:
    """Draw the outputs of random networks with one input and one, two and four hidden layers."""
    figure = Figure()
    panes = figure.subplots(1, 3)
    X = np.linspace(-2, 2, 401)[:, None]
    for axes, depth in zip(panes, (1, 2, 4), strict=True):
        rng = np.random.default_rng(42)
        sizes = [1, *[8] * depth, 1]
        params = [
            (rng.normal(size=(o, i)) * np.sqrt(2 / i), 0.7 * rng.normal(size=o))
            for i, o in pairwise(sizes)
        ]
        acts = [lambda Z: np.maximum(0.0, Z)] * depth + [lambda Z: Z]
        out, _ = mlp_forward(X, params, acts)
        axes.plot(X[:, 0], out[:, 0])
        axes.set(xlabel="x", title=f"hidden layers: {depth}\n{count_parameters(sizes)} parameters")
    panes[0].set(ylabel="output")
    return figure
