"""Clipped logits

You clip the logits against overflow. The differences between large logits are lost; a shift keeps
them.

Hint: what is log_softmax([1002, 1000])?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.clip(np.asarray(Z, float), -500, 500)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
