"""By logaddexp.reduce

It is a log-sum-exp that does not overflow.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    return np.mean(np.logaddexp.reduce(S, axis=1) - S[n, y])
