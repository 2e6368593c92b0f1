"""A bias of 0 is replaced

You test the bias for truth, and 0 counts as false.

Hint: what is bool(0.0)?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.dot(w, x)) + (b or 1.0)))
