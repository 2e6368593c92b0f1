"""Clipped logits

You clip the logits against overflow. The differences between large logits are lost; a shift keeps
them.

Hint: what is softmax([1002, 1000])?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(np.clip(S, -500, 500))
    return E / E.sum(axis=axis, keepdims=True)
