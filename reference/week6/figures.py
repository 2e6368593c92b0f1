"""Draw the figures of week 6's handout with the reference."""

import numpy as np
from backprop import activate, activation_backward, delta_step, mlp_backward, train_xor
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


def numeric_forward_backward() -> Figure:
    """Draw every number of both passes through a network with two hidden units."""
    X, y = np.array([[1.0, 0.5]]), 1.0
    params = [
        (np.array([[0.4, 0.6], [-0.8, 0.2]]), np.array([0.1, 0.1])),
        (np.array([[0.5, -1.0]]), np.array([0.0])),
    ]
    Z = X @ params[0][0].T + params[0][1]
    H = activate(Z, "relu")
    z = H @ params[1][0].T + params[1][1]
    p = activate(z, "sigmoid")
    (dW, db), (dv, dc) = mlp_backward(p - y, [(X, Z), (H, z)], params, ["relu", "sigmoid"])
    figure = Figure(figsize=(6.4, 3.4))
    axes = figure.subplots()
    axes.set(xlim=(-0.35, 6.3), ylim=(-0.85, 3.1))
    axes.axis("off")
    inputs, hidden, output, loss = [(0, 2), (0, 0)], [(2.6, 2), (2.6, 0)], (4.6, 1), (5.9, 1)
    forwards, backwards = "#0b5cb8", "#b04400"

    def edge(ends: tuple[tuple[float, float], ...], share: float, label: str, grad: float) -> None:
        (x0, y0), (x1, y1) = ends
        axes.plot([x0, x1], [y0, y1], color="0.6", linewidth=1, zorder=0)
        x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
        box = {"facecolor": "white", "edgecolor": "none", "pad": 0.5}
        axes.text(x, y + 0.02, label, ha="center", va="bottom", fontsize=8, bbox=box)
        axes.text(
            x, y - 0.03, f"{grad:.3f}", ha="center", va="top", fontsize=8, color=backwards, bbox=box
        )

    def node(place: tuple[float, float], value: float, above: str, below: list[str]) -> None:
        x, y = place
        axes.scatter(x, y, s=780, facecolor="white", edgecolor="0.3", zorder=1)
        axes.text(x, y, f"{value:.3f}", ha="center", va="center", fontsize=8, color=forwards)
        axes.text(x, y + 0.33, above, ha="center", va="bottom", fontsize=8, color=forwards)
        for row, (text, color) in enumerate(zip(below, ("black", backwards), strict=False)):
            axes.text(
                x, y - 0.34 - 0.24 * row, text, ha="center", va="top", fontsize=8, color=color
            )

    for j, unit in enumerate(hidden):
        for k, source in enumerate(inputs):
            share = 0.47 if j == k else 0.28
            label = f"w{j + 1}{k + 1} = {params[0][0][j, k]}"
            edge((source, unit), share, label, dW[j, k])
        edge((unit, output), 0.45, f"v{j + 1} = {params[1][0][0, j]}", dv[0, j])
        below = [f"b{j + 1} = {params[0][1][j]}", f"delta{j + 1} = {db[j]:.3f}"]
        node(unit, H[0, j], f"z{j + 1} = {Z[0, j]:.3f}, h{j + 1}:", below)
    axes.plot([output[0], loss[0]], [1, 1], color="0.6", linewidth=1, zorder=0)
    for k, source in enumerate(inputs):
        node(source, X[0, k], f"x{k + 1}:", [])
    node(output, p[0, 0], f"z = {z[0, 0]:.3f}, p:", ["c = 0.0", f"p - y = {dc[0]:.3f}"])
    node(loss, -np.log(p[0, 0]), "loss:", ["y = 1"])
    return figure
