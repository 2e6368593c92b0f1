"""Draw the figures of week 9's handout with the reference."""

from pathlib import Path

import numpy as np
from generalisation import EarlyStopping, augment, diagnose_curves
from matplotlib.figure import Figure

DIGITS = Path(__file__).parents[2] / "assignments" / "data" / "digits.npz"


def when_to_stop() -> Figure:
    """Draw a validation loss that falls and rises again, its best epoch, and where three patiences stop."""
    figure = Figure()
    axes = figure.subplots()
    epochs = np.arange(40)
    jitter = 0.03 * np.random.default_rng(3).uniform(-1, 1, size=40)
    loss = 0.35 + 0.9 * np.exp(-epochs / 5) + 0.0005 * (np.maximum(0, epochs - 12)) ** 2 + jitter
    axes.plot(epochs, loss, label="validation loss")
    for patience, marker in ((2, "o"), (4, "s"), (8, "^")):
        stopper = EarlyStopping(patience)
        stopped = next(i for i, v in enumerate(loss) if stopper.step(float(v)))
        axes.plot(stopped, loss[stopped], marker, label=f"patience {patience} stops")
        best = stopper.best_epoch
    assert best is not None
    axes.plot(best, loss[best], "k*", markersize=10, label="best epoch")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return figure


def five_runs() -> Figure:
    """Draw training and validation losses of five runs, with diagnose_curves's answers as titles."""
    figure = Figure(figsize=(8, 2.4))
    panels = figure.subplots(1, 5)
    t = np.linspace(0, 1, 30)
    fall, slow = 0.1 + 1.9 * np.exp(-6 * t), 2 - 0.4 * t
    runs = [
        (fall, 0.25 + 1.9 * np.exp(-6 * t)),
        (fall, 0.3 + 1.8 * np.exp(-7 * t) + 1.2 * t**2),
        (fall, np.full(30, 2.0)),
        (slow, slow + 0.1),
        (1.5 * np.exp(1.2 * t**2), 1.6 * np.exp(1.2 * t**2)),
    ]
    jitter = np.random.default_rng(0)
    for axes, (train, val) in zip(panels, runs, strict=True):
        train = train * jitter.uniform(0.97, 1.03, size=30)
        val = val * jitter.uniform(0.97, 1.03, size=30)
        axes.plot(train, label="training")
        axes.plot(val, "--", label="validation")
        axes.set(title=diagnose_curves(train, val), xlabel="epoch", ylim=(0, None))
    panels[0].set_ylabel("loss")
    panels[0].legend()
    return figure


def shifted() -> Figure:
    """Draw a digit, and four shifts of it."""
    figure = Figure(figsize=(6.4, 1.6))
    with np.load(DIGITS) as data:
        image = data["X"][3].reshape(1, 8, 8)
    rng = np.random.default_rng(8)
    titles, pictures = ["as it is"], [image[0]]
    # Apply the same shift to an image with a single pixel, to find its dy and dx.
    dot = np.zeros((1, 17, 17))
    dot[0, 8, 8] = 1
    for _ in range(4):
        state = rng.bit_generator.state
        pictures.append(augment(image, rng, 2)[0])
        rng.bit_generator.state = state
        row, column = np.argwhere(augment(dot, rng, 2)[0])[0] - 8
        titles.append(f"({row}, {column})")
    for axes, title, picture in zip(figure.subplots(1, 5), titles, pictures, strict=True):
        axes.set_title(title, fontsize=8)
        axes.pcolormesh(picture.astype(float)[::-1], cmap="Blues", edgecolors="0.5", linewidth=0.2)
        axes.set(xticks=[], yticks=[], aspect="equal")
        axes.grid(visible=False)
    return figure
