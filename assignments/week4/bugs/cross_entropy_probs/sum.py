"""Sum in place of mean

You add the losses of the samples up and do not divide by N.

Hint: repeat the batch: should the loss double?
"""

import numpy as np


def cross_entropy_probs(P, Y):
    q, t = np.asarray(P, float), np.asarray(Y, float)
    logs = np.log(np.where(t > 0, q, 1.0))
    return float(-np.sum(t * logs))
