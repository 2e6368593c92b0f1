"""One shift, and no NaN for 0/0

A row far below the others comes out as zeros: one shift, by the largest element of the whole array, makes
its exps 0, and something (an epsilon, np.nan_to_num) hides the 0/0. Each row needs its own shift.

Hint: does each row of your result sum to 1?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max())
    return E / np.maximum(E.sum(axis=axis, keepdims=True), 1e-300)
