"""The shifted logits are clipped

You keep the shifted logits above -23. What is far below the largest has a probability of 0, and
should not get a share.

Hint: what is softmax([30, 0]), to twelve digits?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(np.maximum(S - S.max(axis=axis, keepdims=True), -23))
    return E / E.sum(axis=axis, keepdims=True)
