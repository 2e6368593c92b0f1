"""The activation is applied twice

You activate the output once more.

Hint: how often should act be called?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(act(float(np.dot(w, x)) + b)))
