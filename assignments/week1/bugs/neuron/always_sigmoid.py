"""Always a sigmoid

You use the sigmoid, whatever act is. Call the function that you were given.

Hint: what is the fourth argument for?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(1 / (1 + np.exp(-np.clip(np.dot(w, x) + b, -700, 700))))
