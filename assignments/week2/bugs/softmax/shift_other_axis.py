"""The shift is along the other axis

You subtract each column's maximum and divide by each row's sum. Only a constant that is the same
for the whole row drops out.

Hint: along which axis may you add a constant without changing the result?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    other = 0 if axis in (-1, S.ndim - 1) else -1
    E = np.exp(S - S.max(axis=other, keepdims=True))
    return E / E.sum(axis=axis, keepdims=True)
