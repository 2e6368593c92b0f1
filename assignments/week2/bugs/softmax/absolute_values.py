"""Absolute values in place of exp

You divide |z| by the sum of all |z|, so that a very negative logit gets a large probability.

Hint: which class should be likelier in [[1.0, -2.0]]?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    with np.errstate(all="ignore"):
        A = np.abs(S)
        return A / A.sum(axis=axis, keepdims=True)
