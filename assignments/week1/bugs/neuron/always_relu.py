"""Always ReLU

You use ReLU, whatever act is. Call the function that you were given.

Hint: what is the fourth argument for?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(max(0.0, float(np.dot(w, x)) + b))
