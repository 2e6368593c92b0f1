"""The mean in place of the sum

You take the mean of the exps where the sum belongs.

Hint: do the exps of each row of your result sum to 1?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).mean(axis=axis, keepdims=True))
