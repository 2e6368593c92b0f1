"""Backward by a counter

The list is filled from its end.
"""

import numpy as np


def mlp_backward(dout, caches, params, acts):
    grads = [None] * len(params)
    d = np.array(dout, dtype=float)
    for i in range(len(params) - 1, -1, -1):
        A_prev = caches[i][0]
        grads[i] = (d.T @ A_prev, d.sum(axis=0))
        if i > 0:
            d = activation_backward(d @ params[i][0], caches[i - 1][1], acts[i - 1])
    return grads
