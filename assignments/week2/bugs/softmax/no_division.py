"""Not divided by the sum

You return the exps. They are positive, but do not sum to 1.

Hint: what does each row of your result sum to?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    return np.exp(S - S.max(axis=axis, keepdims=True))
