"""Small numbers are rounded away

You round the sums. Return them as they are.

Hint: what does rounding leave of 1e-9?
"""

import numpy as np


def dense_forward(X, W, b):
    return np.round(np.asarray(X, float) @ W.T + b, 10)
