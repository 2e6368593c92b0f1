"""An overflow that is repaired

The values are right, but you first take the logarithm of a probability that may be 0, and NumPy
warns.

Hint: compute the difference only.
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    P = np.exp(shifted)
    P = P / P.sum(axis=axis, keepdims=True)
    return np.where(
        np.isfinite(np.log(P)) & (P > 1e-3),
        np.log(P),
        shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True)),
    )
