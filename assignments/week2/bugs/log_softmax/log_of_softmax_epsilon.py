"""An epsilon inside the logarithm

You add a small number against log(0). The result then never goes below about -20, however
unlikely the class is.

Hint: what should come out for [[1000.0, 0.0]]?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    P = np.exp(shifted)
    P = P / P.sum(axis=axis, keepdims=True)
    return np.log(P + 1e-9)
