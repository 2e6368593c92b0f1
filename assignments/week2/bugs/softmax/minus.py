"""The smallest logit wins

You take exp(-z), so that the largest logit gets the smallest probability.

Hint: which class should be likelier in [[3.0, 1.0]]?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S.min(axis=axis, keepdims=True) - S)
    return E / E.sum(axis=axis, keepdims=True)
