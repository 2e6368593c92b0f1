"""A single input is not weighed

You treat a single input apart, and forget its weight.

Hint: what is w . x for one input?
"""

import numpy as np


def neuron(x, w, b, act):
    z = float(np.dot(w, x)) if len(x) > 1 else float(x[0])
    return float(act(z + b))
