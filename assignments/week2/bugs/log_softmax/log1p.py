"""log1p of the sum

You use log1p, which adds 1 to the sum. The 1 of the largest logit is already in it.

Hint: what is log_softmax([0, 0])?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted - np.log1p(np.exp(shifted).sum(axis=axis, keepdims=True))
