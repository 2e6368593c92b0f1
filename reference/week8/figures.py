"""Draw the figures of week 8's handout with the reference."""

import numpy as np
from matplotlib.figure import Figure
from stability import clip_by_norm, clip_by_value, gradient_flow, he_init, xavier_init


def gradients_through_twenty_layers() -> Figure:
    """Draw the norm of the gradient at each of twenty layers, for four initialisations."""
    figure = Figure()
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    X, dout = rng.normal(size=(32, 64)), rng.normal(size=(32, 64))
    nets = {
        "ReLU, He": ("relu", [he_init(64, 64, rng) for _ in range(20)], "-"),
        "tanh, Xavier": ("tanh", [xavier_init(64, 64, rng) for _ in range(20)], "--"),
        "sigmoid, Xavier": ("sigmoid", [xavier_init(64, 64, rng) for _ in range(20)], ":"),
        "ReLU, He times 2": ("relu", [2 * he_init(64, 64, rng) for _ in range(20)], "-."),
    }
    for label, (act, layers, style) in nets.items():
        axes.semilogy(range(1, 21), gradient_flow(layers, X, act, dout), style, label=label)
    axes.set(xlabel="layer (the gradient comes in at 20)", ylabel="norm of the gradient")
    axes.set_xticks([1, 5, 10, 15, 20])
    axes.legend()
    return figure


def signals_on_the_way_forwards() -> Figure:
    """Draw the size of the activations after each of twenty ReLU layers, for four kinds of weights.

    With He's weights it stays level. With Xavier's it loses three orders of magnitude, with the default of
    PyTorch's Linear eight, and with a standard deviation of 0.01 eighteen.
    """
    figure = Figure()
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    start = rng.normal(size=(64, 256))
    kinds = {
        "He": (lambda: he_init(256, 256, rng), "-"),
        "Xavier": (lambda: xavier_init(256, 256, rng), "--"),
        "PyTorch's default": (lambda: rng.uniform(-1 / 16, 1 / 16, (256, 256)), "-."),
        "deviation 0.01": (lambda: rng.normal(0, 0.01, (256, 256)), ":"),
    }
    for label, (draw, style) in kinds.items():
        A, sizes = start, []
        for _ in range(20):
            A = np.maximum(A @ draw().T, 0)
            sizes.append(float(np.sqrt(np.mean(A**2))))
        axes.semilogy(range(1, 21), sizes, style, label=label)
    axes.set(xlabel="layer", ylabel="root mean square activation")
    axes.set_xticks([1, 5, 10, 15, 20])
    axes.legend()
    return figure


def two_ways_to_clip() -> Figure:
    """Draw a gradient of two parameters, clipped by value and by norm."""
    figure = Figure(figsize=(4.2, 3.2))
    axes = figure.subplots()
    grads = [np.array([3.0, 1.0])]
    ends = {
        "the gradient": grads[0],
        "by value, c = 1": clip_by_value(grads, 1.0)[0],
        "by norm, at most 1": clip_by_norm(grads, 1.0)[0][0],
    }
    for (label, end), style, mark in zip(ends.items(), ("-", "--", ":"), "os^", strict=True):
        axes.plot([0, end[0]], [0, end[1]], style + mark, markevery=[1], label=label)
    axes.set(xlabel="first parameter", ylabel="second parameter", ylim=(-0.1, 2.2))
    axes.legend(loc="upper left")
    return figure
