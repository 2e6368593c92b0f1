"""Everything for the largest

You give 1 to the largest logit and 0 to the others. That is a decision, not a probability.

Hint: what is softmax([0, 0])?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = (S == S.max(axis=axis, keepdims=True)).astype(float)
    return E / E.sum(axis=axis, keepdims=True)
