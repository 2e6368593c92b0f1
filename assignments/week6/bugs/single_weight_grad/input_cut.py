"""The input is cut to a whole number

Where delta holds whole numbers, you give the input its dtype, and lose what stands behind the
point.

Hint: what is 3 times 1.5?
"""

import numpy as np


def single_weight_grad(delta, h_prev, j, k):
    h = np.asarray(h_prev).astype(np.asarray(delta).dtype)
    return float(delta[j]) * float(h[k])
