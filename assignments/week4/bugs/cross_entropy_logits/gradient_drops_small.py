"""Small probabilities are taken for 0

Where a probability is small you take it for exactly 0, so that a sure right answer is not pushed
at all, or not evenly. The push is small there, but not 0.

Hint: no probability is too small for the formula.
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S = np.asarray(Z, float)
    G = np.exp(S - np.logaddexp.reduce(S, axis=1, keepdims=True))
    G[G < 1e-9] = 0
    G[np.arange(len(y)), y] -= 1
    return G / len(y)
