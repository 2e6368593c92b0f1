"""The weights take the dtype of the inputs

You turn the weights into the dtype of the inputs, so fractions are lost when the inputs are whole numbers.

Hint: which dtype has np.array([2, 0, -1])?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.dot(w.astype(x.dtype), x)) + b))
