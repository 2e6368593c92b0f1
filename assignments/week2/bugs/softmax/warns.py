"""An overflow that is repaired

The values are right, but you first compute exp without a shift, and NumPy warns.

Hint: compute the shifted form only.
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S)
    if not np.all(np.isfinite(E)) or not np.all(E.sum(axis=axis) > 0):
        E = np.exp(S - S.max(axis=axis, keepdims=True))
    return E / E.sum(axis=axis, keepdims=True)
