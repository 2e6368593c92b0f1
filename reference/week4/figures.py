"""Draw the figures of week 4's handout with the reference."""

import numpy as np
from losses import bce, bce_with_logits, hinge, saturation
from matplotlib.figure import Figure


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
