"""Draw the figures of week 3's handout with the reference."""

import numpy as np
from matplotlib.figure import Figure
from perceptron import boundary_x2, gate, perceptron_fit, perceptron_predict

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], float)


def learning_and() -> Figure:
    """Draw the perceptron's boundary after each epoch on AND, and its mistakes."""
    figure = Figure()
    left, right = figure.subplots(1, 2)
    y = np.array([0, 0, 0, 1])
    x1 = np.linspace(-0.4, 1.6, 2)
    for epochs in range(2, 7):
        fit = perceptron_fit(CORNERS, y, max_epochs=epochs)
        last = epochs == 6
        style = {
            "color": "C0",
            "alpha": 1.0 if last else 0.15 + 0.1 * epochs,
            "lw": 2 if last else 1,
        }
        if fit["w"][1] != 0:
            left.plot(x1, boundary_x2(fit["w"], fit["b"], x1), **style)
    left.scatter(*CORNERS[y == 0].T, marker="o", color="C1", label="0", zorder=3)
    left.scatter(*CORNERS[y == 1].T, marker="s", color="C2", label="1", zorder=3)
    left.set(
        xlim=(-0.4, 1.6), ylim=(-0.4, 1.9), xlabel="x1", ylabel="x2", title="after epochs 2 to 6"
    )
    left.legend()
    mistakes = perceptron_fit(CORNERS, y)["mistakes"]
    right.bar(range(1, len(mistakes) + 1), mistakes)
    right.set(xlabel="epoch", ylabel="mistakes", title="AND", yticks=range(4))
    return figure


def four_gates() -> Figure:
    """Draw the four corners under AND, OR, NAND and XOR."""
    figure = Figure(figsize=(6.4, 2.2))
    names = ("AND", "OR", "NAND", "XOR")
    row = figure.subplots(1, 4, sharey=True)
    row[0].set_ylabel("x2")
    for axes, name in zip(row, names, strict=True):
        on = CORNERS.sum(1) == 1 if name == "XOR" else perceptron_predict(CORNERS, *gate(name)) == 1
        axes.scatter(*CORNERS[~on].T, marker="o", color="C1", zorder=3)
        axes.scatter(*CORNERS[on].T, marker="s", color="C2", zorder=3)
        axes.set(title=name, xlim=(-0.5, 1.5), ylim=(-0.5, 1.5), xlabel="x1", xticks=(0, 1))
    return figure
