"""Only for matrices

You index rows and columns, [:, None]. A vector, or a batch of images, has other axes.

Hint: call it with a vector.
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    if axis not in (0, -2):
        E = np.exp(S - S.max(axis=1)[:, None])
        return E / E.sum(axis=1)[:, None]
    E = np.exp(S - S.max(axis=0)[None, :])
    return E / E.sum(axis=0)[None, :]
