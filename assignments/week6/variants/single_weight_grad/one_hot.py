"""By one-hot vectors

A product with a one-hot vector picks an element.
"""

import numpy as np


def single_weight_grad(delta, h_prev, j, k):
    e, f = np.zeros(len(delta)), np.zeros(len(h_prev))
    e[j] = f[k] = 1.0
    return float((e @ delta) * (f @ h_prev))
