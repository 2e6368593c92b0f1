"""Draw the figures of week 4's handout with the reference."""

import numpy as np
from losses import bce, bce_with_logits, hinge, mae, mse, saturation
from matplotlib.figure import Figure


def two_archers() -> Figure:
    """Draw the arrows of two archers, with the mean of their distances and of the squares."""
    figure = Figure()
    angles = np.radians([20, 110, 200, 290])
    for axes, distances in zip(figure.subplots(1, 2), ([0.0, 0, 0, 8], [3.0, 3, 3, 3]), strict=True):
        far = np.array(distances)
        # Arrows in the centre stand a little apart, so that one sees three of them.
        shown = np.maximum(far, 0.35)
        for radius in range(1, 10, 2):
            around = np.linspace(0, 2 * np.pi, 100)
            axes.plot(radius * np.cos(around), radius * np.sin(around), "C5", linewidth=0.8)
        axes.plot(shown * np.cos(angles), shown * np.sin(angles), "C3o")
        means = mae(far, np.zeros(4)), mse(far, np.zeros(4))
        axes.set_title("mean distance {:g}, mean square {:g}".format(*means), fontsize=10)
        axes.set_aspect("equal")
        axes.axis("off")
    return figure


def price_of_a_mistake() -> Figure:
    """Draw three losses of one sample of class 1, against its score."""
    figure = Figure()
    axes = figure.subplots()
    z = np.linspace(-5, 5, 201)
    one = np.array([1])
    axes.plot(z, [bce_with_logits(np.array([v]), one) for v in z], label="BCE of the logit")
    axes.plot(z, [hinge(np.array([v]), one) for v in z], "--", label="hinge")
    axes.plot(z, [(1 / (1 + np.exp(-v)) - 1) ** 2 for v in z], ":", label="MSE of the sigmoid")
    axes.set(xlabel="score z (the right class is 1)", ylabel="loss of the sample")
    axes.legend()
    return figure


def slopes_that_vanish() -> Figure:
    """Draw the slopes of MSE and BCE through a sigmoid, where the answer is confidently wrong."""
    figure = Figure()
    axes = figure.subplots()
    z = np.linspace(-10, 10, 201)
    slopes = np.array([saturation(float(v), 1) for v in z])
    axes.plot(z, slopes[:, 1], label="|dBCE/dz|")
    axes.plot(z, slopes[:, 0], "--", label="|dMSE/dz|")
    axes.set(xlabel="logit z (the target is 1)", ylabel="slope")
    axes.legend()
    return figure


def minus_log_p() -> Figure:
    """Draw the cross-entropy of a sample, against the probability of its class."""
    figure = Figure()
    axes = figure.subplots()
    p = np.linspace(0.005, 1, 200)
    axes.plot(p, [bce(np.array([v]), np.array([1])) for v in p])
    axes.set(xlabel="probability given to the right class", ylabel="loss of the sample, $-\\log p$")
    return figure
