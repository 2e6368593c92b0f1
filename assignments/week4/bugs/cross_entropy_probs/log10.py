"""The logarithm to base 10

You use log10. Here log is the natural logarithm.

Hint: what is the loss of a probability of 0.5?
"""

import numpy as np


def cross_entropy_probs(P, Y):
    q, t = np.asarray(P, float), np.asarray(Y, float)
    return float(-np.sum(t * np.log10(np.where(t > 0, q, 1.0))) / len(q))
