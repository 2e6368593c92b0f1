"""With a fine clip

Clipped at 1e-12, a term with target 0 counts nothing, and the others are unchanged.
"""

import numpy as np


def cross_entropy_probs(P, Y):
    q, t = np.asarray(P, float), np.asarray(Y, float)
    return float(-np.sum(t * np.log(np.clip(q, 1e-12, 1))) / len(q))
