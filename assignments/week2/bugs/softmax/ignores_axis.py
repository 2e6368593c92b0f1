"""The axis is ignored

You always work along the last axis and never use the argument.

Hint: call it with axis=0: what do the columns sum to?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)
