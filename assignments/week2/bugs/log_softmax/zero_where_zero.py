"""0 where the probability is 0

You leave the logarithm out where the probability has become 0, and give 0, which is the logarithm
of 1.

Hint: what should come out for [[1000.0, 0.0]]?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    P = np.exp(shifted)
    P = P / P.sum(axis=axis, keepdims=True)
    return np.log(np.where(P > 0, P, 1.0))
