"""Half the mean squared error

You use the convention with a factor 1/2, which makes the derivative look tidier. This course's
mse is the plain mean of the squares.

Hint: work out mse([1.0], [3.0]) by hand.
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return float(np.mean((p - t) ** 2) / 2)
