"""axis has another name

Your function does not know axis by its name. The stub's parameters are what callers may write.

Hint: try softmax(Z, axis=0).
"""

import numpy as np


def softmax(Z, dim=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=dim, keepdims=True))
    return E / E.sum(axis=dim, keepdims=True)
