"""Squares in place of exp

You square the logits to make them positive.

Hint: which class should be likelier in [[1.0, -2.0]]?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    with np.errstate(all="ignore"):
        A = S**2
        return A / A.sum(axis=axis, keepdims=True)
