"""Every row is divided by the first row's sum

You compute the sum of the first row and use it for all.

Hint: what does the second row of your result sum to?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return E / np.take(E.sum(axis=axis, keepdims=True), 0) if E.ndim > 1 else E / E.sum()
