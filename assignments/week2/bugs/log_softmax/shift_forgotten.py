"""The shift is not undone

You shift inside exp and then subtract the logarithm from the logits as they were. The maximum has
to appear in both places, or in neither.

Hint: do the exps of each row of your result sum to 1?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return S - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
