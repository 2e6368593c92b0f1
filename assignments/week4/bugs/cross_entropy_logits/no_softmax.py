"""The logits themselves are averaged

You return the mean of minus the target's logit: the logarithm of the sum of exp is missing.

Hint: what is the loss if all logits are 0?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    return float(-np.mean(S[n, y]))
