"""By np.vectorize

A layer for one sample, for each of them.
"""

import numpy as np

_f = np.vectorize(lambda x, W, b: W @ x + b, signature="(i),(o,i),(o)->(o)")


def dense_forward(X, W, b):
    return _f(X, W, b)
