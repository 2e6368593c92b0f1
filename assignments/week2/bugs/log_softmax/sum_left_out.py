"""The sum is left out where the probability is 0

Where the probability has become 0 you give the shifted logit, without the logarithm of the sum.
It still belongs there, when several logits share the top.

Hint: what should come out for [800, 800, 0]?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    P = np.exp(shifted)
    P = P / P.sum(axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        return np.where(P > 0, np.log(P), shifted)
