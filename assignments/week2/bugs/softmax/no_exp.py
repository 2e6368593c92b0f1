"""No exp

You divide the logits by their sum. Logits may be negative, and then so are your probabilities.

Hint: what comes out for [[1.0, -2.0]]?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    with np.errstate(all="ignore"):
        return S / S.sum(axis=axis, keepdims=True)
