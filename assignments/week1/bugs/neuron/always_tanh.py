"""Always tanh

You use tanh, whatever act is. Call the function that you were given.

Hint: what is the fourth argument for?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(np.tanh(np.dot(w, x) + b))
