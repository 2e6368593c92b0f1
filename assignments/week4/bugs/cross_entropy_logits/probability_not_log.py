"""The probability in place of its logarithm

You return one minus the mean probability of the target, which is no logarithm.

Hint: what is the loss if all logits are 0?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return float(1 - np.mean(P[n, y]))
