"""The prediction is taken for the target

You look up the probability of the network's own favourite class. What counts is the probability
of the target.

Hint: does Y enter your formula?
"""

import numpy as np


def cross_entropy_probs(P, Y):
    q, t = np.asarray(P, float), np.asarray(Y, float)
    return float(-np.mean(np.log(q.max(axis=1))))
