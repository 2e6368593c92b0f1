"""All deltas count

You add up delta. One weight leads to one unit, and its delta alone counts.

Hint: which z changes when W[j, k] does?
"""

import numpy as np


def single_weight_grad(delta, h_prev, j, k):
    return float(np.sum(delta) * h_prev[k])
