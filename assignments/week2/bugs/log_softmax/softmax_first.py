"""Log-softmax of the probabilities

You apply softmax to the logits and log-softmax to the result.

Hint: what should come out for [[1000.0, 0.0]]?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    P = np.exp(shifted)
    P = P / P.sum(axis=axis, keepdims=True)
    return P - np.log(np.exp(P).sum(axis=axis, keepdims=True))
