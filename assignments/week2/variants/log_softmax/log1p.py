"""log1p of the others

The largest logit adds exactly 1 to the shifted sum, so log1p of the rest is the same.
"""

import numpy as np


def log_softmax(Z, axis=-1):
    s = np.asarray(Z, float) - np.max(Z, axis=axis, keepdims=True)
    return s - np.log1p(np.exp(s).sum(axis=axis, keepdims=True) - 1)
