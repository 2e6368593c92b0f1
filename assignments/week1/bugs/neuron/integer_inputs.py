"""The weights lose their fractions with the inputs

The fractions of the weights are lost where the inputs are whole numbers, as when they take the dtype of x.

Hint: which dtype has np.array([2, 0, -1])?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.dot(w.astype(x.dtype), x)) + b))
