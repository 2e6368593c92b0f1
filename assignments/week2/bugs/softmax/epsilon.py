"""An epsilon in the denominator

You add a small number to the sum. After the shift the sum is at least 1, so there is nothing to
guard against, and every result is a little off.

Hint: does each row of your result sum to 1, to ten digits?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return E / (E.sum(axis=axis, keepdims=True) + 1e-8)
