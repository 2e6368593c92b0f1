"""Draw the figures of week 7's handout with the reference."""

import numpy as np
from matplotlib.figure import Figure
from optimizers import adam, cosine, momentum, rmsprop, sgd, step_decay, warmup


def into_the_valley() -> Figure:
    """Draw gradient descent and momentum in a valley a hundred times as steep across as along.

    Both make forty steps: gradient descent with lr = 0.018, momentum with lr = 0.005 and beta = 0.9. Gradient
    descent zigzags and gets half way. Momentum swings along the valley and nearly reaches the lowest point.
    """
    figure = Figure()
    axes = figure.subplots()
    scale = np.array([1.0, 100.0])
    x, y = np.meshgrid(np.linspace(-2.2, 0.8, 80), np.linspace(-0.2, 0.2, 60))
    axes.contour(x, y, (x**2 + 100 * y**2) / 2, levels=10, colors="0.5", alpha=0.4)
    for name, step, style in (("gradient descent", sgd, "o-"), ("momentum", momentum, "s-")):
        w, state, path = np.array([-2.0, 0.15]), {}, []
        for _ in range(41):
            path.append(w)
            w, state = step(w, scale * w, state, 0.018 if step is sgd else 0.005)
        axes.plot(*np.array(path).T, style, markersize=3, linewidth=1, label=name)
    axes.set(xlabel="w1", ylabel="w2")
    axes.legend(loc="lower right")
    return figure


def first_steps() -> Figure:
    """Draw the size of each step, in units of lr, with a constant gradient of 1.

    Adam's steps have the size 1. Without its correction the first is 3.2, and the later ones rise to 6.5.
    RMSprop also begins at 3.2, and falls to 1. Momentum grows from 1 to 10, drawn at a tenth of that.
    """
    figure = Figure()
    axes = figure.subplots()

    def uncorrected(w, g, state, lr):
        m, v = state.get("m", 0.0), state.get("v", 0.0)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        return w - lr * m / np.sqrt(v), {"m": m, "v": v}

    steps = (("Adam", adam), ("Adam without correction", uncorrected), ("momentum / 10", momentum))
    for name, step in (*steps, ("RMSprop", rmsprop)):
        w, state, sizes = np.array([0.0]), {}, []
        for _ in range(60):
            new, state = step(w, np.array([1.0]), state, 1.0)
            sizes.append(float((w - new)[0]) / (10 if "/" in name else 1))
            w = new
        axes.plot(range(1, 61), sizes, label=name)
    axes.set(xlabel="step", ylabel="size of the step / lr", ylim=(0, 7))
    axes.legend()
    return figure


def schedules() -> Figure:
    """Draw the learning rate over a hundred steps.

    Step decay halves it every 25 steps, cosine lets it fall smoothly from 1 to 0.05, and warm-up lets it rise
    to 1 during the first twenty.
    """
    figure = Figure()
    axes = figure.subplots()
    t = np.arange(101)
    axes.step(t, [step_decay(int(k), 1.0, 25, 0.5) for k in t], where="post", label="step decay")
    axes.plot(t, [cosine(int(k), 100, 1.0, 0.05) for k in t], "--", label="cosine")
    axes.plot(t, [warmup(int(k), 20, 1.0) for k in t], ":", label="warm-up")
    axes.set(xlabel="step t", ylabel="learning rate / lr0")
    axes.legend()
    return figure
