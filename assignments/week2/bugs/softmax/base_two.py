"""Powers of 2

You use powers of 2 in place of the natural exponential.

Hint: what is softmax([1, 0]), to three digits?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = 2.0 ** (S - S.max(axis=axis, keepdims=True))
    return E / E.sum(axis=axis, keepdims=True)
