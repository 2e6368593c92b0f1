"""By a layer of one neuron

A neuron is a layer with one neuron, for a batch of one.
"""

import numpy as np


def neuron(x, w, b, act):
    (z,) = dense_forward(x[None, :], w[None, :], np.array([b]))[0]
    return act(z)
