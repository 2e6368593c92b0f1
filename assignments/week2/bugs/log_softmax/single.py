"""Single precision

You convert to float32, which keeps seven digits.

Hint: print log_softmax([1, 0]) with 12 digits.
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, np.float32)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
