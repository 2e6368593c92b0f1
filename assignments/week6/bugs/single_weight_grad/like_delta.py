"""The result has the dtype of delta

You make room for the result with the dtype of delta. Where delta holds whole numbers, the
gradient is cut to one.

Hint: what does np.zeros(2, int) become when you assign 0.5 to it?
"""

import numpy as np


def single_weight_grad(delta, h_prev, j, k):
    result = np.zeros_like(delta)
    result[j] = delta[j] * h_prev[k]
    return float(result[j])
