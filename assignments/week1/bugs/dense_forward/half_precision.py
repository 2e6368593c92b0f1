"""Computed in float16

You compute in half precision when the inputs are not float64, which keeps three digits.

Hint: which dtype has your result?
"""

import numpy as np


def dense_forward(X, W, b):
    if X.dtype == np.float32:
        X, W, b = X.astype(np.float16), W.astype(np.float16), b.astype(np.float16)
        return (X @ W.T + b).astype(float)
    return np.asarray(X, float) @ np.asarray(W, float).T + b
