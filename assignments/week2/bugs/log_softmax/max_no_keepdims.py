"""The maxima have lost their axis

You subtract the rows' maxima without keepdims: they line up with the columns, or with nothing.

Hint: which shape should the maxima have?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
