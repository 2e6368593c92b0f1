"""One shift for all rows

You subtract the largest element of the whole array. For a row far below it the sum becomes 0, and
its logarithm minus infinity.

Hint: give each row its own maximum.
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max()
    with np.errstate(all="ignore"):
        return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
