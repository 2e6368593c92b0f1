"""W is transposed in place

You change W itself, with a sum or a product in place.

Hint: who else sees W after the call?
"""

import numpy as np


def dense_forward(X, W, b):
    W *= 1.0 if W.dtype.kind == "f" else 1
    X = np.asarray(X, float)
    Z = X @ W.T + b
    b -= b
    return Z
