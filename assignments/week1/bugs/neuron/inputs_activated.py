"""The inputs are activated

You activate the inputs before they are weighed.

Hint: what is act applied to in act(w . x + b)?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(np.dot(w, act(x))) + b
