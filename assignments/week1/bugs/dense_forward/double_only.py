"""Single precision is refused

You accept float64 alone. Compute with what you are given.

Hint: what happens for float32?
"""

import numpy as np


def dense_forward(X, W, b):
    if X.dtype.kind == "f" and X.dtype != np.float64:
        raise TypeError("float64 expected")
    return np.asarray(X, float) @ np.asarray(W, float).T + b
