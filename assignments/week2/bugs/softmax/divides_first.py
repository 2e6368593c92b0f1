"""Divides before exp

You divide the logits by their sum and take exp after that.

Hint: what does each row of your result sum to?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    with np.errstate(all="ignore"):
        return np.exp(np.clip(S / S.sum(axis=axis, keepdims=True), -700, 700))
