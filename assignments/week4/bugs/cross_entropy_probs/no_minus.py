"""The minus sign is missing

You return the log-likelihood, which is negative.

Hint: can this loss be negative?
"""

import numpy as np


def cross_entropy_probs(P, Y):
    q, t = np.asarray(P, float), np.asarray(Y, float)
    logs = np.log(np.where(t > 0, q, 1.0))
    return float(np.sum(t * logs) / len(q))
