"""The logarithm of the sum

You return the logarithm of the sum of exps: that is what softmax divides by, not softmax.

Hint: which shape should the result have?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    top = S.max(axis=axis, keepdims=True)
    return np.log(np.exp(S - top).sum(axis=axis, keepdims=True)) + top
