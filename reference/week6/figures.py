"""Draw the figures of week 6's handout with the reference."""

import numpy as np
from backprop import activation_backward, delta_step, train_xor
from matplotlib.figure import Figure


def slopes_of_activations() -> Figure:
    """Draw the factor by which each activation multiplies a gradient on the way back."""
    figure = Figure()
    axes = figure.subplots()
    z = np.linspace(-5, 5, 401)
    for name, line in (("relu", "-"), ("tanh", "--"), ("sigmoid", ":")):
        axes.plot(z, activation_backward(np.ones(z.shape), z, name), line, label=name)
    axes.set(xlabel="Z", ylabel="slope act'(Z)")
    axes.legend()
    return figure


def deltas_through_ten_layers() -> Figure:
    """Draw the size of delta on its way back through ten layers, for three activations."""
    figure = Figure()
    axes = figure.subplots()
    for name, line in (("relu", "-"), ("tanh", "--"), ("sigmoid", ":")):
        rng = np.random.default_rng(6)
        delta = rng.normal(size=(64, 32))
        sizes = [float(np.linalg.norm(delta))]
        for _ in range(10):
            W, Z = rng.normal(size=(32, 32)) / np.sqrt(32), rng.normal(size=(64, 32))
            delta = delta_step(delta, W, Z, name)
            sizes.append(float(np.linalg.norm(delta)))
        axes.semilogy(np.array(sizes) / sizes[0], line, marker="o", markersize=3, label=name)
    axes.set(xlabel="layers gone back", ylabel="size of delta")
    axes.legend()
    return figure


def learning_xor() -> Figure:
    """Draw the loss of train_xor from four seeds."""
    figure = Figure()
    axes = figure.subplots()
    for seed in range(4):
        axes.semilogy(train_xor(seed, steps=1000)[1], label=f"seed {seed}")
    axes.axhline(float(np.log(2)), color="black", linewidth=0.8, linestyle=":")
    axes.text(1000, float(np.log(2)) * 1.1, "log 2: a guess", ha="right")
    axes.set(xlabel="step", ylabel="loss")
    axes.legend()
    return figure
