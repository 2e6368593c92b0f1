"""An epsilon beside the sum

You add a small number to the sum before its logarithm. After the shift it is at least 1, so there
is nothing to guard against.

Hint: what is log_softmax([0, 0]), to ten digits?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True) + 1e-8)
