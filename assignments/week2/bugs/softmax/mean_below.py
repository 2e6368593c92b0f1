"""Divided by the mean

You divide by the mean of the exps and not by their sum.

Hint: what does each row of your result sum to?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return E / E.mean(axis=axis, keepdims=True)
