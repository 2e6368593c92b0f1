"""The weights are normalised

You divide the weights by their length or their sum. They count as they are.

Hint: what is w . x for w = (2,) and x = (1,)?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.dot(w, x) / np.linalg.norm(w)) + b))
