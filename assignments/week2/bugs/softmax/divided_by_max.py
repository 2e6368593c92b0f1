"""Divided by the largest

You divide by the largest exp and not by the sum.

Hint: what does each row of your result sum to?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return E / E.max(axis=axis, keepdims=True)
