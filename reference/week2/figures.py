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
    """Draw the activations that squash, and those that let the positive side through."""
    figure = Figure()
    left, right = figure.subplots(1, 2)
    x = np.linspace(-4, 4, 401)
    left.plot(x, sigmoid(x), label="sigmoid")
    left.plot(x, tanh(x), "--", label="tanh")
    left.plot(x, step(x), ":", label="step")
    x = np.linspace(-4, 2, 301)
    right.plot(x, relu(x), label="ReLU")
    right.plot(x, leaky_relu(x, 0.1), "--", label="leaky, alpha = 0.1")
    right.plot(x, silu(x), ":", label="SiLU")
    right.plot(x, gelu(x), "-.", label="GELU")
    for axes in (left, right):
        axes.set(xlabel="input x", ylabel="output")
    left.legend(loc="lower right")
    right.legend()
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
        "leaky ReLU, alpha = 0.1": leaky_relu(x, 0.1),
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
