"""An array without axes

A 0-dimensional array is a number.
"""

import numpy as np


def single_weight_grad(delta, h_prev, j, k):
    return np.asarray(float(delta[j]) * h_prev[k])
