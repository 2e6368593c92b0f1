"""Draw the figures of week 1's handout with the reference."""

from itertools import pairwise
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from neurons import (
    count_parameters,
    dense_forward,
    line_errors,
    mlp_forward,
    neuron,
)

DIGITS = Path(__file__).resolve().parents[2] / "assignments" / "data" / "digits.npz"


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
        axes.annotate(
            f"{off:+.1f}",
            (at, height),
            textcoords="offset points",
            xytext=(5, -3 if off > 0 else 3),
        )
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


def a_network() -> Figure:
    """Draw a network with four inputs, three hidden units and two outputs, and its parameters."""
    figure = Figure(figsize=(6.4, 3.6))
    axes = figure.subplots()
    sizes = [4, 3, 2]
    columns = [[(2.4 * k, (n - 1) / 2 - i) for i in range(n)] for k, n in enumerate(sizes)]
    for left, right in pairwise(columns):
        for x1, y1 in left:
            for x2, y2 in right:
                axes.plot([x1, x2], [y1, y2], color="C0", lw=1, zorder=1)
    names = ["x[{}]", "h[{}]", "out[{}]"]
    for k, (column, name) in enumerate(zip(columns, names, strict=True)):
        for i, (x, y) in enumerate(column):
            axes.plot(x, y, "s" if k == 0 else "o", color="C0" if k == 0 else "C1", ms=17, zorder=2)
            axes.text(x, y + 0.33, name.format(i), ha="center")
    titles = ["input\n(N, 4)", "hidden layer\n(N, 3)", "output layer\n(N, 2)"]
    for k, title in enumerate(titles):
        axes.text(2.4 * k, 2.15, title, ha="center", va="bottom")
    for k, (i, o) in enumerate(pairwise(sizes)):
        text = f"W ({o}, {i}), b ({o},)\n{o} · {i} + {o} = {count_parameters([i, o])}"
        axes.text(2.4 * k + 1.2, -2.0, text, ha="center", va="top")
    axes.set(xlim=(-0.5, 5.4), ylim=(-2.7, 2.9))
    axes.set_axis_off()
    return figure


def a_layer_as_a_product() -> Figure:
    """Draw the matrices of a layer with three inputs and four units, for a batch of five samples."""
    figure = Figure(figsize=(6.4, 2.6))
    axes = figure.subplots()
    at = 0.0
    parts = [
        ("Z", 5, 4, "(N, O)", "="),
        ("X", 5, 3, "(N, I)", "@"),
        ("W.T", 3, 4, "(I, O)", "+"),
        ("b", 1, 4, "(O,)", ""),
    ]
    for name, rows, columns, shape, sign in parts:
        top = rows / 2
        for row in range(rows):
            for column in range(columns):
                marked = (name, row) in (("Z", 1), ("X", 1)) or (name == "W.T" and column == 2)
                marked = marked and (name != "Z" or column == 2)
                axes.add_patch(
                    Rectangle(
                        (at + column, top - row - 1), 1, 1, ec="C0", fc="C1" if marked else "none"
                    )
                )
        axes.text(at + columns / 2, 2.8, name, ha="center", va="bottom", weight="bold")
        axes.text(at + columns / 2, -2.8, shape, ha="center", va="top")
        axes.text(at + columns + 0.75, 0, sign, ha="center", va="center", size=14)
        at += columns + 1.5
    axes.set(xlim=(-0.3, at - 1), ylim=(-3.8, 3.8), aspect="equal")
    axes.set_axis_off()
    return figure


def folding() -> Figure:
    """Draw what 25 parameters can do in one hidden layer of eight units, and in four layers of two.

    The wide network makes eight straight pieces between 0 and 1, the deep one sixteen.
    """
    figure = Figure(figsize=(6.4, 2.8))
    left, right = figure.subplots(1, 2, sharey=True)
    X = np.linspace(0, 1, 1601)[:, None]
    relu, identity = (lambda Z: np.maximum(0.0, Z)), (lambda Z: Z)
    bends = np.arange(8) / 8
    weights = np.where(bends == 0, 8.0, 16.0 * (-1.0) ** np.arange(8))
    wide = [(np.ones((8, 1)), -bends), (weights[None], np.zeros(1))]
    fold, bias = np.array([[2.0, -4.0], [2.0, -4.0]]), np.array([0.0, -0.5])
    deep = [(np.ones((2, 1)), bias), *[(fold, bias)] * 3, (fold[:1], np.zeros(1))]
    for axes, params, title in (
        (left, wide, "one hidden layer of 8 units"),
        (right, deep, "four hidden layers of 2 units"),
    ):
        out, _ = mlp_forward(X, params, [relu] * (len(params) - 1) + [identity])
        sizes = [1, *(len(b) for _, b in params)]
        axes.plot(X[:, 0], out[:, 0])
        axes.set(xlabel="x", title=f"{title}\n{count_parameters(sizes)} parameters")
    left.set(ylabel="output")
    return figure


def ten_templates() -> Figure:
    """Draw the ten rows of weights of a linear reader of digits as pictures of 8 by 8 pixels.

    Where a row is blue, ink speaks for the digit; where it is red, ink speaks against it.
    """
    figure = Figure(figsize=(6.4, 2.9))
    data = np.load(DIGITS)
    X, y = data["X"] / 16, data["y"]
    train = np.random.default_rng(0).permutation(len(X))[:1400]
    W, b = np.zeros((10, 64)), np.zeros(10)
    for _ in range(200):
        residual = dense_forward(X[train], W, b) - np.eye(10)[y[train]]
        W = W - 0.05 * 2 / 1400 * residual.T @ X[train]
        b = b - 0.05 * 2 / 1400 * residual.sum(axis=0)
    for digit, axes in enumerate(figure.subplots(2, 5).ravel()):
        axes.imshow(W[digit].reshape(8, 8), cmap="RdBu", vmin=-0.25, vmax=0.25)
        axes.set(title=digit, xticks=(), yticks=())
        axes.grid(visible=False)
    return figure
