"""Only the shift

You subtract each row's maximum and nothing else.

Hint: do the exps of each row of your result sum to 1?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    return S - S.max(axis=axis, keepdims=True)
