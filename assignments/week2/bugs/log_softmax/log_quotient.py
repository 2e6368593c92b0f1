"""A quotient of logarithms

You divide by the logarithm of the sum. The logarithm of a fraction is a difference of logarithms.

Hint: what is log_softmax([0, 0])?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        return shifted / np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
