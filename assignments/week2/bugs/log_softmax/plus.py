"""A plus for a minus

You add the logarithm of the sum. The logarithm of a fraction is a difference.

Hint: do the exps of each row of your result sum to 1?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted + np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
