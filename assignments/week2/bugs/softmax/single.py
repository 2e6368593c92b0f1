"""Single precision

You convert to float32, which keeps seven digits.

Hint: print softmax([1, 0]) with 12 digits.
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, np.float32)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return E / E.sum(axis=axis, keepdims=True)
