"""Shifted by the largest absolute value

You subtract the largest |z|. Where all logits are very negative, the sum becomes 0.

Hint: what do you subtract from [-1000.0, -1001.0]?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - np.abs(S).max(axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
