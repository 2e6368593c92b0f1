"""The exp is forgotten

You sum the shifted logits and not their exps.

Hint: what is log_softmax([0, 0])?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        return shifted - np.log(shifted.sum(axis=axis, keepdims=True))
