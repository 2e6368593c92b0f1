"""Slopes written out

The four slopes, without the other exercise.
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    back = np.einsum("nj,jk->nk", delta_next, W_next)
    z = np.asarray(Z, float)
    s = (1 + np.tanh(z / 2)) / 2
    slopes = {
        "relu": z > 0,
        "tanh": 1 - np.tanh(z) ** 2,
        "sigmoid": s * (1 - s),
        "identity": z == z,
    }
    return back * slopes[act]
