"""Targets are made one-hot

You use only the largest entry of each target row.

Hint: what if a target is (0.6, 0.4)?
"""

import numpy as np


def cross_entropy_probs(P, Y):
    q, t = np.asarray(P, float), np.asarray(Y, float)
    return float(-np.mean(np.log(q[np.arange(len(q)), t.argmax(axis=1)])))
