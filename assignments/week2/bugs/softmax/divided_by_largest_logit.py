"""Scaled by the largest logit

You divide the logits by the largest one against overflow. Only a shift leaves softmax as it is.

Hint: are softmax([1, 0]) and softmax([10, 0]) the same?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S / np.maximum(np.abs(S).max(axis=axis, keepdims=True), 1e-12))
    return E / E.sum(axis=axis, keepdims=True)
