"""The inputs take the dtype of the weights

You turn the inputs into the dtype of the weights, so their fractions are lost when the weights are whole
numbers.

Hint: which dtype has np.array([2, 1, -3])?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.dot(w, x.astype(w.dtype))) + b))
