"""Draw the figures of week 7's handout with the reference."""

import numpy as np
from matplotlib.figure import Figure
from optimizers import adam, cosine, momentum, rmsprop, sgd, step_decay, warmup


def into_the_valley() -> Figure:
    """Draw gradient descent and momentum in a valley twenty times as steep across as along."""
    figure = Figure()
    axes = figure.subplots()
    scale = np.array([1.0, 20.0])
    x, y = np.meshgrid(np.linspace(-2.2, 0.6, 80), np.linspace(-0.8, 0.8, 60))
    axes.contour(x, y, (x**2 + 20 * y**2) / 2, levels=12, colors="0.8")
    for name, step, style in (("gradient descent", sgd, "o-"), ("momentum", momentum, "s-")):
        w, state, path = np.array([-2.0, 0.6]), {}, []
        for _ in range(25):
            path.append(w)
            extra = {"beta": 0.6} if step is momentum else {}
            w, state = step(w, scale * w, state, 0.09 if step is sgd else 0.06, **extra)
        axes.plot(*np.array(path).T, style, markersize=3, label=name)
    axes.set(xlabel="w1", ylabel="w2")
    axes.legend()
    return figure


def first_steps() -> Figure:
    """Draw the size of each step, in units of lr, with a constant gradient of 1."""
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
    """Draw the learning rate over a hundred steps."""
    figure = Figure()
    axes = figure.subplots()
    t = np.arange(101)
    axes.step(t, [step_decay(int(k), 1.0, 25, 0.5) for k in t], where="post", label="step decay")
    axes.plot(t, [cosine(int(k), 100, 1.0, 0.05) for k in t], "--", label="cosine")
    axes.plot(t, [warmup(int(k), 20, 1.0) for k in t], ":", label="warm-up")
    axes.set(xlabel="step t", ylabel="learning rate / lr0")
    axes.legend()
    return figure
