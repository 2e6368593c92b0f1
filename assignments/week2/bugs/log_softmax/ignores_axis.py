"""The axis is ignored

You always work along the last axis and never use the argument.

Hint: call it with axis=0: what do the exps of the columns sum to?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    axis = -1
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
