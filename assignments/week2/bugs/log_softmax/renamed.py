"""axis has another name

Your function does not know axis by its name. The stub's parameters are what callers may write.

Hint: try log_softmax(Z, axis=0).
"""

import numpy as np


def log_softmax(Z, dim=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=dim, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=dim, keepdims=True))
