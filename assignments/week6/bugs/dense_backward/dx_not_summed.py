"""dX keeps the shares of the units apart

You multiply dZ by the weights and do not add up over the units, so dX has an axis too many. An
input feeds every unit, and all of their shares add up.

Hint: how many axes has X?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d[:, :, None] * w, d.T @ x, d.sum(axis=0)
