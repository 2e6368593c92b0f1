"""An element of the outer product

All of the gradients, and the one of them.
"""

import numpy as np


def single_weight_grad(delta, h_prev, j, k):
    return np.outer(np.asarray(delta, float), h_prev)[j, k]
