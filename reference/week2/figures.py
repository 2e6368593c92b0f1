"""Draw the figures of week 2's handout with the reference."""

import numpy as np
from activations import (
    act_grad,
    gelu,
    leaky_relu,
    log_softmax,
    relu,
    sigmoid,
    silu,
    softmax,
    step,
    tanh,
)
from matplotlib.figure import Figure


def two_families() -> Figure:
    """Draw the activations that squash, and those that let the positive side through.

    The third picture enlarges the negative side: leaky ReLU with alpha = 0.01 is at -0.04 for -4.
    """
    figure = Figure(figsize=(6.4, 3.0))
    left, middle, right = figure.subplots(1, 3)
    x = np.linspace(-4, 4, 401)
    left.plot(x, sigmoid(x), label="sigmoid")
    left.plot(x, tanh(x), "--", label="tanh")
    left.plot(x, step(x), ":", label="step")
    for axes, end in ((middle, 4), (right, 0)):
        x = np.linspace(-4, end, 401)
        axes.plot(x, relu(x), label="ReLU")
        axes.plot(x, leaky_relu(x), "--", label="leaky ReLU")
        axes.plot(x, silu(x), ":", label="SiLU")
        axes.plot(x, gelu(x), "-.", label="GELU")
    left.set(xlabel="input x", ylabel="output")
    left.legend(loc="lower right", fontsize=8)
    middle.set(xlabel="input x")
    middle.legend(loc="upper left", fontsize=8)
    right.set(xlabel="input x, enlarged", ylim=(-0.3, 0.05))
    return figure


def activation_gallery() -> Figure:
    """Draw eight activations, each with its slope."""
    figure = Figure(figsize=(6.4, 3.4))
    x = np.linspace(-4, 4, 802)  # an even number of points: none is at a kink
    shown = {
        "step": step(x),
        "sigmoid": sigmoid(x),
        "tanh": tanh(x),
        "ReLU": relu(x),
        "leaky ReLU": leaky_relu(x),
        "SiLU": silu(x),
        "GELU": gelu(x),
        "GELU by tanh": gelu(x, approximate=True),
    }
    plots = figure.subplots(2, 4, sharex=True, sharey=True).ravel()
    for axes, (name, y) in zip(plots, shown.items(), strict=True):
        slope = np.gradient(y, x)
        slope[np.abs(slope) > 2] = np.nan  # the step has no slope where it jumps
        axes.plot(x, y, label="f")
        axes.plot(x, slope, "--", label="f'")
        axes.set_title(name, fontsize=8)
        axes.set(ylim=(-1.2, 3))
        axes.tick_params(labelsize=8)
    plots[0].legend(loc="upper left", fontsize=8)
    figure.supxlabel("input x", fontsize=9)
    return figure


def slopes() -> Figure:
    """Draw the slopes of the activations, except leaky ReLU, against the input."""
    figure = Figure()
    axes = figure.subplots()
    x = np.linspace(-5, 5, 501)
    styles = {"relu": "-", "sigmoid": "--", "tanh": ":", "silu": "-.", "gelu": (0, (5, 1))}
    for name, style in styles.items():
        axes.plot(x, act_grad(name, x), linestyle=style, label=name)
    axes.set(xlabel="input x", ylabel="slope")
    axes.legend()
    return figure


def three_classes() -> Figure:
    """Draw the way of three logits, 2, 1 and -1, through exp to probabilities that sum to 1."""
    figure = Figure(figsize=(6.4, 2.5))
    z = np.array([2.0, 1.0, -1.0])
    panes = {"logits z": z, "exp(z - 2)": np.exp(z - 2), "softmax(z)": softmax(z)}
    for axes, (title, values) in zip(figure.subplots(1, 3), panes.items(), strict=True):
        axes.bar(range(3), values, color=["C0", "C1", "C2"])
        for at, value in enumerate(values):
            axes.annotate(
                f"{value:.3g}",
                (at, max(value, 0)),
                ha="center",
                textcoords="offset points",
                xytext=(0, 3),
            )
        low, high = min(values.min() * 1.15, 0), values.max() * 1.2
        axes.set(title=title, xlabel="class", xticks=range(3), ylim=(low, high))
        axes.grid(visible=False)
    return figure


def softmax_of_three() -> Figure:
    """Draw the softmax of the logits z, 0 and -1, and its logarithm, against z."""
    figure = Figure()
    left, right = figure.subplots(1, 2)
    z = np.linspace(-6, 6, 241)
    Z = np.stack([z, np.zeros_like(z), np.full_like(z, -1.0)], axis=1)
    for axes, values, title in (
        (left, softmax(Z), "softmax"),
        (right, log_softmax(Z), "log softmax"),
    ):
        for column, style, label in zip(values.T, ("-", "--", ":"), ("z", "0", "-1"), strict=True):
            axes.plot(z, column, style, label=f"logit {label}")
        axes.set(xlabel="first logit z", ylabel=title)
    left.legend(loc="center left")
    return figure
