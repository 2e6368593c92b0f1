"""Only for matrices

You index rows and columns, [:, None]. A vector, or a batch of images, has other axes.

Hint: call it with a vector.
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    if axis in (0, -2):
        return log_softmax(S.T).T.copy()
    shifted = S - S.max(axis=1)[:, None]
    return shifted - np.log(np.exp(shifted).sum(axis=1))[:, None]
