"""A small sum is taken for 0

You round the sum, or take it for 0 where it is very small. Give it to act as it is.

Hint: which sum does act see for w . x + b = 1e-12?
"""

import numpy as np


def neuron(x, w, b, act):
    z = float(np.dot(w, x)) + b
    return float(act(0.0 if abs(z) < 1e-10 else z))
