"""The maxima have lost their axis

You subtract the rows' maxima without keepdims: they line up with the columns, or with nothing.

Hint: which shape should the maxima have, so that each row is shifted by its own?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=axis))
    return E / E.sum(axis=axis, keepdims=True)
