"""A tiny number inside the logarithm

You add 1e-300 against log(0). The result then never goes below about -690, and should.

Hint: what should come out for [[1000.0, 0.0]]?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    P = np.exp(shifted)
    P = P / P.sum(axis=axis, keepdims=True)
    return np.log(P + 1e-300)
