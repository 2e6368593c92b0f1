"""One sum for the whole array

You sum over all elements. Each row has a sum of its own.

Hint: do the exps of each row of your result sum to 1?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max()
    return shifted - np.log(np.exp(shifted).sum())
