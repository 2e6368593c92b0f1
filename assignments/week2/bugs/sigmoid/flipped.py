"""exp of x in place of -x

You leave out the minus inside exp, so that your sigmoid falls where it should rise.

Hint: is sigmoid(5) near 1 or near 0?
"""

import numpy as np


def sigmoid(x):
    v = np.asarray(x, float)
    e = np.exp(-np.abs(v))
    return np.where(v >= 0, e, 1.0) / (1 + e)
