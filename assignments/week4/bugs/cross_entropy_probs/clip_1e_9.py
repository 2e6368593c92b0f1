"""A clip of 1e-9

You clip P at 1e-9, so that a target with a smaller probability costs too little.

Hint: what is the largest loss that your function can return?
"""

import numpy as np


def cross_entropy_probs(P, Y):
    q, t = np.asarray(P, float), np.asarray(Y, float)
    return float(-np.sum(t * np.log(np.clip(q, 1e-9, 1))) / len(q))
