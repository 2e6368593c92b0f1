"""Column by column

logaddexp adds one class after the other.
"""

from functools import reduce

import numpy as np


def _log_sum(Z):
    return reduce(np.logaddexp, [Z[:, c] for c in range(Z.shape[1])])


def cross_entropy_logits(Z, y):
    S = np.asarray(Z, float)
    return (_log_sum(S) - np.choose(y, S.T)).mean()


def cross_entropy_logits_grad(Z, y):
    S = np.asarray(Z, float)
    G = np.empty(S.shape)
    for c in range(S.shape[1]):
        G[:, c] = (np.exp(S[:, c] - _log_sum(S)) - (np.asarray(y) == c)) / len(S)
    return G
