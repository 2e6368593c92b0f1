"""One shift for all rows

You subtract the largest element of the whole array. A row far below it becomes all zeros, and 0/0
is NaN.

Hint: give each row its own maximum.
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    with np.errstate(all="ignore"):
        E = np.exp(S - S.max())
        return E / E.sum(axis=axis, keepdims=True)
