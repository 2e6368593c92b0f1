"""The logarithm to base 2

You use log2. Here it is the natural logarithm.

Hint: what is log_softmax([0, 0])?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    P = np.exp(shifted)
    P = P / P.sum(axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        return (shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))) / np.log(2)
