"""log sees 0 on the way to a right answer

You take the logarithm of all probabilities and drop what is not needed afterwards. Where P is 0,
NumPy has warned by then.

Hint: replace P where Y is 0 before the logarithm, not after it.
"""

import numpy as np


def cross_entropy_probs(P, Y):
    q, t = np.asarray(P, float), np.asarray(Y, float)
    return float(-np.sum(np.where(t > 0, t * np.log(q), 0.0)) / len(q))
